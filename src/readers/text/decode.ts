import { isUtf8 } from 'node:buffer';
import { createRequire } from 'node:module';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { mendAndTell } from '../mending/mend-text.ts';

const SNIFFED = 64 * 1024;

/**
 * Decodes the bytes of a text. A byte order mark decides and is taken away as part of decoding; then valid UTF-8
 * wins, then a declared charset, then a guess, which is reported as an oddity with the offset of the first byte that
 * is not UTF-8. Bytes that no text holds throw HearsayError 'unsupported-format'.
 */
export function decodeText(bytes: Uint8Array, hints: Hints, declared: string | null = null): string {
  let isLossTold = false;
  const listening: Hints = {
    ...hints,
    onOddity(oddity) {
      isLossTold ||= oddity.code === 'undecodable-bytes';
      hints.onOddity?.(oddity);
    },
  };
  const text = decodeBytes(bytes, listening, declared);
  return mendAndTell(text, hints, isLossTold);
}

function decodeBytes(bytes: Uint8Array, hints: Hints, declared: string | null): string {
  const marked = byteOrderMark(bytes);
  if (marked === 'utf-32')
    throw new HearsayError(
      'unsupported-format',
      `${hints.path}: is in UTF-32, which is not read; save it as UTF-8`,
    );
  const wide = marked ?? wideWithoutMark(bytes);
  if (wide !== null && wide !== 'utf-8') return decodeLossy(bytes, wide, hints);
  refuseBinary(bytes, hints);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  return decodeLegacy(bytes, hints, declared ?? charsetOf(hints.contentType));
}

/** The charset parameter of a content type, or null. */
export function charsetOf(contentType: string | undefined): string | null {
  return /charset\s*=\s*["']?([\w.:-]+)/iu.exec(contentType ?? '')?.[1] ?? null;
}

function byteOrderMark(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32' | null {
  const [a, b, c, d] = bytes;
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return 'utf-32';
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return 'utf-32';
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

/** UTF-16 of Latin text shows as a NUL in every second byte. */
function wideWithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const end = Math.min(bytes.length, 4096) & ~1;
  if (end < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < end; at += 2) {
    if (bytes[at] === 0) even += 1;
    if (bytes[at + 1] === 0) odd += 1;
  }
  const pairs = end / 2;
  if (odd > pairs * 0.6 && even < pairs * 0.1) return 'utf-16le';
  return even > pairs * 0.6 && odd < pairs * 0.1 ? 'utf-16be' : null;
}

function refuseBinary(bytes: Uint8Array, hints: Hints): void {
  const end = Math.min(bytes.length, SNIFFED);
  let control = 0;
  let first = -1;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at]!;
    if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27 && byte !== 26)) {
      control += 1;
      if (first < 0) first = at;
    }
  }
  if (control > Math.max(4, end * 0.05)) {
    throw new HearsayError(
      'unsupported-format',
      `${hints.path}: is not text (control byte 0x${bytes[first]!.toString(16).padStart(2, '0')} at byte ${first})`,
    );
  }
}

function decodeLegacy(bytes: Uint8Array, hints: Hints, declared: string | null): string {
  const { sequences, broken, firstBroken: offset } = scanUtf8(bytes);
  const named = declared === null ? null : decoderFor(declared);
  if (named !== null && named.encoding !== 'utf-8') return decodeLossy(bytes, named.encoding, hints);
  // Where well-formed sequences prevail, this is damaged UTF-8 rather than another encoding.
  if (sequences > broken) {
    report(
      hints,
      'undecodable-bytes',
      `${hints.path}: a byte at offset ${offset} is not UTF-8; it and others like it read as U+FFFD`,
      idOf(hints),
    );
    return new TextDecoder('utf-8').decode(bytes);
  }
  const guess = guessEncoding(bytes);
  report(
    hints,
    'guessed-encoding',
    `${hints.path}: not UTF-8 (byte ${offset}); read as ${guess}`,
    idOf(hints),
  );
  return decodeLossy(bytes, guess, hints);
}

function decodeLossy(bytes: Uint8Array, encoding: string, hints: Hints): string {
  const text = new TextDecoder(encoding).decode(bytes);
  const at = text.indexOf('\ufffd');
  if (at < 0) return text;
  const offset = encoding.startsWith('utf-16') ? at * 2 : at;
  if (text.split('\ufffd').length - 1 > Math.max(4, text.length * 0.1)) {
    throw new HearsayError(
      'unsupported-format',
      `${hints.path}: is not ${encoding} text (from byte ${offset})`,
    );
  }
  report(
    hints,
    'undecodable-bytes',
    `${hints.path}: bytes from about offset ${offset} are not ${encoding}; they read as U+FFFD`,
    idOf(hints),
  );
  return text;
}

function decoderFor(label: string): TextDecoder | null {
  try {
    return new TextDecoder(label);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/** Counts the well-formed and broken sequences above ASCII, and finds the first broken byte. */
function scanUtf8(bytes: Uint8Array): { sequences: number; broken: number; firstBroken: number } {
  let sequences = 0;
  let broken = 0;
  let firstBroken = -1;
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at]! < 0x80) continue;
    const length = sequenceLength(bytes, at);
    if (length > 0) {
      sequences += 1;
      at += length - 1;
    } else {
      broken += 1;
      if (firstBroken < 0) firstBroken = at;
    }
  }
  return { sequences, broken, firstBroken };
}

/** The length of the well-formed sequence that begins here (Unicode, table 3-7), or 0. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at]!;
  const length =
    lead >= 0xc2 && lead < 0xe0 ? 2 : lead >= 0xe0 && lead < 0xf0 ? 3 : lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  const second = bytes[at + 1]!;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let next = 2; next < length; next += 1) if ((bytes[at + next]! & 0xc0) !== 0x80) return 0;
  return length;
}

function guessEncoding(bytes: Uint8Array): string {
  const { analyse } = createRequire(import.meta.url)('chardet') as typeof import('chardet');
  const best = analyse(bytes.subarray(0, SNIFFED)).find(
    ({ name, confidence }) =>
      confidence >= 30 && !/^UTF|^ASCII|ISO-2022/iu.test(name) && decoderFor(name) !== null,
  );
  return best === undefined ? 'windows-1252' : decoderFor(best.name)!.encoding;
}
