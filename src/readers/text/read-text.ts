import type { Document } from '../../core/model/document.ts';
import { blocksOf } from '../blocks/blocks.ts';
import { cuesToDocument } from '../captions/cues-to-document.ts';
import type { Hints } from '../hints.ts';
import { type Draft, toDocument } from '../to-document.ts';
import { readNumberedPages } from '../transcripts/numbered-pages.ts';
import { recordDocument } from '../transcripts/record-document.ts';
import { cuesOfTimedLines } from '../transcripts/timed-lines.ts';

/**
 * A document whose text is the given string, unchanged; blocks, title and kind come from its lines. Only where its lines
 * carry times is the text built from the words between them.
 */
export function readText(text: string, hints: Hints, known: Partial<Draft> = {}): Document {
  const mayBeRecord = known.kind !== 'report' && hints.kind !== 'report';
  const record = mayBeRecord ? readNumberedPages(text) : null;
  if (record !== null) return recordDocument(record, hints, { format: 'text', ...known });
  const cues = mayBeRecord ? cuesOfTimedLines(text) : null;
  if (cues !== null) return cuesToDocument(cues, known.format ?? 'text', hints, known);
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
