import { expect, test } from 'vitest';
import { tokenise } from '../reading/tokens.ts';
import { copyCandidates } from './copy-candidates.ts';
import { copyBands, copyFingerprint, fingerprintLikeness } from './copy-fingerprint.ts';

const printOf = (text: string) => copyFingerprint(tokenise(text));

const words = (seed: number, count: number): string =>
  Array.from({ length: count }, (_, at) => `w${(at * 7919 + seed * 104_729) % 5000}`).join(' ');

test('the same text has the same fingerprint, whatever its typography', () => {
  const plain = printOf('"It is over," the pilot said as the ship went down');
  expect(printOf('“It is over,” the pilot said — as the ship went DOWN')).toEqual(plain);
});

test('a text of fewer than four words has no bands', () => {
  expect(copyBands(printOf('Ferry runs aground'))).toEqual([]);
  expect(copyBands(printOf(''))).toEqual([]);
});

test('a text that holds half of another meets it in a band, and strangers do not meet', () => {
  const shared = words(1, 200);
  const prints = [shared, `${shared} ${words(2, 200)}`, words(3, 200), words(4, 300)].map(printOf);
  expect(copyCandidates(prints)).toEqual([[0, 1]]);
});

test('the likeness of fingerprints follows the share of common passages', () => {
  const whole = words(1, 400);
  const estimate = fingerprintLikeness(printOf(whole), printOf(words(1, 200)));
  expect(estimate).toBeGreaterThan(0.35);
  expect(estimate).toBeLessThan(0.65);
});

test('a fingerprint survives being stored as JSON', () => {
  const print = printOf(words(5, 50));
  expect(JSON.parse(JSON.stringify(print))).toEqual(print);
});
