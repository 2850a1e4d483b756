import { type Markup, markup } from '../../html/markup.ts';
import type { CollationView } from '../html/collation-view.ts';
import { drawPicture, pageLinks } from './draw-picture.ts';
import { storyPicture } from './story-picture.ts';

/** The picture as a section of a page, from which links lead to both passages further down or above. */
export function pictureSection(view: CollationView): Markup {
  const picture = storyPicture(view);
  if (picture.rows.length === 0) return markup``;
  const { width, height, parts, summary } = drawPicture(picture, view, pageLinks);
  return markup`<section id="picture" aria-labelledby="picture-title"><h2 id="picture-title">At one look</h2>
<div class="picture-scroller" role="region" aria-label="Statements by witness" tabindex="0"><svg
  class="picture" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="group"
  aria-labelledby="picture-title picture-desc"><desc id="picture-desc">${summary} Every mark leads to both passages; the table below tells the same.</desc>
${parts}</svg></div></section>`;
}
