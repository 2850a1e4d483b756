/** Words of English by which citations of courts are read. */

/** Where a citation begins behind a quotation: "Roe v. Oak", "In re Oak", "Id. at 4", "12 U.S. 40", "Tr. of Oral Arg. 3", "Roe Dep. 41:7". */
export const OPENS_CITATION =
  /(?:\b(?:See(?: also| generally)?|Accord|Cf\.|But see|E\.g\.),?\s+)*(?:\bId\.(?:\s+at\s+\*?[\d–-]+)?|\bTr\.(?:\sof\sOral\sArg\.)?,?\s(?:at\s)?\d+(?::[\d–-]+)?|\p{Lu}[\p{L}’'-]*\sDep\.,?\s(?:Tr\.\s)?(?:at\s)?\d+(?::[\d–-]+)?|\b(?:In re|Ex parte)\s\p{Lu}|\p{Lu}[\p{L}.,’'&() -]{0,80}?\sv\.\s|(?:\p{Lu}[\p{L}.’'-]*,\s)?\b\d{1,4}\s(?!(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.)(?:\p{Lu}\p{L}*\.\s?){1,3}(?:[23]d|[45]th)?\s?(?:at\s\*?)?\d{1,5}\b)/u;

/** Capitalised words of a case's name that tell no party from another. */
export const NO_PARTY: ReadonlySet<string> = new Set(
  'the inc llc ltd corp company see also cited united states state people commonwealth county city town board department commissioner secretary district school association national international accord but supreme court circuit opinion justice cir fed supp'.split(
    ' ',
  ),
);

/** What a parenthetical behind a citation says was done to the words. */
export const PROMISES = {
  'cleaned-up': /\bcleaned up\b/iu,
  emphasis: /\bemphas[ie]s (?:added|omitted|in (?:the )?original|mine|supplied|removed)\b|\bitalics\b/iu,
  'citations-omitted': /\bcitations?\b[^()]*\bomitted\b/iu,
  'marks-omitted': /\bquotation(?: marks)?\b[^()]*\bomitted\b/iu,
  'footnotes-omitted': /\bfootnotes?\b[^()]*\bomitted\b/iu,
  alterations:
    /\b(?:alterations?|brackets|omission|ellips[ie]s)\b[^()]*\b(?:in (?:the )?original|omitted|adopted|added)\b/iu,
} as const;

/** "(quoting Roe v. Oak)". */
export const QUOTING = /^\s*(?:quoting|quoted in|citing)\s+(?<from>.+)$/isu;

/** "(Oak, J., dissenting)", "(plurality opinion)", "(per curiam)". */
export const WRITTEN_BY =
  /^(?:(?<judge>\p{Lu}[\p{L}.’'-]+(?:\s\p{Lu}[\p{L}.’'-]+)*),\s+(?:C\.\s?J\.|JJ?\.),?\s*)?(?<part>[^()]*\b(?:dissent(?:ing)?|concurr(?:ing|ence)|plurality)\b[^()]*)$/iu;

/** A citation inside an opinion's sentence: what “(citation omitted)” and “(cleaned up)” let go. */
export const INNER_CITATION =
  /(?:,?\s*\((?:quoting|citing|see)\s[^()]*(?:\([^()]*\)[^()]*)*\)|[,;]?\s*(?:(?:see|quoting|citing)(?:,? e\.g\.)?,?\s+)?(?:Id\.,?\s+at\s+[\d–, -]*\d|(?:\p{Lu}[\p{L}.’'&-]*\s(?:(?:of|the|&)\s)?){1,6}v\.\s(?:\p{Lu}[\p{L}.’'&-]*,?\s(?:(?:of|the|&)\s)?){1,6}\d{1,4}\s(?:\p{Lu}[\p{L}.’]*\s?){1,3}(?:[23]d|[45]th)?\s?\d{1,5}(?:,\s[\d–-]+)*(?:\s\([^()]*\d{4}\))?))/giu;

/** Who speaks for a court as a whole, for those who dissent, for those who concur. */
export const COURT_VOICE = /\b(?:court|majority|panel|plurality|opinion)\b/iu;
export const DISSENT_VOICE = /\bdissent/iu;
export const CONCURRENCE_VOICE = /\bconcurr/iu;

/** Pages of printed reports inside an opinion: "*412", "[*412]", "[Page 412]". */
export const STAR_PAGE =
  /(?<![\p{L}\p{N}*])(?:\[?\*{1,2}|\[Page\s(?:\d+ U\.S\. )?)(\d{1,5})\]?(?![\p{L}\p{N}*])/gu;
