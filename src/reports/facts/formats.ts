import type { Formats, RenderOptions } from '../format.ts';
import { renderFactsHtml } from './html/render-facts-html.ts';
import { renderFactsJson } from './json/facts-json.ts';
import { renderFactsCsv } from './render-facts-csv.ts';
import { renderFactsMarkdown } from './render-facts-markdown.ts';
import { renderFactsTerminal } from './render-facts-terminal.ts';
import type { ToldFacts } from './told-facts.ts';

/** The forms in which facts can be printed. */
export const FACTS_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderFactsTerminal },
  html: { label: 'Page', mediaType: 'text/html', ending: 'html', render: renderFactsHtml },
  json: { label: 'JSON', mediaType: 'application/json', ending: 'json', render: renderFactsJson },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', render: renderFactsCsv },
  markdown: { label: 'Markdown', mediaType: 'text/markdown', ending: 'md', render: renderFactsMarkdown },
} as const satisfies Formats<ToldFacts>;

export type FactsFormat = keyof typeof FACTS_FORMATS;

/** Facts as text in one of the formats. */
export function renderFacts(told: ToldFacts, format: FactsFormat, options: RenderOptions): string {
  return FACTS_FORMATS[format].render(told, options);
}
