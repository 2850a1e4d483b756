import { Graph, layout } from '@dagrejs/dagre';
import type { StemmaEdge } from '../../core/model/copies/stemma.ts';
import { labelWitnesses } from '../collation/witness-labels.ts';
import { type ToldStemma, tieWords } from './told-stemma.ts';

export interface PlacedWitness {
  readonly id: string;
  readonly name: string;
  readonly detail: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface PlacedEdge {
  readonly edge: StemmaEdge;
  readonly words: string;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly x: number;
  readonly y: number;
}

/** A stemma with a place for everything; x and y are middles. */
export interface StemmaLayout {
  readonly width: number;
  readonly height: number;
  readonly witnesses: readonly PlacedWitness[];
  readonly edges: readonly PlacedEdge[];
}

const LETTER = 7.5;
const NODE_HEIGHT = 44;
const LONGEST = 24;

/** Lays a stemma out in layers, what was taken below what it was taken from (dagre). */
export function layOutStemma({ witnesses, stemma }: ToldStemma): StemmaLayout {
  const labels = labelWitnesses(witnesses);
  const graph = new Graph({ multigraph: true });
  graph.setGraph({ rankdir: 'TB', nodesep: 24, ranksep: 56, marginx: 48, marginy: 12 });
  const nodes = witnesses.map(({ id, meta, kind }) => {
    const { sign, name } = labels.get(id)!;
    const full = `${sign} ${name}`;
    const shown = full.length > LONGEST ? `${full.slice(0, LONGEST - 1)}…` : full;
    const detail = (kind === 'transcript' ? 'transcript' : meta.date?.slice(0, 16).replace('T', ' ')) ?? '';
    const width = Math.max(shown.length, detail.length) * LETTER + 20;
    graph.setNode(id, { width, height: NODE_HEIGHT });
    return { id, name: shown, detail };
  });
  const edges = stemma.edges.map((edge, at) => {
    const words = edge.directed
      ? tieWords({ witness: edge.to, edge, branches: [] })
      : `${edge.relation === 'common-source' ? 'common source' : edge.relation}?`;
    graph.setEdge(
      edge.from,
      edge.to,
      { width: words.length * LETTER, height: 16, labelpos: 'c' },
      String(at),
    );
    return { edge, words, at };
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph() as { width?: number; height?: number };
  return {
    width: Math.ceil(Math.max(width, 40)),
    height: Math.ceil(Math.max(height, 40)),
    witnesses: nodes.map((node) => ({ ...node, ...placeOf(graph.node(node.id)) })),
    edges: edges.map(({ edge, words, at }) => {
      const { points, x, y } = graph.edge({ v: edge.from, w: edge.to, name: String(at) }) as PlacedEdge;
      return { edge, words, points, x, y };
    }),
  };
}

function placeOf(node: unknown): Pick<PlacedWitness, 'x' | 'y' | 'width' | 'height'> {
  const { x, y, width, height } = node as PlacedWitness;
  return { x, y, width, height };
}
