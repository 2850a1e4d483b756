import type { Comparison, Statement, Wording } from '../model/collation.ts';
import { FINDING_KINDS, type FindingKind } from '../model/finding.ts';

/** What it rests on that two wordings are fairly cut and render one statement. */
export const JOIN_MEASURES = ['joined', 'both-direct', 'support', 'differing', 'transcript'] as const;

/** What it rests on that of one statement the verdict is right; each kind is right more or less often. */
export const VERDICT_MEASURES = [
  'both-direct',
  'differing',
  ...FINDING_KINDS.map((kind) => `kind-${kind}` as const),
] as const;

/** A pair of wordings of which something may be found. */
export interface FindingPair {
  readonly kind: FindingKind;
  readonly statement: Statement;
  readonly comparison: Comparison;
}

/** A pair's row of `JOIN_MEASURES`. */
export function measureJoin({ statement, comparison }: FindingPair): number[] {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  const isLocated = comparison.bond.rule === 'located';
  return [
    isLocated ? FOUND : logOdds(comparison.bond.score ?? 0.5),
    Number(areDirect(a, b)),
    comparison.support,
    differingShare(comparison, a, b),
    Number(isLocated),
  ];
}

/** A pair's row of `VERDICT_MEASURES`. */
export function measureVerdict({ kind, statement, comparison }: FindingPair): number[] {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  return [
    Number(areDirect(a, b)),
    differingShare(comparison, a, b),
    ...FINDING_KINDS.map((each) => Number(each === kind)),
  ];
}

/** The log-odds that a passage that was found for a wording is its own. */
const FOUND = 3.5;

function areDirect(a: Wording, b: Wording): boolean {
  return a.mode === 'direct' && b.mode === 'direct';
}

/** Log-odds beyond this say no more. */
const MOST = 7;

function logOdds(share: number): number {
  const odds = Math.log(Math.max(share, 1e-6) / Math.max(1 - share, 1e-6));
  return Math.max(-MOST, Math.min(MOST, odds));
}

function countWords({ text }: Wording): number {
  return Math.max(1, text.split(/\s+/u).length);
}

/** Words inside the changes, beside the words of the shorter wording, at most 1. */
function differingShare({ changes }: Comparison, a: Wording, b: Wording): number {
  const size = (words: string) => (words === '' ? 0 : words.split(/\s+/u).length);
  const differing = changes.reduce((sum, { from, to }) => sum + Math.max(size(from), size(to)), 0);
  return Math.min(1, differing / Math.min(countWords(a), countWords(b)));
}
