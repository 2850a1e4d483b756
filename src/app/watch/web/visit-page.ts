import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { idFromPath } from '../../../readers/hints.ts';
import { ownAddress } from '../../../readers/html/own-address.ts';
import type { WorkerPool } from '../../archive/workers/worker-pool.ts';
import type { WatchedPage } from '../pages/watched-page.ts';
import type { FinalAnswer, PoliteWeb } from './polite-web.ts';

/** A page as read. */
export interface VisitedPage {
  readonly document: Document;
  readonly bytes: Uint8Array;
  /** The address that it goes by: after redirects, and as it names itself where that is of the same host. */
  readonly place: string;
  readonly etag: string | null;
  readonly lastModified: string | null;
}

/** Bytes of one page after decompression. */
const MOST_BYTES = 16 * 1024 * 1024;

/** Visits a page and reads its main text. Throws HearsayError, its message naming the address; Stopped. */
export async function visitPage(
  address: string,
  web: PoliteWeb,
  pool: Pick<WorkerPool, 'records'>,
): Promise<VisitedPage> {
  const answer = await web.visit({ address, accept: 'page', maxBytes: MOST_BYTES });
  if (answer.kind === 'not-modified')
    throw new HearsayError('address-failed', `${address}: answered 304 Not Modified`);
  return readAnswer(address, answer, pool);
}

/** Visits a page that was read before; null where it says by its validators that it is the same. Throws as `visitPage`. */
export async function visitAgain(
  { address, etag, lastModified }: Pick<WatchedPage, 'address' | 'etag' | 'lastModified'>,
  web: PoliteWeb,
  pool: Pick<WorkerPool, 'records'>,
): Promise<VisitedPage | null> {
  const answer = await web.visit({ address, etag, lastModified, accept: 'page', maxBytes: MOST_BYTES });
  return answer.kind === 'not-modified' ? null : readAnswer(address, answer, pool);
}

async function readAnswer(
  address: string,
  answer: Exclude<FinalAnswer, { kind: 'not-modified' }>,
  pool: Pick<WorkerPool, 'records'>,
): Promise<VisitedPage> {
  if (answer.kind === 'status')
    throw new HearsayError('address-failed', `${address}: answered ${answer.words}`);
  const { bytes, contentType, url, etag, lastModified } = answer;
  const hints = { path: url, id: idFromPath(address) };
  const records = pool.records([bytes], contentType === null ? hints : { ...hints, contentType });
  const documents: Document[] = [];
  let failure: HearsayError | null = null;
  for await (const record of records) {
    if ('error' in record) failure ??= record.error;
    else documents.push(record.document);
  }
  if (documents.length === 0 && failure !== null) throw failure;
  const document = documents[0];
  if (document === undefined || documents.length > 1)
    throw new HearsayError(
      'unsupported-format',
      `${address}: is no page but a collection of ${documents.length}`,
    );
  return { document, bytes, place: ownAddress(document.meta.url, url), etag, lastModified };
}
