import { createHash } from 'node:crypto';
import type { IncomingReport } from '../../../core/model/archive.ts';
import type { Document } from '../../../core/model/document.ts';
import { normaliseAddress } from './normalise-address.ts';

/** What is known of a text on its way into the archive. */
export interface Arriving {
  readonly document: Document;
  /** The bytes that it was read from. */
  readonly bytes: Uint8Array;
  /** Whether the record itself gives its id. */
  readonly hasOwnId: boolean;
  /** What it was read from: a file that is this report alone, an address, or neither. */
  readonly origin: { readonly kind: 'file' | 'address'; readonly place: string } | null;
}

/** A text as the archive takes it in, with what makes it the same report again. */
export function toIncoming(
  arriving: Arriving,
  archive: { readonly hearsay: string; readonly clock: () => string },
): IncomingReport {
  const { document, bytes, origin } = arriving;
  const address = normaliseAddress(origin?.kind === 'address' ? origin.place : (document.meta.url ?? ''));
  const textHash = hashOf(document.text);
  return {
    document,
    identity: identityOf(arriving, address, textHash),
    address,
    bytesHash: hashOf(bytes),
    textHash,
    hearsay: archive.hearsay,
    receivedAt: archive.clock(),
  };
}

/**
 * A record without an id or an address is known again by its text alone. A page in a file is known by its path, since
 * pages may name an address that is not theirs.
 */
function identityOf(
  { document, hasOwnId, origin }: Arriving,
  address: string | null,
  textHash: string,
): string {
  if (hasOwnId) return `id:${document.id}`;
  if (origin?.kind === 'file') return `file:${origin.place}`;
  return address === null ? `text:${textHash}` : `url:${address}`;
}

function hashOf(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}
