import type { StemmaEdge } from '../../core/model/copies/stemma.ts';
import { JSON_VERSION, printJson } from '../syntax/print-json.ts';
import type { StemmaJson } from './stemma-schema.ts';
import type { ToldStemma } from './told-stemma.ts';

/** A stemma as the data of the published JSON Schema `stemma.schema.json`. */
export function toStemmaJson({ witnesses, stemma }: ToldStemma): StemmaJson {
  return {
    version: JSON_VERSION,
    witnesses: witnesses.map(({ id, path, title }) => ({ id, path, title })),
    edges: stemma.edges.map(toEdgeJson),
    others: stemma.others.map(toEdgeJson),
  };
}

function toEdgeJson(edge: StemmaEdge): StemmaJson['edges'][number] {
  return {
    ...edge,
    evidence: edge.evidence.map((sign) => ({ ...sign, passages: [...sign.passages] })),
  };
}

/** `hearsay stemma --format json`: one JSON value; each edge on a line of its own. */
export function renderStemmaJson(told: ToldStemma): string {
  return printJson(toStemmaJson(told), 2);
}
