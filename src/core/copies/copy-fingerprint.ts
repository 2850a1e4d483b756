import { hashString } from '../learning/feature-hash.ts';
import { foldWord } from '../reading/fold.ts';
import type { Token } from '../reading/tokens.ts';

/** A short sketch of a text by which near copies find each other: MinHash (Broder, 1997) over runs of four words. */
export interface CopyFingerprint {
  /** Of the shape of this sketch; another version must be made anew. */
  readonly version: 1;
  /** How many words the text has. */
  readonly words: number;
  /** 96 unsigned 32-bit numbers; empty for a text of fewer than four words. */
  readonly hashes: readonly number[];
}

const HASHES = 96;
const BAND = 2;
const SHINGLE = 4;
const READ_LIMIT = 400_000;

/** The fingerprint of a text's tokens. Linear; very long texts count to 400,000 characters. */
export function copyFingerprint(tokens: readonly Token[]): CopyFingerprint {
  const words: number[] = [];
  for (const token of tokens) {
    if (token.end > READ_LIMIT) break;
    if (token.kind !== 'punctuation') words.push(hashString(foldWord(token.text)));
  }
  if (words.length < SHINGLE) return { version: 1, words: words.length, hashes: [] };
  const hashes = new Uint32Array(HASHES).fill(0xffffffff);
  for (let at = 0; at + SHINGLE <= words.length; at++) {
    let shingle = 0;
    for (let i = 0; i < SHINGLE; i++) shingle = mix(Math.imul(shingle, 31) + words[at + i]!);
    for (let n = 0; n < HASHES; n++) {
      const hash = mix(shingle ^ Math.imul(n + 1, 0x9e3779b1));
      if (hash < hashes[n]!) hashes[n] = hash;
    }
  }
  return { version: 1, words: words.length, hashes: [...hashes] };
}

/** Keys for an index: texts that share at least one of these 48 strings may be copies. */
export function copyBands(fingerprint: CopyFingerprint): string[] {
  const bands: string[] = [];
  for (let at = 0; at + BAND <= fingerprint.hashes.length; at += BAND) {
    bands.push(
      `${at / BAND}:${fingerprint.hashes
        .slice(at, at + BAND)
        .map((hash) => hash.toString(36))
        .join('.')}`,
    );
  }
  return bands;
}

/** The share of runs of four words that two texts have in common (Jaccard), as the sketches tell it, 0 to 1. */
export function fingerprintLikeness(a: CopyFingerprint, b: CopyFingerprint): number {
  if (a.hashes.length === 0 || b.hashes.length !== a.hashes.length) return 0;
  return a.hashes.filter((hash, n) => hash === b.hashes[n]).length / a.hashes.length;
}

function mix(value: number): number {
  let mixed = value | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
