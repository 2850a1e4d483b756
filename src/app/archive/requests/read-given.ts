import type { Document, WitnessKind } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { createNames } from '../../sources/unique-names.ts';
import type { Archive } from '../archive.ts';
import { type Given, recordsOf } from '../intake/ingest-given.ts';

/** What was handed over, as texts, with what could not be read. */
export interface GivenReading {
  readonly documents: readonly Document[];
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
}

/** Reads what a person hands over without keeping it. Each text is given an id of its own; what fails is told. */
export async function readGiven(
  given: readonly Given[],
  kind: WitnessKind,
  archive: Pick<Archive, 'services'>,
  taken: readonly string[] = [],
): Promise<GivenReading> {
  const names = createNames(taken);
  const documents: Document[] = [];
  const unavailable: { path: string; message: string }[] = [];
  for (const one of given) {
    try {
      for await (const record of recordsOf(one, archive)) {
        if ('error' in record) {
          unavailable.push({ path: `${placeOf(one)}, ${record.part}`, message: record.error.message });
          continue;
        }
        const { document, tells } = record;
        // What a person calls a pasted text is who printed it, as an outlet is.
        const name = one.kind === 'text' ? one.title : null;
        const meta = { ...document.meta, outlet: name ?? document.meta.outlet };
        documents.push({
          ...document,
          id: names.take(document.id),
          meta,
          kind: tells.kind ? document.kind : kind,
        });
      }
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      unavailable.push({ path: placeOf(one), message: error.message });
    }
  }
  return { documents, unavailable };
}

function placeOf(given: Given): string {
  if (given.kind === 'text') return given.title ?? 'pasted text';
  return given.kind === 'file' ? given.name : given.address;
}
