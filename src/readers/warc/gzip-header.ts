import { constants, inflateRawSync } from 'node:zlib';

/** The bytes within which the header of a gzip member ends; a longer one is taken for damage. */
export const LONGEST_HEADER = 4096;

const FHCRC = 2;
const FEXTRA = 4;
const FNAME = 8;
const FCOMMENT = 16;

/** The length of the gzip header that some bytes begin with (RFC 1952), or 0 where they begin with none. */
export function gzipHeaderLength(bytes: Uint8Array): number {
  if (bytes.length < 18 || bytes[0] !== 0x1f || bytes[1] !== 0x8b || bytes[2] !== 8) return 0;
  const flags = bytes[3]!;
  if (flags > 0x1f) return 0;
  let at = 10;
  if (flags & FEXTRA) at += 2 + bytes[at]! + bytes[at + 1]! * 256;
  for (const flag of [FNAME, FCOMMENT]) {
    if (!(flags & flag)) continue;
    const end = bytes.indexOf(0, at);
    if (end < 0) return 0;
    at = end + 1;
  }
  if (flags & FHCRC) at += 2;
  return at < bytes.length ? at : 0;
}

/** Whether a gzip member begins here whose first words begin a WARC record. */
export function beginsRecord(bytes: Uint8Array): boolean {
  const header = gzipHeaderLength(bytes);
  if (header === 0) return false;
  try {
    const options = { finishFlush: constants.Z_SYNC_FLUSH };
    return inflateRawSync(bytes.subarray(header), options).subarray(0, 5).toString('latin1') === 'WARC/';
  } catch {
    // Bytes that only look like a header do not unpack.
    return false;
  }
}
