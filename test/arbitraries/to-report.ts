import type { Block, Document } from '../../src/core/model/document.ts';

/** A report whose lines are its paragraphs; the first is its headline where a blank line follows. */
export function toReport(id: string, text: string): Document {
  const blocks = Array.from(text.matchAll(/.+/gu), ({ 0: line, index }): Block => {
    const isHeadline = index === 0 && text.startsWith('\n\n', line.length);
    return { kind: isHeadline ? 'headline' : 'paragraph', span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  return { id, kind: 'report', path: '-', text, title: null, blocks, meta };
}
