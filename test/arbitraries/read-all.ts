import type { Document } from '../../src/core/model/document.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { type Readings, readingsById } from '../../src/core/reading/readings.ts';

/** The readings of some documents. */
export function readAll(documents: Iterable<Document>): Readings {
  return readingsById(Array.from(documents, (document) => readDocument(document)));
}
