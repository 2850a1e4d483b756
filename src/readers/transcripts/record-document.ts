import type { Document } from '../../core/model/document.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import type { Hints } from '../hints.ts';
import { type Draft, toDocument } from '../to-document.ts';
import type { NumberedText } from './numbered-pages.ts';

/** A document of a record's text: a transcript, its printed lines kept. */
export function recordDocument(
  { text, paragraphs, lines }: NumberedText,
  hints: Hints,
  known: Pick<Draft, 'format'> & Partial<Draft>,
): Document {
  const reading = blocksOfParagraphs(text, paragraphs, known.title ?? null);
  return toDocument({ ...reading, kind: 'transcript', ...known, text, printed: lines }, hints);
}
