import {
  isInOtherWords,
  isOneWitness,
  type Stemma,
  type StemmaEdge,
} from '../../core/model/copies/stemma.ts';
import type { Document } from '../../core/model/document.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';

/** A stemma with the texts that it is of. */
export interface ToldStemma {
  readonly witnesses: readonly Document[];
  readonly stemma: Stemma;
}

/** A witness in the tree, with what hangs on it. */
export interface StemmaBranch {
  readonly witness: string;
  /** What ties it to the one above; null at the top. */
  readonly edge: StemmaEdge | null;
  readonly branches: readonly StemmaBranch[];
}

/** How a relation is named between an upper and a lower witness, and drawn: `to` where the lower came from the upper. */
const TIES: Readonly<
  Record<StemmaEdge['relation'], { readonly to: string; readonly from: string; readonly either: string }>
> = {
  copy: { to: 'copy', from: 'original of this', either: 'copy, either way' },
  revision: { to: 'revision', from: 'earlier state of this', either: 'revision, either way' },
  derived: {
    to: 'derived',
    from: 'this is derived from it',
    either: 'derived, either way or from one source',
  },
  'common-source': { to: 'quotes it', from: 'is quoted in this', either: 'common source' },
};

const SPUN = {
  to: 'derived, in other words',
  from: 'this is derived from it, in other words',
  either: 'derived, in other words, either way or from one source',
};

/** What a lower witness is to the one above it. */
export function tieWords({ edge, witness }: StemmaBranch): string {
  if (edge === null) return '';
  const ties = isInOtherWords(edge) ? SPUN : TIES[edge.relation];
  if (!edge.directed) return ties.either;
  return edge.to === witness ? ties.to : ties.from;
}

/** → the text came down from above, ← it went up, – nothing tells. */
export function tieSymbol({ edge, witness }: StemmaBranch): string {
  if (edge === null) return '';
  if (!edge.directed) return edge.relation === 'common-source' ? '┄' : '–';
  return edge.to === witness ? '→' : '←';
}

/** The stemma as trees: at the top of each the first witness that was taken from none, lone witnesses last. */
export function stemmaTrees({ witnesses, edges }: Stemma): StemmaBranch[] {
  const taken = new Set(edges.filter(({ directed }) => directed).map(({ to }) => to));
  const seen = new Set<string>();
  const grow = (witness: string, edge: StemmaEdge | null): StemmaBranch => {
    seen.add(witness);
    const branches: StemmaBranch[] = [];
    for (const next of edges) {
      const other = next.from === witness ? next.to : next.to === witness ? next.from : null;
      if (other !== null && !seen.has(other)) branches.push(grow(other, next));
    }
    return { witness, edge, branches };
  };
  const tops = [...witnesses.filter((id) => !taken.has(id)), ...witnesses];
  const trees = tops.flatMap((id) => (seen.has(id) ? [] : [grow(id, null)]));
  return [
    ...trees.filter(({ branches }) => branches.length > 0),
    ...trees.filter(({ branches }) => branches.length === 0),
  ];
}

/** How many of the reports are no copies, revisions or derivations, and how many hang together. */
export function stemmaHeadline({ witnesses, stemma }: ToldStemma): string {
  const reports = witnesses.filter(({ kind }) => kind === 'report').length;
  const dependent = stemma.edges.filter(isOneWitness).length;
  return `${plural(reports, 'report')}, ${plural(reports - dependent, 'independent text')}`;
}

/** The words of a passage, on one line, with how much stands round them cut away. */
export function passageWords(
  documents: ReadonlyMap<string, Document>,
  witness: string,
  span: { start: number; end: number },
): string {
  return toOneLine(documents.get(witness)?.text.slice(span.start, span.end) ?? '');
}
