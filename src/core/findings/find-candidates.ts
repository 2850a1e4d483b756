import type { Comparison, Statement, Wording } from '../model/collation.ts';
import type { FindingKind } from '../model/finding.ts';
import type { Speaker } from '../model/speaker.ts';
import {
  CHANGE_WEIGHTS,
  CUT_OFF,
  HOUSE_STYLE,
  type SpeakerVerdict,
  type WordsVerdict,
} from '../model/verdict.ts';
import { foldedLetters, type HoldsWords } from './carried-words.ts';
import type { FindingPair } from './finding-measures.ts';

/** The verdicts on the words that a reader may be told of. */
const TOLD: ReadonlySet<WordsVerdict> = new Set(['changed', 'spliced', 'reworded', 'trimmed', 'cleaned']);

/**
 * The pairs of a statement of which something may be found. Where a transcript carries it, reports are held against the
 * transcript alone, each by the mildest of its comparisons: only one passage is the wording's own.
 */
export function findCandidates(
  statement: Statement,
  holds: HoldsWords,
  speakers: readonly Speaker[],
): FindingPair[] {
  const context = { holds, speakers, areBothPrinted: createBothPrinted(statement.wordings) };
  return decidingPairs(statement).flatMap((comparison) =>
    kindsOf(comparison, statement, context).map((kind) => ({ kind, statement, comparison })),
  );
}

function decidingPairs({ wordings, comparisons }: Statement): readonly Comparison[] {
  const isPassage = (index: number) => wordings[index]!.attribution === null;
  const located = comparisons.filter(({ a, b }) => isPassage(a) || isPassage(b));
  if (located.length === 0) return comparisons;
  const byWording = Map.groupBy(located, ({ a, b }) => (isPassage(a) ? b : a));
  return [...byWording.values()].map((own) =>
    own.reduce((best, pair) => (isMilder(pair, best) ? pair : best)),
  );
}

const MILDEST_FIRST: readonly WordsVerdict[] = [
  'verbatim',
  'cleaned',
  'bracketed',
  'paraphrase',
  'trimmed',
  'spliced',
  'reworded',
  'changed',
];

function isMilder(a: Comparison, b: Comparison): boolean {
  return MILDEST_FIRST.indexOf(a.words) < MILDEST_FIRST.indexOf(b.words);
}

/** What the kinds of a pair are told by beside its statement. */
interface KindContext {
  readonly holds: HoldsWords;
  readonly speakers: readonly Speaker[];
  readonly areBothPrinted: (x: Wording, y: Wording) => boolean;
}

function kindsOf(
  comparison: Comparison,
  { wordings }: Statement,
  { holds, speakers, areBothPrinted }: KindContext,
): FindingKind[] {
  const [x, y] = [wordings[comparison.a]!, wordings[comparison.b]!];
  if (areQuestionAndAnswer(x, y, comparison)) return [];
  const kinds: FindingKind[] = [];
  const isTelling =
    comparison.bond.rule !== 'located' ||
    comparison.speaker === 'same' ||
    Math.min(quotedSize(x), quotedSize(y)) >= LEAST_QUOTED;
  const told = isTelling ? wordsKinds(comparison) : [];
  const isCredited = (among = wordings) => hasTwin(x, y.witness, among) || hasTwin(y, x.witness, among);
  const isCarried = () => holds(y.witness, x) || holds(x.witness, y) || areBothPrinted(x, y);
  const [report, source] = isReported(x) ? [x, y] : [y, x];
  const isPrinted = () =>
    isReported(source)
      ? isCredited(wordings.filter(isReported))
      : lostWords(comparison).every((text) => holds(report.witness, { text }));
  if (told.length > 0 && !isNoDifference(comparison, isCarried, isPrinted)) kinds.push(...told);
  if (comparison.speaker === 'misattributed' && !isCredited()) kinds.push('misattributed');
  if (comparison.chain === 'collapsed' && isProven(comparison, x, y, speakers) && !isCredited())
    kinds.push('collapsed');
  return kinds;
}

/** Tells whether a report prints two wordings both as quotations: then they are two utterances. */
function createBothPrinted(wordings: readonly Wording[]): (x: Wording, y: Wording) => boolean {
  const letters = new Map(wordings.map((own) => [own, foldedLetters(own.text)]));
  const printers = Map.groupBy(
    wordings.filter(({ mode, attribution }) => mode === 'direct' && attribution !== null),
    (own) => letters.get(own)!,
  );
  const witnesses = new Map(
    [...printers].map(([text, own]) => [text, new Set(own.map(({ witness }) => witness))]),
  );
  const printersOf = (own: Wording) => witnesses.get(letters.get(own)!) ?? NOBODY;
  return (x, y) =>
    isReported(x) && isReported(y) && letters.get(x) !== letters.get(y)
      ? [...printersOf(x)].some((witness) => printersOf(y).has(witness))
      : false;
}

