import type { Document, Oddity, WitnessKind } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { createNames } from '../../sources/unique-names.ts';
import type { Handed } from '../intake/handed.ts';
import { recordsOfBytes } from '../workers/records-of-bytes.ts';
import type { Unavailable } from '../workers/text-work.ts';

/** What was handed over, as texts, with what could not be read. */
export interface HandedReading {
  readonly documents: readonly Document[];
  readonly unavailable: Unavailable;
  /** What is odd in them, by the ids that they were given. */
  readonly oddities: readonly Oddity[];
}

/** Reads what a person hands over without keeping it. Each text is given an id of its own; what fails is told. */
export async function readHanded(
  handed: readonly Handed[],
  kind: WitnessKind,
  taken: readonly string[] = [],
): Promise<HandedReading> {
  const names = createNames(taken);
  const documents: Document[] = [];
  const unavailable: { path: string; message: string }[] = [];
  const oddities: Oddity[] = [];
  for (const one of handed) {
    if (one.kind === 'unavailable') {
      unavailable.push({ path: one.place, message: one.message });
      continue;
    }
    const told: Oddity[] = [];
    const ids = new Map<string, string>();
    try {
      const hints = { ...one.hints, onOddity: (oddity: Oddity) => told.push(oddity) };
      for await (const record of recordsOfBytes([one.bytes], hints)) {
        if ('error' in record) {
          unavailable.push({ path: `${one.place}, ${record.part}`, message: record.error.message });
          continue;
        }
        const { document, tells } = record;
        // What a person calls a pasted text is who printed it, as an outlet is.
        const meta = { ...document.meta, outlet: one.title ?? document.meta.outlet };
        const id = names.take(document.id);
        ids.set(document.id, id);
        documents.push({ ...document, id, meta, kind: tells.kind ? document.kind : kind });
      }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      unavailable.push({ path: one.place, message: error.message });
    }
    for (const oddity of told)
      oddities.push({ ...oddity, documentId: ids.get(oddity.documentId) ?? oddity.documentId });
  }
  return { documents, unavailable, oddities };
}

/** Reads a text of which only one is asked for. Throws HearsayError where it cannot be read, or is several. */
export async function readOne(
  handed: readonly Handed[],
  name: string,
): Promise<{ readonly document: Document; readonly oddities: readonly Oddity[] }> {
  const { documents, unavailable, oddities } = await readHanded(handed, 'report');
  const [document, second] = documents;
  if (document === undefined) {
    throw new HearsayError('empty', unavailable[0]?.message ?? `The ${name} holds no words.`);
  }
  if (second !== undefined)
    throw new HearsayError('bad-option', `The ${name} holds several texts; give one.`);
  return { document, oddities };
}
