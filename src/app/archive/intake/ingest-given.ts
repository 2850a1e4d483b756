import type { Receipt } from '../../../core/model/archive.ts';
import type { WitnessKind } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';
import { bytesOf, type Given } from './handed.ts';
import { toIncoming } from './incoming-report.ts';

/** The endings of files that can be read, with a dot, and what people call their formats. */
export { FILE_ENDINGS, FORMAT_LABELS } from '../../../readers/source-formats.ts';

export type { Given } from './handed.ts';

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
  const { bytes: whole, hints } = await bytesOf(given, archive.services.fetcher);
  for await (const record of archive.pool.records([whole], hints)) {
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
