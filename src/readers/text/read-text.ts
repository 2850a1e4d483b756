import type { Document } from '../../core/model/document.ts';
import { blocksOf } from '../blocks/blocks.ts';
import type { Hints } from '../hints.ts';
import { type Draft, toDocument } from '../to-document.ts';

/** A document whose text is the given string, unchanged; blocks, title and kind come from its lines. */
export function readText(text: string, hints: Hints, known: Partial<Draft> = {}): Document {
  const reading = blocksOf(text, known.title ?? null);
  return toDocument(
    {
      format: 'text',
      ...reading,
      ...known,
      text,
      title: known.title ?? reading.title,
      kind: known.kind ?? reading.kind,
    },
    hints,
  );
}
