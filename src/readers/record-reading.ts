import type { Document } from '../core/model/document.ts';
import type { HearsayError } from '../core/model/error.ts';

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
  readonly error: HearsayError;
}

/** Whether a record itself gives an id and a kind. */
export function whatRecordTells(value: unknown): ReadRecord['tells'] {
  if (typeof value !== 'object' || value === null) return { id: false, kind: false };
  const id = 'id' in value && value.id !== null && value.id !== '';
  return { id, kind: 'kind' in value && typeof value.kind === 'string' };
}
