import { verdictChip } from '../../html/chips.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { relayWords, speakerName } from '../../words/speaker-words.ts';
import { transcriptWords } from '../../words/witness-words.ts';
import {
  type CollationView,
  dateOf,
  labelOf,
  statementAnchor,
  witnessName,
  witnessNote,
} from './collation-view.ts';
import { filterData, statementRow } from './statement-row.ts';
import { wordingCell } from './wording-cell.ts';

/**
 * Shared statements as rows, witnesses as columns; cards where the window is narrow. With very many witnesses one column
 * that holds each wording once, with all who carry it.
 */
export function statementTable(view: CollationView): Markup {
  const { witnesses } = view.collation;
  if (view.shared.length === 0) {
    return markup`<p class="nothing">No statement is carried by more than one witness.</p>`;
  }
  const width = view.grouped ? 'columns-grouped' : widthClass(witnesses.length);
  const heads = view.grouped
    ? markup`<th role="columnheader" scope="col">Wordings and who carries them</th>`
    : witnesses.map((witness) => {
        const { sign, title } = labelOf(view, witness.id);
        const facts = [transcriptWords(witness), dateOf(witness)].filter(Boolean);
        return markup`<th role="columnheader"
  scope="col"><b class="sign">${sign}</b> ${witnessName(view, witness.id)}<span class="facts title">${title}</span><span
  class="facts">${facts.join(', ')}</span>${witnessNote(view, witness.id)}</th>`;
      });
  return markup`<div class="scroller ${width}" role="region" aria-label="Shared statements" tabindex="0">
<table role="table" class="collation">
<thead role="rowgroup"><tr role="row"><th role="columnheader" scope="col">Statement</th>${heads}</tr></thead>
<tbody role="rowgroup" data-items>
${view.shared.map((entry) => statementRow(entry, view))}</tbody>
</table>
</div>`;
}

function widthClass(witnesses: number): string {
  if (witnesses <= 4) return `columns-${Math.max(2, witnesses)}`;
  return witnesses <= 5 ? 'columns-many columns-5' : 'columns-many';
}

/** Statements that one witness alone carries, compactly. */
export function aloneList(view: CollationView): Markup {
  const items = view.alone.map((entry) => {
    const missing = [...new Set(entry.statement.missing.map(({ words }) => words))].map(verdictChip);
    const { sign } = labelOf(view, entry.base.witness.id);
    const { speaker, chain } = entry.statement;
    return markup`<li class="item lone" id="${statementAnchor(entry)}" tabindex="-1" ${filterData(entry)}>
<p class="speaker"><span class="number">${entry.number}</span> ${speakerName(view.speakers, speaker)} ${missing}<span
  class="carrier">in <b class="sign">${sign}</b> ${witnessName(view, entry.base.witness.id)}</span></p>
${chain.length > 1 ? markup`<p class="chain">${relayWords(view.speakers, speaker, chain)}</p>` : ''}
${entry.wordings.map((wording) => wordingCell([wording], entry, view, () => ''))}
</li>
`;
  });
  return markup`<ol class="lone-list" data-items>${items}</ol>`;
}
