import { createHash } from 'node:crypto';
import type { Collation } from '../../../core/model/collation.ts';
import { webFile } from '../../../web/web-file.ts';
import { markup, trusted } from '../../html/markup.ts';
import { createCollationView } from '../html/collation-view.ts';
import { drawPassages } from './draw-passages.ts';
import { drawPicture } from './draw-picture.ts';
import type { PictureLinks } from './picture-parts.ts';
import { storyPicture } from './story-picture.ts';

/** The picture of a collation as a file of its own, without script or request; light and dark as the viewer is set. */
export function renderSvg(collation: Collation): string {
  const view = createCollationView(collation);
  const picture = storyPicture(view);
  // Where the passages stand depends on the grid, and whether a cell leads there on what stands among them.
  const { ids } = drawPassages(picture, view, { from: 0, width: 0 });
  const { width, height: grid, parts, summary } = drawPicture(picture, view, linksTo(ids));
  const passages = drawPassages(picture, view, { from: grid + 16, width });
  const height = passages.bottom;
  const svg = markup`<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" class="picture" width="${width + 32}" height="${height + 32}"
  viewBox="-16 -16 ${width + 32} ${height + 32}" role="group" aria-labelledby="title desc">
<title id="title">Statements by witness</title><desc id="desc">${summary}</desc>
<style>${trusted(pictureStyle())}</style>
<rect class="paper" x="-16" y="-16" width="100%" height="100%"></rect>
${parts}
${passages.parts}</svg>
`;
  // The two characters that a page may hold and XML may not.
  return svg.toString().replace(/[\ufffe\uffff]/gu, '\ufffd');
}

function linksTo(ids: ReadonlySet<string>): PictureLinks {
  return {
    statement: () => null,
    cell: ({ finding }) => (finding !== null && ids.has(finding.id) ? `#${finding.id}` : null),
  };
}

/** The hash by which a content security policy admits the style of the file. */
export function pictureStyleHash(): string {
  return `sha256-${createHash('sha256').update(pictureStyle(), 'utf8').digest('base64')}`;
}

/** The style with its colours in place, since many programs that show SVG know no variables. */
function pictureStyle(): string {
  const sheets = webFile('page.css').matchAll(/color-scheme: (?:light|dark);([^}]*)\}/gu);
  const [light = '', dark = ''] = Array.from(sheets, ([, values]) => values);
  const rules = webFile('picture.css');
  return `\n${inColours(rules, light)}@media (prefers-color-scheme: dark) {\n${inColours(rules, dark, light)}}\n`;
}

function inColours(rules: string, ...values: readonly string[]): string {
  return rules.replace(/var\((--[\w-]+)\)/gu, (_, name: string) => {
    const found = values.map((list) => list.match(new RegExp(`${name}: ([^;]+);`, 'u'))?.[1]).find(Boolean);
    if (found === undefined) throw new RangeError(`page.css has no ${name}`);
    return found;
  });
}
