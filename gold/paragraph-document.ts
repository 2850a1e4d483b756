import type { Block, Document } from '../src/core/model/document.ts';

/** A document of a plain text: every line that holds more than white space is a paragraph. */
export function paragraphDocument(name: string, text: string): Document {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]*\S[^\n]*/g)) {
    const start = match.index + match[0].search(/\S/);
    blocks.push({ kind: 'paragraph', span: { start, end: match.index + match[0].trimEnd().length } });
  }
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  return { id: name, kind: 'report', path: name, text, title: null, blocks, meta };
}
