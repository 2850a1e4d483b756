import { type Markup, markup } from '../../../reports/html/markup.ts';

/** A column: its heading, and whether it holds figures or has a heading that only screen readers need. */
export interface Column {
  readonly name: string;
  readonly figure?: boolean;
  readonly unseen?: boolean;
}

/**
 * A table whose rows become cards in a narrow window, where each cell names its column itself. The first cell of a row is
 * its heading. Roles are told, because cards are no table to a browser.
 */
export function dataTable(
  label: string,
  columns: readonly Column[],
  rows: readonly (readonly Markup[])[],
): Markup {
  const heads = columns.map(
    ({ name, figure, unseen }) =>
      markup`<th role="columnheader" scope="col"${figure ? markup` class="figure"` : ''}>${
        unseen ? markup`<span class="unseen">${name}</span>` : name
      }</th>`,
  );
  const body = rows.map((cells) => {
    const drawn = cells.map((cell, index) => {
      const { name = '', figure, unseen } = columns[index] ?? {};
      if (index === 0) return markup`<th role="rowheader" scope="row">${cell}</th>`;
      return markup`<td role="cell"${figure ? markup` class="figure"` : ''}${unseen ? '' : markup` data-label="${name}"`}>${cell}</td>`;
    });
    return markup`<tr role="row">${drawn}</tr>
`;
  });
  return markup`<table role="table" class="rows" aria-label="${label}"><thead role="rowgroup"><tr role="row">${heads}</tr>
</thead><tbody role="rowgroup">${body}</tbody></table>`;
}
