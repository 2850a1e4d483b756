import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { cuesToDocument } from '../captions/cues-to-document.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { type RecordReading, whatRecordTells } from '../record-reading.ts';
import { cuesOfJson } from './caption-forms.ts';
import { readRecord } from './records.ts';

/**
 * Reads a JSON value: one record, a list of records (bare or as `documents`), or the output of a caption tool.
 * A record among several that cannot be read becomes an oddity; where none can, its failure is thrown.
 */
export function readJson(text: string, hints: Hints): Document[] {
  const documents: Document[] = [];
  let failure: HearsayError | null = null;
  for (const record of readJsonRecords(text, hints)) {
    if ('error' in record) {
      failure ??= record.error;
      report(hints, 'unreadable-record', record.error.message, idOf(hints));
    } else documents.push(record.document);
  }
  if (documents.length === 0 && failure !== null) throw failure;
  return documents;
}

/** As `readJson`, each record with its place; bad records of a list come as readings of their own, in order. */
export function* readJsonRecords(text: string, hints: Hints): Generator<RecordReading> {
  const value = parse(text, hints);
  const cues = cuesOfJson(value);
  if (cues !== null) {
    const document = cuesToDocument(cues, 'json', hints, { transcription: 'machine' });
    yield { document, part: null, bytes: bytesOf(text), tells: { id: false, kind: true } };
    return;
  }
  const records = Array.isArray(value) ? value : listIn(value);
  if (records === null) {
    const document = readRecord(value, 'record', hints);
    yield { document, part: null, bytes: bytesOf(text), tells: whatRecordTells(value) };
    return;
  }
  if (records.length === 0) throw new HearsayError('empty', `${hints.path}: an empty list`);
  for (const [index, record] of records.entries()) {
    const part = `record ${index + 1}`;
    try {
      const document = { ...readRecord(record, part, hints), id: idOfRecord(record, index, hints) };
      yield { document, part, bytes: bytesOf(JSON.stringify(record)), tells: whatRecordTells(record) };
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      yield { part, error };
    }
  }
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** A record's own id; one without gets the file's, numbered. */
export function idOfRecord(record: unknown, index: number, hints: Hints): string {
  const own = typeof record === 'object' && record !== null && 'id' in record ? record.id : null;
  const isId = typeof own === 'number' || (typeof own === 'string' && own !== '');
  return isId ? String(own) : `${idOf(hints)}-${index + 1}`;
}

function parse(text: string, hints: Hints): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HearsayError(
      'malformed',
      `${hints.path}: is not JSON (${cause instanceof Error ? cause.message.slice(0, 160) : 'unknown'})`,
      { cause },
    );
  }
}

function listIn(value: unknown): unknown[] | null {
  if (typeof value !== 'object' || value === null || !('documents' in value)) return null;
  return Array.isArray(value.documents) ? value.documents : null;
}
