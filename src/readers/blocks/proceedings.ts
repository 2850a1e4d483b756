/** Lines of a record that nobody spoke. */
const ASIDES: readonly RegExp[] = [
  /^BY\s+(?:THE\s+)?(?:M[RS]S?\.?|MISS|DR\.?|ATTORNEY|GENERAL)?\s*[\p{Lu}.’' -]{2,50}:?$/u,
  /^(?:(?:FURTHER|CONTINUED|RE-?|VOIR DIRE|GRAND JURY)?[\s-]*(?:DIRECT|CROSS|REDIRECT|RECROSS|RE-DIRECT|RE-CROSS|VOIR DIRE)?[\s-]*EXAMINATION(?:\s*\(?CONT(?:INUED|'D|’D)\)?)?|E X A M I N A T I O N)(?:\s+(?:BY|OF)\s+[\p{Lu}.’' -]{2,60})?:?$/u,
  /^(?:(?:the )?witness,? |whereupon,? )?\p{Lu}[\p{L}\p{M}.’' -]{2,60},.{0,160}\bsworn\b.{0,160}$/isu,
  /^(?:(?:ORAL|REBUTTAL|OPENING|CLOSING)\s)?(?:ARGUMENT|STATEMENT)\s(?:OF|BY)\s[\p{Lu}.,’' -]{2,80}$/u,
  /^(?:FOR|ON BEHALF OF)\s(?:THE\s)?[\p{Lu}.,’' -]{2,80}$/u,
  /^[[(](?:whereupon|thereupon|at \d|at this (?:time|point)|pause|witness|jury|the (?:jury|witness|court|following|proceedings?|meeting|hearing|senate|house)|recess|luncheon|off the record|discussion|sidebar|time noted|exhibit|(?:m[rs]s?\.?|miss) \p{L}+ asked)\b[^[\]]{0,370}[\])]\.?$/iu,
  /^(?:honou?rable|hon\.|opposition|government|several|some|m[rs]s?\.?|miss|dr\.?|senator)\s[\p{L}.’' -]{0,40}\b(?:interjecting|rose|having (?:spoken|risen))\s*(?:[-–—]+|\.)?$/iu,
  /^[[(]?\*?\s*(?:end|start|beginning|conclusion) of (?:the )?(?:transcript(?:ion)?|recording|audio|video|tape|file|meeting|side [AB])\s*\*?[\])]?\.?$/iu,
  /^[[(]?(?:end|begin|start)s? (?:of )?(?:video|audio)[\p{L} ]{0,20}[\])]?\.?$/iu,
  /^(?:automatically |machine |auto-?)?(?:transcribed|transcript(?:ion)?s?|captioned|captions?|subtitles?|recorded|notes?) (?:(?:provided|generated|created|made|done|edited|powered) )?(?:by|with|using|from|courtesy of)\s.{2,80}$/iu,
  /^this (?:editable )?(?:transcript(?:ion)?|file|meeting|document) (?:was|is|has been) (?:(?:computer|machine|automatically|auto)[ -]?)?(?:generated|created|transcribed|produced|recorded)\b.{0,240}$/iu,
  /^(?:people can also change the text after it was created|(?:view|see|watch|listen to) (?:the )?(?:original|full|this) (?:file|recording|transcript|conversation|meeting).{0,80}|view original file.{0,40})\.?$/iu,
  /^(?:meeting|recording|transcription|transcript) (?:started|stopped|ended|paused|resumed|began)\b.{0,60}$/iu,
  /^[\p{Lu}][\p{L}\p{M}.’' -]{1,50} (?:started|stopped|paused|resumed) (?:the )?(?:transcription|recording|transcribing)\.?$/u,
  /^(?:audio|video|recording) (?:file|duration|length|name)\b.{0,80}$/iu,
  /^\[?speaker[_ ]turn\]?$/iu,
  /^END(?:\s+\d{1,2}:\d{2}\s*[AP]\.?M\.?\b.{0,20})?$/u,
  /^[\p{Lu}][\p{Lu}.’' -]{2,50},$/u,
  /^the (?:(?:assistant |senior |senior assistant )?(?:legislative|bill|journal|reading|parliamentary|executive) )?clerk (?:read|proceeded|called|designated|reported|resumed|redesignated)\b.{0,200}[.:]$/iu,
  /^(?:there (?:was|being) no objection|the yeas and nays were ordered|the (?:amendment|bill|motion|resolution|concurrent resolution|conference report|nomination|previous question)\b.{0,120}\b(?:was|were|is as) (?:not )?(?:agreed to|rejected|ordered|confirmed|passed|laid|follows)\b.{0,100})[.:]$/iu,
  /^moved by\s.{2,80}$/iu,
  /^\d{1,3}[A-Z]?: (?:after |before )?(?:clause|schedule|page|title|leave out|insert)\b.{0,300}$/iu,
  /^[[(]?(?:the )?(?:meeting|sitting|session|hearing|house|committee|council|assembly|senate|parliament)(?: (?:was|is|then))?(?: (?:called to order|opened|rose|adjourned|resumed|suspended|closed|ended|began|met|convened|reconvened|concluded|stood adjourned))\b.{0,30}\bat \d.{0,40}[.)\]]?$/iu,
  /^(?:\p{L}+ )?transcripts? (?:provided )?by\s.{2,60}$/iu,
  /^\d{1,2}-\d{3}(?:-\d{4})?$/u,
  /^(?:● ?)?\(\d{4}\)$/u,
  /^\p{Lu}[\p{L}\p{M}.’'-]*(?: \p{Lu}[\p{L}\p{M}.’'-]*){0,4} (?:[Ii]nterjecting|[Rr]ose)\s*(?:[-–—]+|\.)$/u,
  /^col(?:umns?|\.) ?\d{1,5}\p{L}{0,3}$/iu,
  /^\[(?:senate|house|extensions of remarks|daily digest|pages? [a-z]?\d{1,6}(?:-[a-z]?\d{1,6})?|(?:from the )?congressional record\b[^[\]]{0,120})\]$/iu,
  /^(?:(?:further )?(?:examination[- ]in[- ]chief|(?:cross|re)[- ]?examination|examination|evidence[- ]in[- ]chief|questions)) (?:by|from) (?:the |m[rsx]{1,2}\.? |miss |dr\.? |\p{Lu})[\p{L}.’' -]{1,60}:?$/iu,
  /^\p{Lu}[\p{Lu}\p{M}.’' -]{3,60}\((?:[Aa]ffirmed|[Ss]worn|[Rr]e-?sworn|[Rr]ecalled|[Cc]alled|[Cc]ontinued|[Pp]reviously \p{L}+)\)\.?$/u,
  /^\{time\}\s*\d{3,4}$/iu,
  /^\[\[page\s+\p{L}?\d+\]\]$/iu,
];
/** Cheap signs without which no pattern can match. */
const SIGN =
  /^[[({*]|^BY\s|^END\b|,$|\bclerk\b|^there |^the |EXAMINATION|E X A M|ARGUMENT|STATEMENT|^FOR |BEHALF|interject|\brose\b|having |transcri|caption|subtitle|recorded|recording|generated|end of|^end|^begin|^start|started|stopped|ended|^view|^see|^watch|^listen|^people can|speaker.turn|^moved|^\d|●|^col|examination|chief|^questions|\)\.?$|meeting|sitting|session|hearing|house|committee|council|assembly|senate|parliament|audio|video|\bsworn\b|notes? (?:by|with|from)/iu;
const LONGEST = 390;

/** Whether a paragraph of a transcript is a record's own note: who examines, a recess, how the transcript was made. */
export function isProceedings(paragraph: string): boolean {
  if (paragraph.length > LONGEST) return false;
  const words = paragraph.replace(/^[*_]{1,3}(?=\p{L})|(?<=[\p{L}.])[*_]{1,3}$/gu, '');
  return SIGN.test(words) && ASIDES.some((pattern) => pattern.test(words));
}

/** Notes in brackets, the time, the page and the number of a paragraph of a record interrupt a turn; all others end it. */
export function endsTurn(paragraph: string): boolean {
  return !/^(?:[[({●\d]|col(?:umns?\s|\.\s?)\d)/iu.test(paragraph);
}
