import type { CopyModel } from '../../learning/copy-model.ts';
import { isOneWitness, type Stemma, type StemmaEdge } from '../../model/copies/stemma.ts';
import type { Document } from '../../model/document.ts';
import { compareCopyTexts } from '../compare-copies.ts';
import { toCopyText } from '../copy-text.ts';
import { candidatePairs } from './candidate-pairs.ts';
import { readingsIn } from './lone-readings.ts';
import { toEdge, transcriptEdge } from './to-edge.ts';

/**
 * Who copied whom: reports are compared two by two, and the strongest ties that make no circle are the stemma, so that
 * each report hangs on the text that it shares most with. A transcript is the source of what reports quote from it.
 */
export function buildStemma(documents: readonly Document[], model: CopyModel): Stemma {
  const texts = documents.map((document) => toCopyText(document, model));
  const reports = texts.filter(({ document }) => document.kind === 'report');
  const besides = readingsIn(reports.map(({ words }) => words));
  const found: StemmaEdge[] = [];
  for (const [i, j] of candidatePairs(reports)) {
    const comparison = compareCopyTexts(reports[i]!, reports[j]!, model);
    const edge = toEdge(reports[i]!, reports[j]!, comparison, besides(i, j));
    if (edge !== null) found.push(edge);
  }
  for (const transcript of texts.filter(({ document }) => document.kind === 'transcript')) {
    for (const report of reports) {
      const edge = transcriptEdge(transcript, report);
      if (edge !== null) found.push(edge);
    }
  }
  return { witnesses: documents.map(({ id }) => id), ...spanningForest(found) };
}

/**
 * Kruskal's forest of the strongest ties: dependence goes before a transcript, both before what may be a text in other words, and this before a source that is
 * guessed.
 */
function spanningForest(found: readonly StemmaEdge[]): { edges: StemmaEdge[]; others: StemmaEdge[] } {
  const root = new Map<string, string>();
  const rootOf = (id: string): string => {
    let at = id;
    while (root.has(at)) at = root.get(at)!;
    return at;
  };
  const edges: StemmaEdge[] = [];
  const others: StemmaEdge[] = [];
  const strongest = [...found].sort(
    (x, y) => rankOf(y) - rankOf(x) || y.confidence - x.confidence || Number(y.directed) - Number(x.directed),
  );
  for (const edge of strongest) {
    const [from, to] = [rootOf(edge.from), rootOf(edge.to)];
    if (from === to) others.push(edge);
    else {
      root.set(to, from);
      edges.push(edge);
    }
  }
  return { edges, others };
}

function rankOf(edge: StemmaEdge): number {
  const derived = isOneWitness(edge) ? 2 : 0.5;
  return { copy: 4, revision: 3, derived, 'common-source': edge.directed ? 1 : 0 }[edge.relation];
}
