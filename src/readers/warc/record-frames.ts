import { MAX_DOCUMENT_BYTES } from '../hints.ts';
import type { Unpacked } from './unpack-members.ts';

/** The bytes of one record, or what is wrong at its place. */
export type RecordFrame =
  | { readonly place: string; readonly bytes: Uint8Array }
  | { readonly place: string; readonly problem: string; readonly tooLarge?: true };

const LONGEST_HEAD = 64 * 1024;
const BEGIN = 'WARC/';
const MAGIC = Buffer.from('\nWARC/1.');

interface Framing {
  state: 'between' | 'head' | 'block' | 'lost';
  /** Pieces of the record in the making, or the last bytes where the next one is looked for. */
  parts: Uint8Array[];
  size: number;
  /** Bytes of the block that are still to come. */
  left: number;
  wanted: boolean;
  place: string;
  /** A whole record whose member has not ended yet: its checksum is still to come. */
  whole: RecordFrame | null;
  /** Where the next byte stands in the unpacked stream. */
  at: number;
  /** The member that begins at this very byte. */
  member: number | null;
  packed: boolean;
}

/**
 * Finds the records of `wantedType` in a stream, one in memory at a time. What is broken or cut short is told with
 * its place, and the search goes on at the next record. (The WARC library trusts lengths: it never comes back from a
 * record that is shorter than it says.)
 */
export async function* recordFrames(
  events: AsyncIterable<Unpacked>,
  wantedType: RegExp,
): AsyncGenerator<RecordFrame> {
  const framing: Framing = {
    state: 'between',
    parts: [],
    size: 0,
    left: 0,
    wanted: false,
    place: 'byte 0',
    whole: null,
    at: 0,
    member: null,
    packed: false,
  };
  for await (const event of events) {
    if (event.kind === 'member') {
      framing.packed = event.packed;
      framing.member = event.offset;
    } else if (event.kind === 'intact') {
      if (framing.whole !== null) yield framing.whole;
      framing.whole = null;
    } else if (event.kind === 'damage') {
      yield { place: `byte ${event.offset}`, problem: event.problem };
      lose(framing);
    } else {
      yield* takeBytes(framing, event.bytes, wantedType);
    }
  }
  if (framing.whole !== null) yield framing.whole;
  if (framing.state === 'head' || framing.state === 'block')
    yield { place: framing.place, problem: 'the file ends inside this record' };
}

function lose(framing: Framing): void {
  framing.state = 'lost';
  framing.parts = [];
  framing.size = 0;
  framing.whole = null;
}

function* takeBytes(framing: Framing, bytes: Uint8Array, wantedType: RegExp): Generator<RecordFrame> {
  let rest = bytes;
  if (framing.member !== null && framing.state !== 'between' && startsRecord(bytes)) {
    if (framing.state !== 'lost') yield { place: framing.place, problem: 'is shorter than it says' };
    framing.state = 'between';
  }
  while (rest.length > 0) {
    const before = rest;
    if (framing.state === 'between') rest = yield* skipLineEnds(framing, rest);
    else if (framing.state === 'head') rest = yield* takeHead(framing, rest, wantedType);
    else if (framing.state === 'block') rest = takeBlock(framing, rest);
    else rest = seekRecord(framing, rest);
    framing.at += before.length - rest.length;
  }
  framing.member = null;
}

/** Whether a record may begin here, as far as the bytes go. */
function startsRecord(bytes: Uint8Array): boolean {
  return BEGIN.startsWith(Buffer.from(bytes.subarray(0, BEGIN.length)).toString('latin1'));
}

function* skipLineEnds(framing: Framing, bytes: Uint8Array): Generator<RecordFrame, Uint8Array> {
  const start = bytes.findIndex((byte) => byte !== 10 && byte !== 13);
  if (start < 0) return bytes.subarray(bytes.length);
  if (framing.whole !== null) yield framing.whole;
  framing.whole = null;
  begin(framing, framing.at + start, start === 0);
  return bytes.subarray(start);
}

function begin(framing: Framing, at: number, atMember: boolean): void {
  framing.state = 'head';
  framing.parts = [];
  framing.size = 0;
  framing.place = `byte ${at}`;
  if (atMember && framing.member !== null) framing.place = `byte ${framing.member}`;
  else if (framing.packed) framing.place = `byte ${at} unpacked`;
  framing.member = null;
}

function* takeHead(
  framing: Framing,
  bytes: Uint8Array,
  wantedType: RegExp,
): Generator<RecordFrame, Uint8Array> {
  const known = framing.size;
  const head = Buffer.concat([...framing.parts, bytes]);
  const wrong = head.length >= BEGIN.length && !startsRecord(head);
  const end = wrong ? -1 : head.indexOf('\r\n\r\n', Math.max(0, known - 3));
  if (end < 0 && !wrong && head.length <= LONGEST_HEAD) {
    framing.parts = [head];
    framing.size = head.length;
    return bytes.subarray(bytes.length);
  }
  const fields = end < 0 ? '' : head.subarray(0, end + 2).toString('latin1');
  const length = /^content-length:[ \t]*(\d{1,15})[ \t]*\r$/imu.exec(fields)?.[1];
  if (length === undefined) {
    yield { place: framing.place, problem: wrong ? 'no record begins here' : 'its header cannot be read' };
    lose(framing);
    return bytes.subarray(wrong ? 0 : bytes.length);
  }
  const headLength = end + 4;
  framing.state = 'block';
  framing.left = Number(length);
  framing.wanted = wantedType.test(fields);
  if (framing.wanted && framing.left > MAX_DOCUMENT_BYTES) {
    yield { place: framing.place, problem: 'is over the limit of 64 MiB a record', tooLarge: true };
    framing.wanted = false;
  }
  framing.parts = [head.subarray(0, headLength)];
  framing.size = headLength;
  if (framing.left === 0) finish(framing);
  return bytes.subarray(headLength - known);
}

function takeBlock(framing: Framing, bytes: Uint8Array): Uint8Array {
  const taken = bytes.subarray(0, framing.left);
  framing.left -= taken.length;
  if (framing.wanted) framing.parts.push(taken);
  if (framing.left === 0) finish(framing);
  return bytes.subarray(taken.length);
}

function finish(framing: Framing): void {
  if (framing.wanted) framing.whole = { place: framing.place, bytes: Buffer.concat(framing.parts) };
  framing.state = 'between';
  framing.parts = [];
  framing.size = 0;
}

/** Looks for the next line that begins a record. */
function seekRecord(framing: Framing, bytes: Uint8Array): Uint8Array {
  const tail = framing.parts[0] ?? new Uint8Array();
  const window = Buffer.concat([tail, bytes]);
  const found = window.indexOf(MAGIC);
  if (found < 0) {
    framing.parts = [window.subarray(-(MAGIC.length - 1))];
    return bytes.subarray(bytes.length);
  }
  const start = found + 1 - tail.length;
  begin(framing, framing.at + start, false);
  if (start >= 0) return bytes.subarray(start);
  framing.parts = [tail.subarray(start)];
  framing.size = -start;
  return bytes;
}
