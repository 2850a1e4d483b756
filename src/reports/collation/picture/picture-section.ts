import { type Markup, markup } from '../../html/markup.ts';
import type { CollationView } from '../html/collation-view.ts';
import { drawNarrowPicture } from './draw-narrow-picture.ts';
import { drawPicture } from './draw-picture.ts';
import { type Drawing, pageLinks } from './picture-parts.ts';
import { storyPicture } from './story-picture.ts';

/** The picture as a section of a page, from which links lead to both passages further down or above; of two forms the window shows one. */
export function pictureSection(view: CollationView): Markup {
  const picture = storyPicture(view);
  if (picture.rows.length === 0) return markup``;
  const wide = drawPicture(picture, view, pageLinks);
  const narrow = drawNarrowPicture(picture, view, pageLinks);
  return markup`<section id="picture" aria-labelledby="picture-title"><h2 id="picture-title">At one look</h2>
<div class="picture-scroller" role="region" aria-label="Statements by witness" tabindex="0">${drawing(wide, 'picture-desc', '')}</div>
<div class="picture-narrow">${drawing(narrow, 'picture-desc-narrow', ' stacked')}</div></section>`;
}

function drawing({ width, height, parts, summary }: Drawing, id: string, form: string): Markup {
  return markup`<svg
  class="picture${form}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group"
  aria-labelledby="picture-title ${id}"><desc id="${id}">${summary} Every mark leads to both passages; the table below tells the same.</desc>
${parts}</svg>`;
}
