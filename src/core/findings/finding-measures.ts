import type { Comparison, Statement, Wording } from '../model/collation.ts';
import { FINDING_KINDS, type FindingKind } from '../model/finding.ts';
import { CHANGE_WEIGHTS, type Change, CUT_OFF } from '../model/verdict.ts';
import type { SharedBy } from './shared-words.ts';

/** What it rests on that two wordings are fairly cut and render one statement. */
export const JOIN_MEASURES = [
  'joined',
  'both-direct',
  'support',
  'transcript',
  'run',
  'order',
  'content',
] as const;

/** What is told of words beside a transcript is right more or less often than between two reports. */
const TOLD_BY_TRANSCRIPT: readonly FindingKind[] = ['changed', 'reworded', 'trimmed'];

/** What it rests on that of one statement the verdict is right; each kind is right more or less often. */
export const VERDICT_MEASURES = [
  'both-direct',
  'transcript',
  'replaced',
  'left-out',
  'one-change',
  'sense-in-one-change',
  ...FINDING_KINDS.map((kind) => `kind-${kind}` as const),
  'transcript-replaced',
  'transcript-left-out',
  ...TOLD_BY_TRANSCRIPT.map((kind) => `transcript-${kind}` as const),
] as const;

/** A pair of wordings of which something may be found. */
export interface FindingPair {
  readonly kind: FindingKind;
  readonly statement: Statement;
  readonly comparison: Comparison;
}

/** A pair's row of `JOIN_MEASURES`. */
export function measureJoin({ statement, comparison }: FindingPair, sharedBy: SharedBy): number[] {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  const shared = sharedBy(a.text, b.text);
  return [
    isLocated(comparison) ? FOUND : logOdds(comparison.bond.score ?? 0.5),
    Number(areDirect(a, b)),
    comparison.support,
    Number(isLocated(comparison)),
    Math.log2(1 + shared.run),
    shared.inOrder,
    shared.content,
  ];
}

/** A pair's row of `VERDICT_MEASURES`. */
export function measureVerdict({ kind, statement, comparison }: FindingPair): number[] {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  // A near miss is right as often as any other words that were told otherwise.
  return verdictRow(kind === 'near-miss' ? 'reworded' : kind, {
    isDirect: areDirect(a, b),
    isLocated: isLocated(comparison),
    changes: tellingChanges(comparison),
    words: Math.min(countWords(a.text), countWords(b.text)),
  });
}

/** What became of the words; where a cut off an end tells, where else it was cut says nothing. */
function tellingChanges({ rule, changes }: Comparison): readonly Change[] {
  return rule === CUT_OFF ? changes.filter(({ kind }) => CHANGE_WEIGHTS[kind] === 'sense') : changes;
}

/**
 * A row of `VERDICT_MEASURES` from what was compared: both sides direct, one a transcript's, their changes, the words of the shorter. How much
 * was left out where that is all that happened says nothing against it.
 */
export function verdictRow(
  kind: FindingKind,
  compared: {
    readonly isDirect: boolean;
    readonly isLocated: boolean;
    readonly changes: readonly Change[];
    readonly words: number;
  },
): number[] {
  const { isDirect, isLocated, changes, words } = compared;
  const isOne = beyondForm(changes).length === 1;
  const replaced = differingShare(changes.filter(isReplaced), words);
  const alone = changes.filter((each) => !isReplaced(each));
  const leftOut = isOne ? 0 : differingShare(alone, words);
  return [
    Number(isDirect),
    Number(isLocated),
    replaced,
    leftOut,
    Number(isOne),
    Number(isOne && kind === 'changed'),
    ...FINDING_KINDS.map((each) => Number(each === kind)),
    isLocated ? replaced : 0,
    isLocated ? leftOut : 0,
    ...TOLD_BY_TRANSCRIPT.map((each) => Number(isLocated && each === kind)),
  ];
}

/** The changes that are more than how something is written or spoken. */
export function beyondForm(changes: readonly Change[]): readonly Change[] {
  return changes.filter(({ kind }) => CHANGE_WEIGHTS[kind] !== 'form');
}

function isReplaced({ from, to }: Change): boolean {
  return from !== '' && to !== '';
}

/** The log-odds that a passage that was found for a wording is its own. */
const FOUND = 3.5;

/** Whether one of the two was looked up in a transcript. */
function isLocated({ bond }: Comparison): boolean {
  return bond.rule === 'located';
}

function areDirect(a: Wording, b: Wording): boolean {
  return a.mode === 'direct' && b.mode === 'direct';
}

/** Log-odds beyond this say no more. */
const MOST = 7;

function logOdds(share: number): number {
  const odds = Math.log(Math.max(share, 1e-6) / Math.max(1 - share, 1e-6));
  return Math.max(-MOST, Math.min(MOST, odds));
}

/** Words of a text between white space, at least 1. */
export function countWords(text: string): number {
  return Math.max(1, text.split(/\s+/u).length);
}

/**
 * Words inside the changes on the side that has more, beside the words of the shorter wording, at most 1. Words that only join passages differ in
 * nothing; a figure that replaces another is one word, however it is written.
 */
export function differingShare(changes: readonly Change[], words: number): number {
  const size = (text: string) => (text === '' ? 0 : text.split(/\s+/u).length);
  const differing = changes.filter(({ from, to }) => from !== to);
  const sizeOf = (side: 'from' | 'to') =>
    differing.reduce(
      (sum, change) =>
        sum + (change.kind === 'number' ? Math.min(1, size(change[side])) : size(change[side])),
      0,
    );
  return Math.min(1, Math.max(sizeOf('from'), sizeOf('to')) / words);
}
