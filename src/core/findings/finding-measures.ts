import type { Comparison, Statement, Wording } from '../model/collation.ts';
import type { EvidenceOf } from '../model/finding.ts';
import { FINDING_KINDS, type FindingKind } from '../model/finding.ts';

/** What a finding's confidence is reckoned from; a kind's own row lets each kind be right more or less often. */
export const FINDING_MEASURES = [
  'joined',
  'said',
  'ends',
  'both-direct',
  'support',
  'words',
  'same-speaker',
  'transcript',
  'differing',
  'speakers-known',
  ...FINDING_KINDS.map((kind) => `kind-${kind}` as const),
] as const;

/** A pair of wordings of which something may be found. */
export interface FindingPair {
  readonly kind: FindingKind;
  readonly statement: Statement;
  readonly comparison: Comparison;
}

/** Log-odds beyond this say no more. */
const MOST = 7;

/** The row of measures of a pair, one for each of `FINDING_MEASURES`. */
export function measureFinding(
  { kind, statement, comparison }: FindingPair,
  evidenceOf: EvidenceOf,
): number[] {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  const [x, y] = [evidenceOf(a), evidenceOf(b)];
  const isLocated = comparison.bond.rule === 'located';
  const accuses = kind === 'misattributed' || kind === 'collapsed';
  return [
    logOdds(comparison.bond.score ?? 0.5),
    logOdds(Math.min(x.said, y.said)),
    logOdds(Math.min(x.ends, y.ends)),
    Number(a.mode === 'direct' && b.mode === 'direct'),
    comparison.support,
    Math.log(Math.min(countWords(a), countWords(b))),
    Number(comparison.speaker === 'same'),
    Number(isLocated),
    Math.min(1, differingShare(comparison, a, b)),
    accuses ? logOdds(Math.min(x.source, y.source, x.speaker, y.speaker)) : 0,
    ...FINDING_KINDS.map((each) => Number(each === kind)),
  ];
}

function logOdds(share: number): number {
  const odds = Math.log(Math.max(share, 1e-6) / Math.max(1 - share, 1e-6));
  return Math.max(-MOST, Math.min(MOST, odds));
}

function countWords({ text }: Wording): number {
  return Math.max(1, text.split(/\s+/u).length);
}

/** Words inside the changes, beside the words of the shorter wording. */
function differingShare({ changes }: Comparison, a: Wording, b: Wording): number {
  const size = (words: string) => (words === '' ? 0 : words.split(/\s+/u).length);
  const differing = changes.reduce((sum, { from, to }) => sum + Math.max(size(from), size(to)), 0);
  return differing / Math.min(countWords(a), countWords(b));
}
