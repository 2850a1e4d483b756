import type { Level } from '../finding.ts';
import type { Span } from '../span.ts';

/**
 * How the texts of two reports hang together. `copy`: one text, carried twice; `revision`: one running story, updated;
 * `derived`: one rewritten from the other, or both from one text, also in other words throughout (spun); `common-source`: they share only what somebody
 * else said or released; `independent`: nothing beyond facts.
 */
export const COPY_RELATIONS = ['copy', 'revision', 'derived', 'common-source', 'independent'] as const;

export type CopyRelation = (typeof COPY_RELATIONS)[number];

/** What tells which of two texts came from which, or that they hang together at all. */
export const STEMMA_SIGNS = [
  'time',
  'quoting',
  'credit',
  'errors',
  'digest',
  'shared',
  'order',
  'source',
] as const;

export type StemmaSign = (typeof STEMMA_SIGNS)[number];

/** One reason for an edge, with the passages that show it. */
export interface StemmaEvidence {
  readonly sign: StemmaSign;
  /** A plain sentence. */
  readonly reason: string;
  readonly passages: readonly { readonly witness: string; readonly span: Span }[];
}

/** Two reports of which one came from the other, or which share a source. */
export interface StemmaEdge {
  /** The earlier text: the one that was taken from; where `directed` is false, either. */
  readonly from: string;
  readonly to: string;
  readonly relation: Exclude<CopyRelation, 'independent'>;
  /** Whether it can be told which came from which. */
  readonly directed: boolean;
  /** How sure it is that one depends on the other; of a common source, that neither does. 0 to 1. */
  readonly confidence: number;
  readonly level: Level;
  readonly evidence: readonly StemmaEvidence[];
}

/** Whether the order of what both tell ties the two, and no words that they share: a spun copy. */
export function isInOtherWords({ evidence }: Pick<StemmaEdge, 'evidence'>): boolean {
  return evidence.some(({ sign }) => sign === 'order');
}

/** Whether it is sure enough that one of the two is no witness of its own: one in other words may be one by chance. */
export function isOneWitness(edge: StemmaEdge): boolean {
  return edge.relation !== 'common-source' && (edge.level !== 'possible' || !isInOtherWords(edge));
}

/** Who copied whom among reports: a forest of edges by which each report hangs on the text nearest to it. */
export interface Stemma {
  /** Ids of the documents, in the order given. */
  readonly witnesses: readonly string[];
  /** The strongest ties, that hold the reports together without a circle; strongest first. */
  readonly edges: readonly StemmaEdge[];
  /** What is as likely but told by the edges already: the other pairs that are not independent. */
  readonly others: readonly StemmaEdge[];
}
