import type { Document } from '../../core/model/document.ts';

/** "machine transcript": what kind of text a witness is; '' for a report. */
export function transcriptWords({ kind, transcription }: Pick<Document, 'kind' | 'transcription'>): string {
  if (kind !== 'transcript') return '';
  return transcription === undefined ? 'transcript' : `${transcription} transcript`;
}
