import { type Markup, markup } from '../../html/markup.ts';
import type { ComparedStatement } from '../compared-statement.ts';
import { type CollationView, labelOf } from '../html/collation-view.ts';
import { clipCells } from './clip-cells.ts';
import { BADGES, type PictureCell } from './picture-cell.ts';
import {
  cellLines,
  type Drawing,
  drawBadge,
  drawLegend,
  drawMark,
  headOf,
  LEGEND_ITEM,
  linked,
  type PictureLinks,
  summaryOf,
} from './picture-parts.ts';
import type { StoryPicture } from './story-picture.ts';

const HEAD_WIDTH = 268;
const ROW = 40;
/** With so few columns each has room for the outlet's name and the verdict's. */
const FEW_COLUMNS = 6;

interface Plan {
  readonly picture: StoryPicture;
  readonly view: CollationView;
  readonly links: PictureLinks;
  readonly roomy: boolean;
  readonly columnWidth: number;
  readonly top: number;
  readonly width: number;
}

/** The grid drawn: heads, a row a statement, a mark a cell, and what the marks mean. */
export function drawPicture(picture: StoryPicture, view: CollationView, links: PictureLinks): Drawing {
  const roomy = picture.columns.length <= FEW_COLUMNS;
  const columnWidth = roomy ? 118 : 34;
  const columns = picture.columns.length * columnWidth;
  const width = Math.max(HEAD_WIDTH + columns + (roomy ? 8 : 110), HEAD_WIDTH + 3 * LEGEND_ITEM);
  const plan = { picture, view, links, roomy, columnWidth, top: roomy ? 44 : 134, width };
  const bottom = plan.top + picture.rows.length * ROW;
  const legend = drawLegend(picture, view, { from: bottom + 22, width });
  return {
    width,
    height: legend.bottom,
    summary: summaryOf(picture, view),
    parts: markup`${drawHeads(plan)}
${picture.rows.map((_, index) => drawRow(plan, index))}
${legend.parts}`,
  };
}

function drawHeads({ picture, view, roomy, columnWidth, top }: Plan): Markup[] {
  return picture.columns.map(({ id }, column) => {
    const { sign, name } = labelOf(view, id);
    const x = HEAD_WIDTH + (column + 0.5) * columnWidth;
    return roomy
      ? markup`<g><title>${name}</title><text class="sign" x="${x}" y="14" text-anchor="middle">${sign}</text><text
  class="outlet" x="${x}" y="32" text-anchor="middle">${clipCells(name, 16)}</text></g>`
      : markup`<g><title>${name}</title><text class="outlet" transform="translate(${x + 4} ${top - 26}) rotate(-48)">${clipCells(name, 20)}</text><text
  class="sign" x="${x}" y="${top - 8}" text-anchor="middle">${sign}</text></g>`;
  });
}

function drawRow(plan: Plan, index: number): Markup {
  const { picture, view, links, top, width } = plan;
  const { entry, cells } = picture.rows[index]!;
  const y = top + index * ROW;
  const href = links.statement(entry);
  const { name, said } = headOf(entry, view);
  const head = markup`<text class="name" x="4" y="${y + 17}">${clipCells(name, 36)}</text><text
  class="said" x="4" y="${y + 32}">${clipCells(said, 44)}</text>`;
  return markup`<g class="line"><path class="rule" d="M0 ${y}H${width}"></path>
${linked(markup`<title>${`Statement ${name}`}</title>${head}`, href, { isStop: true })}
${cells.map((cell, column) => (cell === null ? drawNothing(plan, column, y) : drawCell(plan, { cell, entry, column, y })))}</g>
`;
}

function drawNothing({ columnWidth }: Plan, column: number, y: number): Markup {
  const x = HEAD_WIDTH + (column + 0.5) * columnWidth;
  return markup`<path class="absent" d="M${x - 3} ${y + ROW / 2}h6"></path>`;
}

interface CellPlace {
  readonly cell: PictureCell;
  readonly entry: ComparedStatement;
  readonly column: number;
  readonly y: number;
}

function drawCell(plan: Plan, { cell, entry, column, y }: CellPlace): Markup {
  const { picture, view, links, roomy, columnWidth } = plan;
  const x = HEAD_WIDTH + column * columnWidth;
  const own = links.cell(cell, entry);
  const title = cellLines(view, picture.columns[column]!.id, cell, entry).join('\n');
  const badges = cell.badges.map((badge, at) =>
    drawBadge(BADGES[badge].sign, x + columnWidth - 8 - at * 14, y + 9),
  );
  const box = { x: x + 3, y: y + 5, width: columnWidth - 6, height: ROW - 10 };
  return linked(
    markup`<title>${title}</title>${drawMark(cell.mark, cell.isUnsure, box, roomy)}${badges}`,
    own ?? links.statement(entry),
    { isStop: own !== null },
  );
}
