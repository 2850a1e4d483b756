import type { Fact } from '../../core/model/fact.ts';
import { labelWitnesses } from '../collation/witness-labels.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint } from '../terminal/paint.ts';
import { wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { type FactView, factLines } from './fact-lines.ts';
import { factsHeadline, sortFacts, type ToldFacts } from './told-facts.ts';

/** Facts that one report alone tells, shown unasked. */
const MOST_LONE = 8;

/** Facts for a terminal: what reports tell differently, then what one alone tells; with everything, what they tell alike. */
export function renderFactsTerminal({ witnesses, facts }: ToldFacts, options: RenderOptions): string {
  const view: FactView = {
    width: Math.max(40, Math.floor(options.width)),
    paint: createPaint(options.colour),
    labels: labelWitnesses(witnesses),
    documents: new Map(witnesses.map((witness) => [witness.id, witness])),
  };
  const sorted = sortFacts(facts);
  const isAll = options.extent === 'all';
  const lines = wrapWords(
    wordsOf(`${plural(witnesses.length, 'report')}: ${factsHeadline(sorted)}`, view.paint.strong),
    view.width,
  );
  for (const witness of witnesses) {
    const { sign, name } = view.labels.get(witness.id)!;
    lines.push(`  ${view.paint.strong(sign.padEnd(3))} ${name}`);
  }
  lines.push(...sorted.differing.flatMap((fact) => ['', ...factLines(fact, view)]));
  if (isAll) lines.push(...section('Possibly told differently', sorted.possible, view));
  lines.push(
    ...section('Told by one report alone', isAll ? sorted.lone : sorted.lone.slice(0, MOST_LONE), view),
  );
  if (isAll) lines.push(...section('Told alike', sorted.alike, view));
  const hidden = isAll
    ? 0
    : sorted.possible.length + sorted.alike.length + Math.max(0, sorted.lone.length - MOST_LONE);
  if (hidden > 0) lines.push('', view.paint.faint(`${plural(hidden, 'more fact')} with --all.`));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function section(title: string, facts: readonly Fact[], view: FactView): string[] {
  if (facts.length === 0) return [];
  return [
    '',
    view.paint.strong(`${title} (${facts.length})`),
    ...facts.flatMap((fact) => factLines(fact, view)),
  ];
}
