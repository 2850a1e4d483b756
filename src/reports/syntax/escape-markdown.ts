import { toOneLine } from '../words/printable.ts';

/**
 * Text on one line that Markdown shows as it stands: no emphasis, link, tag, table cell or list can begin in it. Never
 * put at the start of a line.
 */
export function escapeMarkdown(text: string): string {
  return toOneLine(text)
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/[\\`*_{}[\]()#~|!^$]/gu, '\\$&')
    .replace(/:\/\//gu, ':\u200b//')
    .replace(/www\./giu, 'www\u200b.')
    .replace(/@/gu, '&#64;');
}
