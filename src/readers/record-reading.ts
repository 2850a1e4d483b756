import type { Document } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';

import { type Hints, idOf, report } from './hints.ts';

/** One text of a source that may hold many, or the reason why it could not be read. */
export type RecordReading = ReadRecord | UnreadRecord;

export interface ReadRecord {
  readonly document: Document;
  /** Where in the source it stands ("line 12", "record 3"); null where it is the whole source. */
  readonly part: string | null;
  /** The bytes that it was read from. */
  readonly bytes: Uint8Array;
  /** Whether the record itself gives its id and its kind; else they were made from the path and guessed. */
  readonly tells: { readonly id: boolean; readonly kind: boolean };
}

export interface UnreadRecord {
  readonly part: string;
  /** The id that it has or would have got, where the format gives records ids. */
  readonly id?: string;
  readonly error: HearsayError;
}

/**
 * The documents of some readings; failures become oddities. Where nothing could be read the first failure is thrown, or
 * HearsayError 'empty', which tells that there is no such `thing`.
 */
export async function documentsOf(
  readings: AsyncIterable<RecordReading>,
  hints: Hints,
  thing: string,
): Promise<Document[]> {
  const documents: Document[] = [];
  let failure: HearsayError | null = null;
  for await (const reading of readings) {
    if ('error' in reading) {
      failure ??= reading.error;
      report(hints, 'unreadable-record', reading.error.message, idOf(hints));
    } else documents.push(reading.document);
  }
  if (documents.length === 0) throw failure ?? new HearsayError('empty', `${hints.path}: holds no ${thing}`);
  return documents;
}

/** Whether a record itself gives an id and a kind. */
export function whatRecordTells(value: unknown): ReadRecord['tells'] {
  if (typeof value !== 'object' || value === null) return { id: false, kind: false };
  const id = 'id' in value && value.id !== null && value.id !== '';
  return { id, kind: 'kind' in value && typeof value.kind === 'string' };
}
