import { compareWords } from '../compare/compare-words.ts';
import type { Side } from '../compare/side.ts';
import { FUNCTION_WORDS } from '../english/closed-classes.ts';
import { lemmaOf } from '../english/morphology.ts';
import type { Lexicon } from '../language/lexicon.ts';
import { levelOf } from '../model/finding.ts';
import type { SaidPassage, Surety, Turn } from '../model/speaker-record.ts';
import { CHANGE_WEIGHTS, type ChangeKind, type WordsComparison } from '../model/verdict.ts';
import type { NearPair } from './near-passages.ts';

/** Changes by which one passage takes back what the other says; names, tenses and hedges do not. */
const OPPOSED: ReadonlySet<ChangeKind> = new Set(['negation', 'number']);
/** Changes that leave open whether it is the same thing that is said of. */
const OTHER_THING: ReadonlySet<ChangeKind> = new Set([
  'name',
  'pronoun',
  'qualifier',
  'scope',
  'modality',
  'hedge',
]);

/** Two wordings that may be opposed, laid side by side word by word; null where nothing of it is left, or one only asks. */
export function opposedPassages(
  passages: readonly SaidPassage[],
  { a, b, likeness }: NearPair,
  lexicon: Lexicon,
): Turn | null {
  if (passages[a]!.text.trimEnd().endsWith('?') || passages[b]!.text.trimEnd().endsWith('?')) return null;
  const compared = compareWords(sideOf(passages[a]!), sideOf(passages[b]!), lexicon);
  const surety = turnSurety(compared, likeness, [passages[a]!, passages[b]!]);
  if (surety === null) return null;
  const [first, second] = [a, b].sort((x, y) => x - y) as [number, number];
  const isSameDay = passages[a]!.date.slice(0, 10) === passages[b]!.date.slice(0, 10);
  return {
    kind: isSameDay ? 'contradiction' : 'changed-position',
    a: first,
    b: second,
    words: compared.words,
    changes: [...new Set(compared.changes.map(({ kind }) => kind))],
    ...surety,
  };
}

/** Two passages that say the contrary in one word differ in few others. */
const MOST_TURNED = 3;

/** Whether a word of one passage says the contrary of a word of the other. */
export function haveContraries(a: readonly string[], b: readonly string[], lexicon: Lexicon): boolean {
  const telling = (words: readonly string[], others: readonly string[]) =>
    words.filter((word) => word.length > 2 && !FUNCTION_WORDS.has(word) && !others.includes(word));
  const [own, other] = [telling(a, b), telling(b, a)];
  if (Math.max(own.length, other.length) > MOST_TURNED) return false;
  const lemma = (word: string) => lemmaOf(word, (known) => lexicon.has(known)).lemma;
  return own.some((x) => other.some((y) => lexicon.relationOf(lemma(x), lemma(y)) === 'antonym'));
}

/** As a whole quotation each: what matters is what is said, not how a report has it. */
function sideOf({ text }: SaidPassage): Side {
  const whole = [{ start: 0, end: text.length }];
  return { text, content: whole, quoted: whole, mode: 'direct', kind: 'report' };
}

/**
 * How sure it is that two passages are opposed: where nothing but one negation or figure differs and both are quotations,
 * `likely`; the more else differs the less.
 */
function turnSurety(
  { changes, support }: WordsComparison,
  likeness: number,
  both: readonly SaidPassage[],
): Surety | null {
  const opposed = changes.filter(({ kind }) => OPPOSED.has(kind));
  const others = changes.filter(({ kind }) => !OPPOSED.has(kind) && CHANGE_WEIGHTS[kind] !== 'form');
  const [first] = opposed;
  if (first === undefined || support < 0.6 || others.length > 3) return null;
  const isPlain = others.length === 0 && opposed.length === 1 && support >= 0.75 && likeness >= 0.8;
  const isSameDay = both[0]!.date.slice(0, 10) === both[1]!.date.slice(0, 10);
  const isQuoted = both.every(({ mode }) => mode === 'direct');
  const isOther = others.some(({ kind }) => OTHER_THING.has(kind));
  // A figure of another day may have grown: that is no position that changed.
  const isSure = isQuoted && (first.kind === 'negation' || isSameDay);
  const confidence = isPlain ? (isSure ? 0.92 : 0.8) : 0.6 - others.length / 10 - (isOther ? 0.2 : 0);
  const told =
    first.from === '' || first.to === ''
      ? `“${first.from}${first.to}” stands in one alone`
      : `“${first.from}” against “${first.to}”`;
  const reason = `${first.kind === 'negation' ? 'One of them denies it' : 'The figures differ'}: ${told}.`;
  return { confidence: Math.max(0.1, confidence), level: levelOf(confidence), reason };
}

/** How often passages of a likeness say the same, as `npm run eval:record` measures it on rewritten statements. */
const SAME_FROM: readonly (readonly [likeness: number, confidence: number])[] = [
  [0.9, 0.95],
  [0.7, 0.92],
  [0, 0.85],
];

/** How sure it is that two passages of a likeness say the same. */
export function sameSurety(likeness: number): Surety {
  const confidence = SAME_FROM.find(([from]) => likeness >= from)![1];
  const reason = `Of their telling words ${Math.round(likeness * 100)} % are the same, by weight.`;
  return { confidence, level: levelOf(confidence), reason };
}
