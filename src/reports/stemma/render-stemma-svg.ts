import type { StemmaEdge } from '../../core/model/copies/stemma.ts';
import { type Markup, markup } from '../html/markup.ts';
import { toOneLine } from '../words/printable.ts';
import { layOutStemma, type PlacedEdge, type PlacedWitness } from './stemma-layout.ts';
import { stemmaHeadline, type ToldStemma } from './told-stemma.ts';

/** By the dashes alone the relations can be told apart; their names stand beside the lines as well. */
const DASHES: Readonly<Record<StemmaEdge['relation'], string>> = {
  copy: 'none',
  revision: '10 4',
  derived: '5 4',
  'common-source': '1 5',
};

/** A stemma as a drawing in the colour of the text round it; a picture for screen readers, which the tree tells in words. */
export function stemmaSvg(told: ToldStemma): Markup {
  const { width, height, witnesses, edges } = layOutStemma(told);
  return markup`<svg xmlns="http://www.w3.org/2000/svg" class="stemma-drawing" role="img" aria-label="${`Stemma of ${stemmaHeadline(told)}`}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="13" fill="currentColor">
<defs><marker id="stemma-arrow" viewBox="0 0 10 10" refX="10" refY="5" markerWidth="9" markerHeight="9" orient="auto"><path d="M0 0 10 5 0 10z"/></marker></defs>
${edges.map(edgeMarkup)}
${witnesses.map(witnessMarkup)}
</svg>`;
}

function edgeMarkup({ edge, words, points, x, y }: PlacedEdge): Markup {
  const line = points.map((point) => `${round(point.x)},${round(point.y)}`).join(' ');
  return markup`<polyline points="${line}" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="${DASHES[edge.relation]}"${edge.directed ? markup` marker-end="url(#stemma-arrow)"` : ''}/>
<text x="${round(x) + 6}" y="${round(y) + 4}" font-size="12">${words}</text>
`;
}

function witnessMarkup({ name, detail, x, y, width, height }: PlacedWitness): Markup {
  return markup`<rect x="${round(x - width / 2)}" y="${round(y - height / 2)}" width="${round(width)}" height="${height}" rx="6" fill="none" stroke="currentColor"/>
<text x="${round(x)}" y="${round(y) + (detail === '' ? 5 : -3)}" text-anchor="middle" font-weight="600">${toOneLine(name)}</text>
${detail === '' ? '' : markup`<text x="${round(x)}" y="${round(y) + 14}" text-anchor="middle" font-size="12">${toOneLine(detail)}</text>`}
`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** `hearsay stemma --format svg`: the drawing as a file. */
export function renderStemmaSvg(told: ToldStemma): string {
  return `${stemmaSvg(told)}\n`;
}
