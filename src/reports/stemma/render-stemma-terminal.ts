import type { Document } from '../../core/model/document.ts';
import { labelWitnesses, type WitnessLabel } from '../collation/witness-labels.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { shorten, wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import {
  passageWords,
  type StemmaBranch,
  stemmaHeadline,
  stemmaTrees,
  type ToldStemma,
  tieSymbol,
  tieWords,
} from './told-stemma.ts';

interface View {
  readonly width: number;
  readonly paint: Paint;
  readonly labels: ReadonlyMap<string, WitnessLabel>;
  readonly documents: ReadonlyMap<string, Document>;
  readonly isAll: boolean;
}

/** Deeper branches keep the indent, so that lines stay readable. */
const DEEPEST = 8;

/** A stemma for a terminal: an indented tree, under each witness what ties it to the one above. */
export function renderStemmaTerminal(told: ToldStemma, options: RenderOptions): string {
  const view: View = {
    width: Math.max(40, Math.floor(options.width)),
    paint: createPaint(options.colour),
    labels: labelWitnesses(told.witnesses),
    documents: new Map(told.witnesses.map((witness) => [witness.id, witness])),
    isAll: options.extent === 'all',
  };
  const trees = stemmaTrees(told.stemma);
  const lines = wrapWords(wordsOf(stemmaHeadline(told), view.paint.strong), view.width);
  lines.push(...trees.flatMap((tree) => ['', ...branchLines(tree, 0, view)]));
  const { length } = told.stemma.others;
  if (length > 0) {
    const more = `${plural(length, 'more pair')} of these texts ${length === 1 ? 'hangs' : 'hang'} together; --format json has them.`;
    lines.push('', ...wrapWords(wordsOf(more, view.paint.faint), view.width));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function branchLines(branch: StemmaBranch, depth: number, view: View): string[] {
  const { paint, width, labels, documents } = view;
  const indent = '   '.repeat(Math.min(depth, DEEPEST));
  const { sign, name } = labels.get(branch.witness)!;
  const date = documents.get(branch.witness)?.meta.date?.slice(0, 16).replace('T', ' ') ?? '';
  const tie = branch.edge === null ? '' : `${tieWords(branch)} (${branch.edge.level})`;
  const head = [
    ...wordsOf(`${tieSymbol(branch)} ${sign}`, paint.strong),
    ...wordsOf(name),
    ...wordsOf(date, paint.faint),
    ...wordsOf(tie === '' ? '' : `· ${tie}`),
  ];
  return [
    ...wrapWords(head, width, indent, `${indent}    `),
    ...evidenceLines(branch, `${indent}    `, view),
    ...branch.branches.flatMap((next) => branchLines(next, depth + 1, view)),
  ];
}

function evidenceLines(
  { edge }: StemmaBranch,
  indent: string,
  { paint, width, labels, documents, isAll }: View,
): string[] {
  return (edge?.evidence ?? []).flatMap(({ reason, passages }) => [
    ...wrapWords(wordsOf(reason, paint.faint), width, indent, indent),
    ...passages.slice(0, isAll ? undefined : 2).map(({ witness, span }) => {
      const sign = labels.get(witness)?.sign ?? '?';
      return `${indent}${sign} “${shorten(passageWords(documents, witness, span), width - indent.length - sign.length - 3)}”`;
    }),
  ]);
}
