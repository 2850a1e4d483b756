import { toOneLine } from '../printable.ts';
import { speakerName } from '../speaker-words.ts';
import { verdictChip } from './chips.ts';
import { type CollationView, labelOf, statementAnchor } from './collation-view.ts';
import { type Markup, markup } from './markup.ts';
import { filterData, statementRow } from './statement-row.ts';
import { wordingCell } from './wording-cell.ts';

/** Shared statements as rows, witnesses as columns; cards where the window is narrow. */
export function statementTable(view: CollationView): Markup {
  const { witnesses } = view.collation;
  if (view.shared.length === 0) {
    return markup`<p class="nothing">No statement is carried by more than one witness.</p>`;
  }
  const width = witnesses.length <= 4 ? `columns-${Math.max(2, witnesses.length)}` : 'columns-many';
  const heads = witnesses.map((witness) => {
    const { sign, name } = labelOf(view, witness.id);
    const facts = [witness.kind === 'transcript' ? 'transcript' : '', witness.meta.date ?? ''].map(toOneLine);
    return markup`<th role="columnheader" scope="col"><b class="sign">${sign}</b> ${name}<span class="facts">${facts.filter(Boolean).join(', ')}</span></th>`;
  });
  return markup`<div class="scroller ${width}" role="region" aria-label="Shared statements, a column a witness" tabindex="0">
<table role="table" class="collation">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Statement</th>${heads}</tr></thead>
<tbody role="rowgroup" data-items>
${view.shared.map((entry) => statementRow(entry, view))}</tbody>
</table>
</div>`;
}

/** Statements that one witness alone carries, compactly. */
export function aloneList(view: CollationView): Markup {
  const items = view.alone.map(
    (entry) => markup`<li class="item lone" id="${statementAnchor(entry)}" tabindex="-1" ${filterData(entry)}>
<p class="speaker"><span class="number">${entry.number}</span> ${speakerName(view.speakers, entry.statement.speaker)}${[...new Set(entry.statement.missing.map((missing) => missing.words))].map(verdictChip)}</p>
${entry.wordings.map((wording) => wordingCell(wording, entry, view, () => ''))}
</li>
`,
  );
  return markup`<ol class="lone-list" data-items>${items}</ol>`;
}
