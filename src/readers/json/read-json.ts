import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { cuesToDocument } from '../captions/cues-to-document.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { cuesOfJson } from './caption-forms.ts';
import { readRecord } from './records.ts';

/**
 * Reads a JSON value: one record, a list of records (bare or as `documents`), or the output of a caption tool.
 * A record among several that cannot be read becomes a finding; where none can, its failure is thrown.
 */
export function readJson(text: string, hints: Hints): Document[] {
  const value = parse(text, hints);
  const cues = cuesOfJson(value);
  if (cues !== null) return [cuesToDocument(cues, 'json', hints)];
  const records = Array.isArray(value) ? value : listIn(value);
  if (records === null) return [readRecord(value, 'record', hints)];
  if (records.length === 0) throw new HearsayError('empty', `${hints.path}: an empty list`);
  const documents: Document[] = [];
  let failure: HearsayError | null = null;
  records.forEach((record: unknown, index) => {
    try {
      documents.push(withId(readRecord(record, `record ${index + 1}`, hints), index, record, hints));
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      failure ??= error;
      report(hints, 'unreadable-record', error.message, idOf(hints));
    }
  });
  if (documents.length === 0 && failure !== null) throw failure;
  return documents;
}

/** A record without an id gets the file's, numbered. */
export function withId(document: Document, index: number, record: unknown, hints: Hints): Document {
  const own =
    typeof record === 'object' && record !== null && 'id' in record && record.id !== null && record.id !== '';
  return own ? document : { ...document, id: `${idOf(hints)}-${index + 1}` };
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
