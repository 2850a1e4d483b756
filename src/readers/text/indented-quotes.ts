import type { Span } from '../../core/model/span.ts';
import type { Paragraph } from '../blocks/paragraphs.ts';

/** Columns that a block quotation stands further in than the sentence that leads to it. */
const LEAST_INDENT = 3;
const DEEPEST_INDENT = 60;
const LEAST_WORDS = 8;

/**
 * Paragraphs of plain text that are block quotations without marks, as briefs and articles set them: further in than
 * the paragraph above, which ends with a colon or a comma, and so are the paragraphs right behind them. By index.
 */
export function indentedQuotes(text: string, paragraphs: readonly Paragraph[]): Set<number> {
  const found = new Set<number>();
  let lead: number | null = null;
  paragraphs.forEach((paragraph, index) => {
    const above = paragraphs[index - 1];
    if (above === undefined || !paragraph.afterBlank) return;
    if (!found.has(index - 1)) lead = leadsOn(text, above) ? indentOf(text, above) : null;
    if (lead !== null && isSetIn(text, paragraph, lead + LEAST_INDENT)) found.add(index);
  });
  return found;
}

function leadsOn(text: string, { end }: Span): boolean {
  return /[:,]\s*$/u.test(text.slice(Math.max(0, end - 3), end));
}

/** Whether every line of a paragraph stands so far in, and words enough stand in it. */
function isSetIn(text: string, { start, end }: Span, least: number): boolean {
  if (indentOf(text, { start, end }) < least) return false;
  const [, ...rest] = text.slice(start, end).split('\n');
  const words = text
    .slice(start, Math.min(end, start + 400))
    .trim()
    .split(/\s+/u);
  return words.length >= LEAST_WORDS && rest.every((line) => /^[ \t]/u.test(line));
}

/** Columns before a paragraph on its line; a tab is four. */
function indentOf(text: string, { start }: Span): number {
  let columns = 0;
  for (let at = start - 1; at >= 0 && start - at <= DEEPEST_INDENT; at -= 1) {
    if (text[at] === ' ') columns += 1;
    else if (text[at] === '\t') columns += 4;
    else return text[at] === '\n' || text[at] === '\r' ? columns : 0;
  }
  return columns;
}