const NOBODY: Set<string> = new Set();

/** Whether one asks and another says: the words of an answer are those of its question, and neither is a rendering. */
function areQuestionAndAnswer(x: Wording, y: Wording, { speaker }: Comparison): boolean {
  const [asks, answers] = [x, y].map(({ text }) => /\?["”’']?$/u.test(text.trim()));
  return isReported(x) && isReported(y) && asks !== answers && speaker !== 'same';
}

/**
 * Whether the other report has the words as well, so that they differ in nothing: never where they were
 * joined, and where what is lost stands round them only if a report prints them so too.
 */
function isNoDifference(
  { words, rule }: Comparison,
  isCarried: () => boolean,
  isPrinted: () => boolean,
): boolean {
  if (words === 'spliced') return false;
  return rule === CUT_OFF ? isPrinted() : isCarried();
}

/** The words that were cut off the ends and tell, on whichever side they stand. */
function lostWords({ changes }: Comparison): readonly string[] {
  return changes.filter(({ kind }) => CHANGE_WEIGHTS[kind] === 'sense').map(({ from, to }) => `${from}${to}`);
}

/** Whether a report has it, and not a transcript alone. */
function isReported({ attribution }: Wording): boolean {
  return attribution !== null;
}

/**
 * Quoted characters from which on a passage of a transcript that differs is surely what a report quotes, where its turn is
 * not known to be the speaker's.
 */
const LEAST_QUOTED = 30;

function quotedSize({ quoted }: Wording): number {
  return quoted.reduce((sum, { start, end }) => sum + end - start, 0);
}

/** Share of the shorter side's content words that need a partner before two wordings are told to be one utterance. */
const NEARLY_THE_SAME = 0.8;

/**
 * Whether two wordings prove that a link dropped out: quotations of nearly the same words, of which one came through
 * somebody with a name, who says so.
 */
function isProven(
  { words, support }: Comparison,
  x: Wording,
  y: Wording,
  speakers: readonly Speaker[],
): boolean {
  if (words === 'paraphrase' || support < NEARLY_THE_SAME) return false;
  return droppedLinks(x, y, speakers).every(
    ({ kind, name }) =>
      (kind === 'person' || kind === 'organisation') &&
      /^\p{Lu}/u.test(name) &&
      ![x, y].every((wording) => tellsOf(wording, name)),
  );
}

/** Whether the words themselves name somebody: the link that both tell ("Trump says he …") did not drop out. */
function tellsOf({ text }: Wording, name: string): boolean {
  return foldedLetters(text).split(' ').includes(foldedLetters(name).split(' ').at(-1)!);
}

/** Who relays the words of one of two wordings and not those of the other. */
export function droppedLinks(x: Wording, y: Wording, speakers: readonly Speaker[]): Speaker[] {
  const [long, short] = x.chain.length > y.chain.length ? [x, y] : [y, x];
  const dropped = long.chain.filter((id) => !short.chain.includes(id));
  return speakers.filter(({ id }) => dropped.includes(id));
}

/** Whether it is not open whose words they are: where it is, that is what differs, and no tidied word. */
function isOneSpeaker(speaker: SpeakerVerdict): boolean {
  return speaker === 'same' || speaker === 'generalised';
}

/**
 * What became of the words, where a reader is told of it. A quotation that only begins later or ends earlier is a choice;
 * cleaning a transcript's words, or spelling them as the house does, needs no telling. Of what was changed it may be less
 * sure that the sense differs than that the words do.
 */
function wordsKinds({
  words,
  rule,
  changes,
  speaker,
  atMostOneVerbatim,
  nearMiss,
}: Comparison): FindingKind[] {
  if (!TOLD.has(words) || (words === 'trimmed' && rule !== 'words-left-out')) return [];
  const isTrifle = changes.every(({ kind }) => HOUSE_STYLE.has(kind)) || !isOneSpeaker(speaker);
  if (words === 'cleaned' && (!atMostOneVerbatim || isTrifle)) return [];
  const milder = nearMiss === true ? 'near-miss' : 'reworded';
  if (words === 'changed') return ['changed', milder];
  return [words === 'reworded' ? milder : (words as FindingKind)];
}

/** Whether a witness gives the same words to the same speaker through the same hands as well. */
function hasTwin(wording: Wording, witness: string, wordings: readonly Wording[]): boolean {
  return wordings.some(
    (twin) =>
      twin.witness === witness &&
      twin.chain.join(' ') === wording.chain.join(' ') &&
      foldedLetters(twin.text) === foldedLetters(wording.text),
  );
}
