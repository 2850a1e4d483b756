import { inflateRawSync } from 'node:zlib';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';

const MEBIBYTE = 1024 * 1024;
/** Bounds of what is unpacked at all: a text of 32 MiB of markup is longer than any book. */
const MOST_ENTRIES = 10_000;
const MOST_UNPACKED = 32 * MEBIBYTE;
const MOST_RATIO = 250;
/** Below this nothing is too much, however well it is packed. */
const FREE = 2 * MEBIBYTE;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
  readonly isLocked: boolean;
}

/** The files that a zip file holds; each is unpacked when it is asked for, within bounds for all of them together. */
export interface ZipFiles {
  readonly names: readonly string[];
  /** The bytes of a file; null where there is none of that name. Throws HearsayError 'malformed' and 'too-large'. */
  readonly read: (name: string) => Uint8Array | null;
  /** As `read`, as UTF-8 or what its byte order mark tells. */
  readonly readText: (name: string) => string | null;
}

/**
 * Opens a zip file by its directory. Throws HearsayError 'malformed' for what is none, and 'too-large' where it claims
 * or turns out to hold more than 10,000 files, 32 MiB, or 250 times what it is packed in.
 */
export function openZip(bytes: Uint8Array, hints: Pick<Hints, 'path'>): ZipFiles {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(entriesOf(buffer, hints).map((entry) => [entry.name, entry]));
  let left = MOST_UNPACKED;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    refuseBomb(entry, left, hints);
    const unpacked = unpack(buffer, entry, left, hints);
    left -= unpacked.byteLength;
    return unpacked;
  };
  const readText = (name: string): string | null => {
    const file = read(name);
    if (file === null) return null;
    const wide = file[0] === 0xff && file[1] === 0xfe ? 'utf-16le' : file[0] === 0xfe ? 'utf-16be' : 'utf-8';
    return new TextDecoder(wide).decode(file);
  };
  return { names: [...entries.keys()], read, readText };
}

function damaged(hints: Pick<Hints, 'path'>, why: string, cause?: unknown): HearsayError {
  return new HearsayError('malformed', `${hints.path}: is a damaged zip file (${why})`, { cause });
}

function tooLarge(hints: Pick<Hints, 'path'>, why: string): HearsayError {
  return new HearsayError('too-large', `${hints.path}: ${why}`);
}

function entriesOf(buffer: Buffer, hints: Pick<Hints, 'path'>): Entry[] {
  const end = buffer.lastIndexOf('PK\x05\x06', undefined, 'latin1');
  if (end < 0 || end + 22 > buffer.length) throw damaged(hints, 'its directory is missing');
  const count = buffer.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw tooLarge(hints, `holds ${count} files; the limit is ${MOST_ENTRIES}`);
  const entries: Entry[] = [];
  let at = buffer.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > end || buffer.toString('latin1', at, at + 4) !== 'PK\x01\x02')
      throw damaged(hints, `entry ${index + 1} of its directory is missing`);
    const nameLength = buffer.readUInt16LE(at + 28);
    entries.push({
      name: buffer.toString('utf8', at + 46, at + 46 + nameLength),
      isLocked: (buffer.readUInt16LE(at + 8) & 1) === 1,
      method: buffer.readUInt16LE(at + 10),
      packed: buffer.readUInt32LE(at + 20),
      unpacked: buffer.readUInt32LE(at + 24),
      offset: buffer.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + buffer.readUInt16LE(at + 30) + buffer.readUInt16LE(at + 32);
  }
  return entries;
}

function refuseBomb({ name, packed, unpacked }: Entry, left: number, hints: Pick<Hints, 'path'>): void {
  const limit = `the limit is ${MOST_UNPACKED / MEBIBYTE} MiB a document`;
  if (unpacked > left)
    throw tooLarge(hints, `${name} unpacks to ${Math.ceil(unpacked / MEBIBYTE)} MiB; ${limit}`);
  if (unpacked > FREE && unpacked > packed * MOST_RATIO)
    throw tooLarge(hints, `${name} unpacks to more than ${MOST_RATIO} times its size`);
}

function unpack(buffer: Buffer, entry: Entry, left: number, hints: Pick<Hints, 'path'>): Uint8Array {
  const { name, method, packed, offset, isLocked } = entry;
  if (isLocked)
    throw new HearsayError('unsupported-format', `${hints.path}: ${name} is locked with a password`);
  if (offset + 30 > buffer.length || buffer.toString('latin1', offset, offset + 4) !== 'PK\x03\x04')
    throw damaged(hints, `${name} is missing`);
  const start = offset + 30 + buffer.readUInt16LE(offset + 26) + buffer.readUInt16LE(offset + 28);
  const body = buffer.subarray(start, start + packed);
  if (body.length < packed) throw damaged(hints, `${name} is cut short`);
  if (method === 0 && packed <= left) return body;
  if (method !== 8) throw damaged(hints, `${name} is packed in an unknown way`);
  try {
    // What a file claims to unpack to may be a lie.
    return inflateRawSync(body, { maxOutputLength: Math.min(left, Math.max(FREE, packed * MOST_RATIO)) });
  } catch (cause) {
    if (cause instanceof RangeError) throw tooLarge(hints, `${name} unpacks to more than it may`);
    throw damaged(hints, `${name} cannot be unpacked`, cause);
  }
}
