import type { Receipt } from '../../../core/model/archive.ts';
import type { WitnessKind } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { idFromPath } from '../../../readers/hints.ts';
import { readRecords } from '../../../readers/read-document.ts';
import type { RecordReading } from '../../../readers/record-reading.ts';
import type { Archive } from '../archive.ts';
import { toIncoming } from './incoming-report.ts';

/** The endings of files that can be read, with a dot. */
export { FILE_ENDINGS } from '../../../readers/source-formats.ts';

/** What a person hands over: a text pasted, a file dropped, an address. */
export type Given =
  | { readonly kind: 'text'; readonly title: string | null; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string };

/** What became of what was handed over. */
export interface GivenReceipts {
  readonly receipts: readonly Receipt[];
  /** Records of a file that could not be read; the others were taken in. */
  readonly failures: readonly { readonly part: string; readonly error: HearsayError }[];
}

/**
 * Takes in what a person hands over. Throws HearsayError where it cannot be read or fetched at all; a dropped file is
 * known again by its text, an address by itself.
 */
export async function ingestGiven(
  given: Given,
  archive: Archive,
  kind: WitnessKind = 'report',
): Promise<GivenReceipts> {
  const failures: { part: string; error: HearsayError }[] = [];
  const incoming = [];
  const origin = given.kind === 'address' ? { kind: 'address' as const, place: given.address } : null;
  for await (const record of recordsOf(given, archive)) {
    if ('error' in record) {
      failures.push(record);
      continue;
    }
    const titled =
      given.kind === 'text' && given.title !== null
        ? { ...record.document, title: given.title }
        : record.document;
    const document = record.tells.kind ? titled : { ...titled, kind };
    const { bytes, tells, part } = record;
    incoming.push(
      toIncoming({ document, bytes, hasOwnId: tells.id, origin: part === null ? origin : null }, archive),
    );
  }
  const first = failures[0];
  if (incoming.length === 0) throw first?.error ?? new HearsayError('empty', 'nothing was handed over');
  const receipts = await archive.store.receive(incoming);
  archive.wake();
  return { receipts, failures };
}

/** The texts of what a person hands over, one by one. */
export async function* recordsOf(
  given: Given,
  archive: Pick<Archive, 'services'>,
): AsyncGenerator<RecordReading> {
  if (given.kind === 'text') {
    const name = nameOf(given.title);
    const bytes = new TextEncoder().encode(given.text);
    yield* readRecords([bytes], { path: name, id: name, format: 'text' });
  } else if (given.kind === 'file') {
    yield* readRecords([given.bytes], { path: given.name, id: idFromPath(given.name) });
  } else {
    const { bytes, contentType } = await archive.services.fetcher.fetch(given.address);
    const hints = { path: given.address, id: idFromPath(given.address) };
    yield* readRecords([bytes], contentType === null ? hints : { ...hints, contentType });
  }
}

/** A short name from a title, for the report's id and for messages. */
function nameOf(title: string | null): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-').slice(0, 60) || 'pasted-text';
}
