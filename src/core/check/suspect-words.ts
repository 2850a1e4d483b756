import type { Lexicon } from '../language/lexicon.ts';
import type { PassageIndex } from '../locate/index/passage-index.ts';
import { postingCount } from '../locate/index/postings.ts';
import type { Passage } from '../locate/passage.ts';
import type { SuspectWord } from '../model/checked-draft.ts';
import type { Change, ChangeKind } from '../model/verdict.ts';

/** A word rarer than this in a body may be a slip. */
const RARE = 4;

/** Function words that sound alike when they are not stressed, and are often mistaken for each other by transcribers. */
const UNSTRESSED: readonly (readonly string[])[] = [
  ['and', 'in', 'an', 'on'],
  ['are', 'our', 'or'],
  ['of', 'have'],
  ['than', 'then'],
  ['their', 'there'],
  ['to', 'too', 'two'],
  ['were', 'where'],
  ['for', 'four'],
  ['as', 'is', 'has'],
  ['him', 'them'],
];

/** Whether a change of a kind may come of a slip of the transcriber; in a matter of form neither side errs. */
const MAY_BE_SLIP: Readonly<Record<ChangeKind, boolean>> = {
  filler: false,
  repetition: false,
  contraction: false,
  spelling: true,
  'number-format': false,
  agreement: false,
  bracket: true,
  ellipsis: true,
  omission: true,
  insertion: true,
  substitution: true,
  synonym: true,
  tense: true,
  order: true,
  splice: true,
  pronoun: true,
  negation: true,
  number: true,
  name: true,
  modality: true,
  hedge: true,
  qualifier: true,
  scope: true,
};
/** How many times rarer in the body a word must be than one that is a letter away from it, to be a slip for it. */
const SLIP_RATIO = 100;

/**
 * Words of the source that plainly are not what was said: they stand among words that agree, where the draft has
 * another that sounds the same or is spelt nearly the same. Says nothing about which side is right elsewhere.
 */
export function findSuspectWords(
  index: PassageIndex,
  passage: Passage,
  changes: readonly Change[],
  lexicon: Lexicon,
): SuspectWord[] {
  const suspects: SuspectWord[] = [];
  for (const change of changes) {
    const from = change.from.toLowerCase();
    const to = change.to.toLowerCase();
    const span = change.a[0];
    if (!MAY_BE_SLIP[change.kind]) continue;
    if (span === undefined || from === to || /[^\p{L}\p{M}'’-]/u.test(from) || /[^\p{L}\p{M}'’-]/u.test(to))
      continue;
    const reason = suspicion(index, from.replaceAll('’', "'"), to.replaceAll('’', "'"), lexicon);
    if (reason !== null) suspects.push({ source: passage.document, span, text: change.from, reason });
  }
  return suspects;
}

/** Words that a program's transcript has and the speaker may not have said, by what the comparison doubts. */
export function doubtedWords(passage: Passage, doubts: readonly Change[]): SuspectWord[] {
  return doubts.map(({ a, from, to, reason }) => ({
    source: passage.document,
    span: a[0] ?? { start: passage.span.start, end: passage.span.start },
    text: from === '' ? to : from,
    reason,
  }));
}

function suspicion(index: PassageIndex, from: string, to: string, lexicon: Lexicon): string | null {
  const same = from.replace(/[^\p{L}]/gu, '') === to.replace(/[^\p{L}]/gu, '');
  if (from === '' || to === '' || same || isInflection(from, to)) return null;
  if (isUnknown(index, from, lexicon) && !isUnknown(index, to, lexicon) && isNearSpelling(from, to)) {
    return `“${from}” is no known word; the draft has “${to}”.`;
  }
  if (UNSTRESSED.some((group) => group.includes(from) && group.includes(to))) {
    return `“${from}” is easily misheard for “${to}”.`;
  }
  if (
    from.length > 2 &&
    soundOf(from) === soundOf(to) &&
    lexicon.relationOf(from, to) === null &&
    !isVowelChange(from, to)
  ) {
    return `“${from}” sounds like “${to}”.`;
  }
  if (from.length > 2 && Math.abs(from.length - to.length) === 1 && editDistance(from, to) === 1) {
    const rarer = countOf(index, to) > SLIP_RATIO * (countOf(index, from) + 1);
    if (rarer) return `“${from}” is a letter away from “${to}”, which is far more common in these sources.`;
  }
  return null;
}

/** Whether two words differ in vowels alone, as the tenses of many verbs do ("come", "came"). */
function isVowelChange(a: string, b: string): boolean {
  return a.length === b.length && a.replace(/[aeiou]/g, '.') === b.replace(/[aeiou]/g, '.');
}

function countOf(index: PassageIndex, word: string): number {
  const id = index.wordIds.get(word);
  return id === undefined ? 0 : postingCount(index.wordPostings, id);
}

function isUnknown(index: PassageIndex, word: string, lexicon: Lexicon): boolean {
  return (
    countOf(index, word) < RARE && !lexicon.has(word) && !lexicon.has(word.replace(/(?:s|es|ed|ing)$/u, ''))
  );
}

function isInflection(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.startsWith(short) && /^(?:s|es|ed|d|ing|ly)$/u.test(long.slice(short.length));
}

/** Whether two words are within two edits of each other, and no more than a third of the longer. */
function isNearSpelling(a: string, b: string): boolean {
  const most = Math.min(2, Math.floor(Math.max(a.length, b.length) / 3));
  return Math.abs(a.length - b.length) <= most && editDistance(a.slice(0, 40), b.slice(0, 40)) <= most;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, row[j]! + 1, next[j - 1]! + 1));
    }
    row = next;
  }
  return row[b.length]!;
}

/** A coarse sound key of an English word: consonants with one letter a sound, vowels only at the start. */
export function soundOf(word: string): string {
  const plain = word
    .replace(/[^a-z]/g, '')
    .replace(/^(?:kn|gn|pn)/, 'n')
    .replace(/^wr/, 'r')
    .replace(/^wh/, 'w')
    .replace(/ph/g, 'f')
    .replace(/gh(?=[^aeiou]|$)/g, '')
    .replace(/tch|ch/g, 'x')
    .replace(/sh|ti(?=o)|ci(?=a)/g, 'x')
    .replace(/th/g, '0')
    .replace(/ck|q/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/c/g, 'k')
    .replace(/dg(?=[eiy])|g(?=e$)/g, 'j')
    .replace(/mb$/, 'm')
    .replace(/z/g, 's')
    .replace(/x(?=[^aeiou]|$)/g, 'x')
    .replace(/(.)\1+/g, '$1');
  const first = /^[aeiou]/.test(plain) ? 'a' : plain.charAt(0);
  return `${first}${plain.slice(1).replace(/[aeiouyhw]/g, '')}`;
}
