import { type CopyFingerprint, copyBands } from './copy-fingerprint.ts';

/** Bands that more texts share than this are boilerplate and name no candidates. */
const MOST_HOLDERS = 50;

/** The pairs of texts (positions, smaller first, in order) that share a band and so may be copies of each other. */
export function copyCandidates(fingerprints: readonly CopyFingerprint[]): [number, number][] {
  const holders = new Map<string, number[]>();
  for (const [index, fingerprint] of fingerprints.entries()) {
    for (const band of copyBands(fingerprint)) {
      const list = holders.get(band);
      if (list === undefined) holders.set(band, [index]);
      else list.push(index);
    }
  }
  const pairs = new Map<number, [number, number]>();
  for (const list of holders.values()) {
    if (list.length > MOST_HOLDERS) continue;
    for (const [at, a] of list.entries()) {
      for (const b of list.slice(at + 1)) pairs.set(a * fingerprints.length + b, [a, b]);
    }
  }
  return [...pairs.values()].sort((x, y) => x[0] - y[0] || x[1] - y[1]);
}
