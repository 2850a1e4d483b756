import { type Markup, markup } from '../../html/markup.ts';
import { wordsOf, wrapWords } from '../../terminal/wrap.ts';
import type { CollationView } from '../html/collation-view.ts';
import { cellLines } from './picture-parts.ts';
import type { StoryPicture } from './story-picture.ts';

/** More than these a reader looks up in the page. */
const MOST_PASSAGES = 60;
const LINE = 17;
/** Pixels that a letter takes on average. */
const LETTER = 6.6;

/** Both passages of every finding of the picture, in text, each where the link of its cell leads. */
export function drawPassages(
  picture: StoryPicture,
  view: CollationView,
  { from, width }: { readonly from: number; readonly width: number },
): { readonly parts: Markup; readonly bottom: number; readonly ids: ReadonlySet<string> } {
  const ids = new Set<string>();
  const parts: Markup[] = [];
  let y = from;
  for (const { entry, cells } of picture.rows) {
    for (const [column, cell] of cells.entries()) {
      if (cell === null || cell.finding === null || ids.has(cell.finding.id)) continue;
      if (ids.size >= MOST_PASSAGES) continue;
      ids.add(cell.finding.id);
      const lines = cellLines(view, picture.columns[column]!.id, cell, entry).flatMap((line) =>
        wrapWords(wordsOf(line), Math.floor(width / LETTER)),
      );
      const height = lines.length * LINE + 14;
      parts.push(markup`<g class="passages" id="${cell.finding.id}"><rect x="0" y="${y}" width="${width}" height="${height}" rx="4"></rect>${lines.map(
        (line, at) =>
          markup`<text x="8" y="${y + 18 + at * LINE}"${at === 0 ? markup` class="name"` : ''}>${line}</text>`,
      )}</g>
`);
      y += height + 8;
    }
  }
  return { parts: markup`${parts}`, bottom: y, ids };
}
