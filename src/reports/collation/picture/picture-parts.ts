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

export const LEGEND_ITEM = 168;

/** The picture in one sentence. */
export function summaryOf(picture: StoryPicture, view: CollationView): string {
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

/** A mouse opens every link; the keyboard stops only at those that lead where no stop before them does. */
export function linked(parts: Markup, href: string | null, { isStop }: { readonly isStop: boolean }): Markup {
  if (href === null) return markup`<g>${parts}</g>`;
  const jump = href.startsWith('#') ? markup` class="jump"` : '';
  return markup`<a href="${href}"${jump}${isStop ? '' : markup` tabindex="-1"`}>${parts}</a>`;
}

/** The head of a row: the statement's number with its speaker, and the words that it is read against. */
export function headOf({ number, statement, base }: ComparedStatement, view: CollationView): RowHead {
  const words = toOneLine(base.wording.text);
  return {
    name: `${number} ${speakerName(view.speakers, statement.speaker)}`,
    said: base.wording.mode === 'indirect' ? words : `“${words}”`,
  };
}

interface RowHead {
  readonly name: string;
  readonly said: string;
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

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What befell a statement: a sign in a box, and in words where there is room. */
export function drawMark(mark: MarkName, isUnsure: boolean, box: Box, roomy: boolean): Markup {
  const { label, symbol, tone } = PICTURE_MARKS[mark];
  const { x, y, width, height } = box;
  const words = markup`<tspan class="symbol">${symbol}</tspan>${roomy ? ` ${clipCells(label, 14)}` : ''}`;
  return markup`<g class="cell ${isUnsure ? 'unsure' : tone}"><rect x="${x}" y="${y}" width="${width}" height="${height}" rx="4"></rect><text
  x="${x + width / 2}" y="${y + height / 2 + 5}" text-anchor="middle">${words}</text></g>`;
}

export function drawBadge(sign: string, x: number, y: number): Markup {
  return markup`<g class="badge"><circle cx="${x}" cy="${y}" r="7"></circle><text x="${x}" y="${y + 3.5}" text-anchor="middle">${sign}</text></g>`;
}

/** What the marks that occur mean. */
export function drawLegend(
  picture: StoryPicture,
  view: CollationView,
  { from, width }: { readonly from: number; readonly width: number },
): { parts: Markup; bottom: number } {
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
  const sentences = moreWords(picture, view)
    .trim()
    .split(/(?<=\.)\s/u)
    .filter((one) => one !== '');
  const more = width < 3 * LEGEND_ITEM ? sentences : sentences.length === 0 ? [] : [sentences.join(' ')];
  const last = from + lines * 26;
  return {
    parts: markup`<g class="legend-line" aria-hidden="true">${drawn}${more.map(
      (words, at) => markup`<text class="key" x="4" y="${last + 15 + at * 18}">${words}</text>`,
    )}</g>`,
    bottom: last + 4 + (more.length === 0 ? 0 : 2 + more.length * 18),
  };
}

/** Links to what a page shows: findings' cards, and statements' rows. */
export const pageLinks: PictureLinks = {
  statement: (entry) => `#${statementAnchor(entry)}`,
  cell: ({ finding }) => (finding === null ? null : `#${finding.id}`),
};
