import { type Markup, markup } from '../../html/markup.ts';
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
  linked,
  type PictureLinks,
  summaryOf,
} from './picture-parts.ts';
import type { StoryPicture } from './story-picture.ts';

const WIDTH = 340;
const CELL = 34;
const IN_LINE = Math.floor(WIDTH / CELL);
const CELL_HEIGHT = 44;
/** Speaker and words above the cells. */
const HEAD = 40;
const OUTLET_LINE = 20;

/**
 * The same grid for a narrow screen: under each statement its cells, each with its witness's letter; what the letters mean
 * stands on top. Where the witnesses fit in one line they stand in columns, else only those that carry the statement do.
 */
export function drawNarrowPicture(picture: StoryPicture, view: CollationView, links: PictureLinks): Drawing {
  const outlets = Math.ceil(picture.columns.length / 2) * OUTLET_LINE;
  let y = outlets + 10;
  const rows = picture.rows.map((_, index) => {
    const row = drawRow({ picture, view, links }, index, y);
    y = row.bottom;
    return row.parts;
  });
  const legend = drawLegend(picture, view, { from: y + 16, width: WIDTH });
  return {
    width: WIDTH,
    height: legend.bottom,
    summary: summaryOf(picture, view),
    parts: markup`${drawOutlets(picture, view)}
${rows}
${legend.parts}`,
  };
}

interface Drawn {
  readonly picture: StoryPicture;
  readonly view: CollationView;
  readonly links: PictureLinks;
}

function drawOutlets({ columns }: StoryPicture, view: CollationView): Markup[] {
  return columns.map(({ id }, at) => {
    const { sign, name } = labelOf(view, id);
    const [x, y] = [4 + (at % 2) * (WIDTH / 2), 14 + Math.floor(at / 2) * OUTLET_LINE];
    return markup`<g><title>${name}</title><text class="outlet" x="${x}" y="${y}"><tspan class="sign">${sign}</tspan> ${clipCells(name, 21)}</text></g>`;
  });
}

function drawRow(drawn: Drawn, index: number, top: number): { parts: Markup; bottom: number } {
  const { picture, view, links } = drawn;
  const { entry, cells } = picture.rows[index]!;
  const { name, said } = headOf(entry, view);
  const head = markup`<title>${`Statement ${name}`}</title><text class="name" x="4" y="${top + 17}">${clipCells(name, 46)}</text><text
  class="said" x="4" y="${top + 33}">${clipCells(said, 54)}</text>`;
  const isAligned = cells.length <= IN_LINE;
  const shown = cells.flatMap((cell, column) => (cell === null && !isAligned ? [] : [{ cell, column }]));
  const drawnCells = shown.map(({ cell, column }, at) => {
    const x = (at % IN_LINE) * CELL;
    const y = top + HEAD + Math.floor(at / IN_LINE) * CELL_HEIGHT;
    return drawCell(drawn, { cell, column, index }, x, y);
  });
  const bottom = top + HEAD + Math.ceil(shown.length / IN_LINE) * CELL_HEIGHT + 4;
  return {
    parts: markup`<g class="line"><path class="rule" d="M0 ${top}H${WIDTH}"></path>
${linked(head, links.statement(entry), { isStop: true })}
${drawnCells}</g>
`,
    bottom,
  };
}

interface Place {
  readonly cell: PictureCell | null;
  readonly column: number;
  readonly index: number;
}

function drawCell(
  { picture, view, links }: Drawn,
  { cell, column, index }: Place,
  x: number,
  y: number,
): Markup {
  const { id } = picture.columns[column]!;
  const letter = markup`<text class="sign" x="${x + CELL / 2}" y="${y + 12}" text-anchor="middle">${labelOf(view, id).sign}</text>`;
  if (cell === null) return markup`<path class="absent" d="M${x + CELL / 2 - 3} ${y + 28}h6"></path>`;
  const { entry } = picture.rows[index]!;
  const own = links.cell(cell, entry);
  const badges = cell.badges.map((badge, at) =>
    drawBadge(BADGES[badge].sign, x + CELL - 6 - at * 14, y + 18),
  );
  const box = { x: x + 2, y: y + 16, width: CELL - 4, height: 26 };
  return linked(
    markup`<title>${cellLines(view, id, cell, entry).join('\n')}</title>${letter}${drawMark(cell.mark, cell.isUnsure, box, false)}${badges}`,
    own ?? links.statement(entry),
    { isStop: own !== null },
  );
}
