import type { Comparison } from '../../../core/model/collation.ts';
import { type ComparedStatement, changesFor } from '../../../reports/collation/compared-statement.ts';
import { type CollationView, labelOf } from '../../../reports/collation/html/collation-view.ts';
import { changeList } from '../../../reports/collation/html/wording-cell.ts';
import { verdictChip } from '../../../reports/html/chips.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { CHAIN_LABELS, gravityOf, SPEAKER_LABELS } from '../../../reports/words/verdict-words.ts';
import { dataTable } from '../lists/data-table.ts';

const MOST_PAIRS = 120;

const COLUMNS = ['Between', 'Words', 'Changes', 'Speaker, chain', 'Rule', 'Laid together because'].map(
  (name) => ({ name }),
);

/** Every two wordings of a statement that were compared, gravest first, with the rule that decided and why the two are laid together. */
export function statementPairs(entry: ComparedStatement, view: CollationView): Markup {
  const { comparisons } = entry.statement;
  if (comparisons.length < 2) return markup``;
  const sorted = [...comparisons].sort((x, y) => gravityOf(x.words) - gravityOf(y.words));
  const rows = sorted.slice(0, MOST_PAIRS).map((pair) => pairCells(pair, entry, view));
  const rest = sorted.length - rows.length;
  return markup`<details class="pairs"><summary>Every two wordings compared (${comparisons.length})</summary>
${dataTable('Every two wordings compared', COLUMNS, rows)}
${rest > 0 ? markup`<p class="more">and ${rest} more</p>` : ''}</details>`;
}

function pairCells(pair: Comparison, { statement }: ComparedStatement, view: CollationView): Markup[] {
  const sides = [pair.a, pair.b].map((index) => labelOf(view, statement.wordings[index]?.witness ?? ''));
  const other = [
    pair.speaker === 'same' ? '' : SPEAKER_LABELS[pair.speaker].label,
    pair.chain === 'intact' ? '' : CHAIN_LABELS[pair.chain].label,
  ].filter(Boolean);
  return [
    markup`<b class="sign">${sides[0]?.sign}</b> ${sides[0]?.name} and <b class="sign">${sides[1]?.sign}</b> ${sides[1]?.name}`,
    verdictChip(pair.words),
    pair.changes.length === 0 ? markup`none` : changeList(changesFor(pair.b, pair)),
    markup`${other.length === 0 ? 'same, intact' : other.join(', ')}`,
    markup`${pair.rule}`,
    markup`${pair.bond.reason} <span class="rule">Rule: ${pair.bond.rule}.</span>`,
  ];
}
