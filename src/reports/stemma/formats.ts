import type { Formats, RenderOptions } from '../format.ts';
import { renderStemmaDot } from './render-stemma-dot.ts';
import { renderStemmaSvg } from './render-stemma-svg.ts';
import { renderStemmaTerminal } from './render-stemma-terminal.ts';
import { renderStemmaJson } from './stemma-json.ts';
import type { ToldStemma } from './told-stemma.ts';

/** The forms in which a stemma can be printed. */
export const STEMMA_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderStemmaTerminal },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderStemmaJson },
  dot: { label: 'DOT', mediaType: 'text/vnd.graphviz', ending: 'dot', render: renderStemmaDot },
  svg: { label: 'SVG', mediaType: 'image/svg+xml', ending: 'svg', render: renderStemmaSvg },
} as const satisfies Formats<ToldStemma>;

export type StemmaFormat = keyof typeof STEMMA_FORMATS;

/** A stemma as text in one of the formats. */
export function renderStemma(told: ToldStemma, format: StemmaFormat, options: RenderOptions): string {
  return STEMMA_FORMATS[format].render(told, options);
}
