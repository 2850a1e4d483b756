import type { Language } from './language.ts';

/** Share of a text's words that are small words of its language; a foreign text has a few look-alikes at most. */
const SHARE = 1 / 8;
/** Different small words that tell a language: names ("von der Leyen") and look-alikes bring the same few again. */
const FEWEST_DIFFERENT = 3;
const MOST_DIFFERENT = 10;
/** Of these, such as are no articles or pronouns: German's are also those of its neighbours ("der", "den", "er"). */
const FEWEST_TELLING = 2;
/** How many times the small words of the first language another must have. */
const MARGIN = 4;
/** Capitalised words with one or two small ones between them, as in a name ("Ursula von der Leyen"); or any other word. */
const NAME_OR_WORD = /\p{Lu}\p{L}*(?:(?: \p{Ll}+){1,2} \p{Lu}\p{L}*)+|\p{L}+/gu;

/**
 * The language that clearly rules a whole text; the first where none does, as in a text of two languages. Only words in
 * lower case count, as they are written: capitals are names and titles. Linear in the length of the text.
 */
export function guessLanguage(text: string, languages: readonly Language[]): Language {
  const [first, ...others] = languages;
  const counts = new Map<string, number>();
  let total = 0;
  for (const [word] of text.matchAll(NAME_OR_WORD)) {
    total++;
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return others.find((language) => rules(language, first!, counts, total)) ?? first!;
}

function rules(
  language: Language,
  first: Language,
  counts: ReadonlyMap<string, number>,
  total: number,
): boolean {
  let [own, different, telling, firsts] = [0, 0, 0, 0];
  for (const [word, count] of counts) {
    const [isOwn, isFirsts] = [isSmallWord(word, language), isSmallWord(word, first)];
    if (isOwn === isFirsts) continue;
    if (isFirsts) firsts += count;
    else {
      own += count;
      different++;
      if (!language.words.determiners.has(word) && !language.words.pronouns.has(word)) telling++;
    }
  }
  const wanted = total * SHARE;
  return (
    own >= wanted &&
    telling >= FEWEST_TELLING &&
    different >= Math.max(FEWEST_DIFFERENT, Math.min(wanted, MOST_DIFFERENT)) &&
    own >= MARGIN * firsts
  );
}

/** Whether a word as written is of a closed class of a language, or one of its verbs of saying. */
function isSmallWord(word: string, { words, saying }: Language): boolean {
  return (
    words.determiners.has(word) ||
    words.prepositions.has(word) ||
    words.auxiliaries.has(word) ||
    words.clauseOpeners.has(word) ||
    words.pronouns.has(word) ||
    words.adverbs.has(word) ||
    saying.cueFormOf(word) !== undefined
  );
}
