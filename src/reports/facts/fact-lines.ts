import type { Document } from '../../core/model/document.ts';
import type { Fact, FactSide } from '../../core/model/fact.ts';
import type { WitnessLabel } from '../collation/witness-labels.ts';
import type { Paint } from '../terminal/paint.ts';
import { joinPieces, padEnd, wordsOf, wrapWords } from '../terminal/wrap.ts';
import { FACT_LABELS, factSubject } from '../words/fact-words.ts';
import { toOneLine } from '../words/printable.ts';
import { factPassage } from './fact-passage.ts';
import { decidingSides, siding } from './told-facts.ts';

/** What facts are drawn with on a terminal. */
export interface FactView {
  readonly width: number;
  readonly paint: Paint;
  readonly labels: ReadonlyMap<string, WitnessLabel>;
  readonly documents: ReadonlyMap<string, Document>;
}

/** A fact with the passages of both values, and who sides with which. */
export function factLines(fact: Fact, view: FactView): string[] {
  const { paint, width } = view;
  const { symbol, label, group } = FACT_LABELS[fact.verdict];
  const head = [
    ...wordsOf(`${symbol} ${label}`, (word) => paint.group(group, word)),
    ...wordsOf(toOneLine(factSubject(fact)), paint.strong),
    ...(fact.verdict === 'only-in' ? [] : wordsOf(`(${fact.level})`, paint.faint)),
  ];
  return [
    ...wrapWords(head, width, '', '  '),
    ...decidingSides(fact).flatMap((side) => sideLines(fact, side, view)),
  ];
}

function sideLines(fact: Fact, side: FactSide, { paint, width, labels, documents }: FactView): string[] {
  const signs = siding(fact, side).map((id) => labels.get(id)?.sign ?? '?');
  const sign = padEnd(signs.slice(0, 4).join(' ') + (signs.length > 4 ? ' …' : ''), 4);
  const { before, value, after } = factPassage(documents.get(side.witness), side);
  const mark = paint.colour ? paint.strong : (word: string) => word;
  const shown = paint.colour ? value : `[${value}]`;
  const words = joinPieces([{ text: before }, { text: shown, paint: mark }, { text: after }]);
  return wrapWords(words, width, `  ${sign} `, ' '.repeat(7)).slice(0, 4);
}
