import type { CopyModel } from '../../learning/copy-model.ts';
import type { Stemma, StemmaEdge } from '../../model/copies/stemma.ts';
import type { Document } from '../../model/document.ts';
import { tokenise } from '../../reading/tokens.ts';
import { type CopyText, compareCopyTexts, toCopyText } from '../compare-copies.ts';
import { copyBands, copyFingerprint } from '../copy-fingerprint.ts';
import { readingsIn } from './lone-readings.ts';
import { toEdge, transcriptEdge } from './to-edge.ts';

/** Up to so many reports every two are compared; of more, those whose fingerprints meet. */
const ALL_PAIRS = 40;

/**
 * Who copied whom: every two reports are compared, and the strongest ties that make no circle are the stemma, so that
 * each report hangs on the text that it shares most with. A transcript is the source of what reports quote from it.
 */
export function buildStemma(documents: readonly Document[], model: CopyModel): Stemma {
  const texts = documents.map(toCopyText);
  const reports = texts.filter(({ document }) => document.kind === 'report');
  const besides = readingsIn(reports.map(({ words }) => words));
  const found: StemmaEdge[] = [];
  for (const [i, j] of pairsOf(reports)) {
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

function pairsOf(texts: readonly CopyText[]): [number, number][] {
  const bands =
    texts.length <= ALL_PAIRS
      ? null
      : texts.map(({ document }) => new Set(copyBands(copyFingerprint(tokenise(document.text)))));
  const pairs: [number, number][] = [];
  for (let i = 0; i < texts.length; i++) {
    for (let j = i + 1; j < texts.length; j++) {
      if (bands === null || [...bands[i]!].some((band) => bands[j]!.has(band))) pairs.push([i, j]);
    }
  }
  return pairs;
}

/** Kruskal's forest of the strongest ties: dependence goes before a transcript, and both before a source that is guessed. */
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

function rankOf({ relation, directed }: StemmaEdge): number {
  return { copy: 4, revision: 3, derived: 2, 'common-source': directed ? 1 : 0 }[relation];
}
