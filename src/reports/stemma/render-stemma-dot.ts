import { labelWitnesses } from '../collation/witness-labels.ts';
import type { ToldStemma } from './told-stemma.ts';

const STYLES = { copy: 'bold', revision: 'solid', derived: 'dashed', 'common-source': 'dotted' } as const;

/** `hearsay stemma --format dot`: the graph for Graphviz. */
export function renderStemmaDot({ witnesses, stemma }: ToldStemma): string {
  const labels = labelWitnesses(witnesses);
  const lines = witnesses.map(({ id }) => {
    const { sign, name } = labels.get(id)!;
    return `  ${sign} [label=${quoted(`${sign} ${name}`)}];`;
  });
  for (const { from, to, relation, directed, confidence } of stemma.edges) {
    const [a, b] = [from, to].map((id) => labels.get(id)!.sign);
    const label = `${relation} ${confidence.toFixed(2)}`;
    lines.push(
      `  ${a} -> ${b} [label=${quoted(label)}, style=${STYLES[relation]}${directed ? '' : ', dir=none'}];`,
    );
  }
  return `digraph stemma {\n  node [shape=box];\n${lines.join('\n')}\n}\n`;
}

function quoted(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}
