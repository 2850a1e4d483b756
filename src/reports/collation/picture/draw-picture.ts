import { type Markup, markup } from '../../html/markup.ts';
import { plural } from '../../words/figures.ts';
import { toOneLine } from '../../words/printable.ts';
import { speakerName } from '../../words/speaker-words.ts';
import type { ComparedStatement } from '../compared-statement.ts';
import { type CollationView, labelOf, statementAnchor } from '../html/collation-view.ts';
import { clipCells } from './clip-cells.ts';
import { BADGES, type PictureCell } from './picture-cell.ts';
import { type MarkName, PICTURE_MARKS } from './picture-marks.ts';
import type { StoryPicture } from './story-picture.ts';

/** Where a click leads. */
export interface PictureLinks {
  readonly statement: (entry: ComparedStatement) => string | null;
  /** From a cell; `null` where its row's link leads to the same. */
  readonly cell: (cell: PictureCell, entry: ComparedStatement) => string | null;
}

/** A drawing with its size, to be put into a page or a file. */
export interface Drawing {
  readonly width: number;
  readonly height: number;
  readonly parts: Markup;
  readonly summary: string;
}

const HEAD_WIDTH = 268;
const ROW = 40;
/** With so few columns each has room for the outlet's name and the verdict's. */
const FEW_COLUMNS = 6;
const LEGEND_ITEM = 168;

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
  const legend = drawLegend(plan, bottom + 22);
  return {
    width,
    height: legend.bottom,
    summary: summaryOf(plan),
    parts: markup`${drawHeads(plan)}
${picture.rows.map((_, index) => drawRow(plan, index))}
${legend.parts}`,
  };
}

function summaryOf({ picture, view }: Plan): string {
  const cells = picture.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  const count = (is: (cell: PictureCell) => boolean) => cells.filter(is).length;
  const parts = (Object.keys(PICTURE_MARKS) as MarkName[]).flatMap((mark) => {
    const marked = count((cell) => cell.mark === mark && !cell.isUnsure);
    return marked === 0 || mark === 'reference'
      ? []
      : [`${marked} ${PICTURE_MARKS[mark].meaning ?? PICTURE_MARKS[mark].label}`];
  });
  const unsure = count(({ isUnsure }) => isUnsure);
  return `${plural(picture.rows.length, 'statement')} in ${plural(picture.columns.length, 'witness', 'witnesses')}: ${[
    ...parts,
    ...(unsure > 0 ? [`${unsure} that may differ`] : []),
  ].join(', ')}.${moreWords(picture, view)}`;
}

/** What the picture has no room for. */
function moreWords({ moreRows, moreColumns }: StoryPicture, { alone }: CollationView): string {
  return [
    moreRows > 0 ? ` ${plural(moreRows, 'less grave statement')} not drawn.` : '',
    moreColumns > 0 ? ` ${plural(moreColumns, 'witness', 'witnesses')} with fewer findings not drawn.` : '',
    alone.length > 0 ? ` ${plural(alone.length, 'statement')} carried by one witness alone.` : '',
  ].join('');
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
  const name = `${entry.number} ${speakerName(view.speakers, entry.statement.speaker)}`;
  const words = toOneLine(entry.base.wording.text);
  const head = markup`<text class="name" x="4" y="${y + 17}">${clipCells(name, 36)}</text><text
  class="said" x="4" y="${y + 32}">${clipCells(entry.base.wording.mode === 'indirect' ? words : `“${words}”`, 44)}</text>`;
  return markup`<g class="line"><path class="rule" d="M0 ${y}H${width}"></path>
${linked(markup`<title>${`Statement ${name}`}</title>${head}`, href, { isStop: true })}
${cells.map((cell, column) => (cell === null ? drawNothing(plan, column, y) : drawCell(plan, { cell, entry, column, y })))}</g>
`;
}

/** A mouse opens every link; the keyboard stops only at those that lead where no stop before them does. */
function linked(parts: Markup, href: string | null, { isStop }: { readonly isStop: boolean }): Markup {
  if (href === null) return markup`<g>${parts}</g>`;
  const jump = href.startsWith('#') ? markup` class="jump"` : '';
  return markup`<a href="${href}"${jump}${isStop ? '' : markup` tabindex="-1"`}>${parts}</a>`;
}

function drawNothing({ columnWidth }: Plan, column: number, y: number): Markup {
  const x = HEAD_WIDTH + (column + 0.5) * columnWidth;
  return markup`<path class="absent" d="M${x - 3} ${y + ROW / 2}h6"></path>`;
}

/** A cell in words: whose it is and what happened, then both passages where they differ. */
export function cellLines(
  view: CollationView,
  witness: string,
  { told, isUnsure }: PictureCell,
  { number }: ComparedStatement,
): string[] {
  const { sign, name } = labelOf(view, witness);
  return [`${sign} ${name}, statement ${number}: ${isUnsure ? 'possibly ' : ''}${told[0]}`, ...told.slice(1)];
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function drawMark(mark: MarkName, isUnsure: boolean, box: Box, roomy: boolean): Markup {
  const { label, symbol, tone } = PICTURE_MARKS[mark];
  const { x, y, width, height } = box;
  const words = markup`<tspan class="symbol">${symbol}</tspan>${roomy ? ` ${clipCells(label, 14)}` : ''}`;
  return markup`<g class="cell ${isUnsure ? 'unsure' : tone}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"></rect><text
  x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle">${words}</text></g>`;
}

function drawBadge(sign: string, x: number, y: number): Markup {
  return markup`<g class="badge"><circle cx="${x}" cy="${y}" r="7"></circle><text x="${x}" y="${y + 3.5}" text-anchor="middle">${sign}</text></g>`;
}

/** What the marks that occur mean. */
function drawLegend({ picture, view, width }: Plan, from: number): { parts: Markup; bottom: number } {
  const cells = picture.rows.flatMap((row) => row.cells.filter((cell) => cell !== null));
  const marks = (Object.keys(PICTURE_MARKS) as MarkName[]).filter((mark) =>
    cells.some((cell) => cell.mark === mark),
  );
  const badges = (['speaker', 'chain'] as const).filter((badge) =>
    cells.some((cell) => cell.badges.includes(badge)),
  );
  const box = (x: number, y: number) => ({ x, y, width: 24, height: 20 });
  const items = [
    ...marks.map((mark) => ({
      label: PICTURE_MARKS[mark].meaning ?? PICTURE_MARKS[mark].label,
      draw: (x: number, y: number) => drawMark(mark, false, box(x, y), false),
    })),
    ...(cells.some(({ isUnsure }) => isUnsure)
      ? [
          {
            label: 'dashed: may differ',
            draw: (x: number, y: number) => drawMark('changed', true, box(x, y), false),
          },
        ]
      : []),
    ...badges.map((badge) => ({
      label: BADGES[badge].label,
      draw: (x: number, y: number) => drawBadge(BADGES[badge].sign, x + 12, y + 10),
    })),
  ];
  const inLine = Math.max(1, Math.floor(width / LEGEND_ITEM));
  const lines = Math.ceil(items.length / inLine);
  const drawn = items.map(({ label, draw }, at) => {
    const [x, y] = [4 + (at % inLine) * LEGEND_ITEM, from + Math.floor(at / inLine) * 26];
    return markup`${draw(x, y)}<text class="key" x="${x + 32}" y="${y + 15}">${label}</text>`;
  });
  const more = moreWords(picture, view).trim();
  const last = from + lines * 26;
  return {
    parts: markup`<g class="legend-line" aria-hidden="true">${drawn}${
      more === '' ? '' : markup`<text class="key" x="4" y="${last + 15}">${more}</text>`
    }</g>`,
    bottom: last + (more === '' ? 4 : 24),
  };
}

/** Links to what a page shows: findings' cards, and statements' rows. */
export const pageLinks: PictureLinks = {
  statement: (entry) => `#${statementAnchor(entry)}`,
  cell: ({ finding }) => (finding === null ? null : `#${finding.id}`),
};
