import { expect, test } from 'vitest';
import { fingerprintOf, inkOf, inkPlaces } from './ink.ts';
import { readLabels } from './labels.ts';

test('the fingerprint is the same however the tokens are put together', () => {
  expect(fingerprintOf('“No ,” he  said .')).toBe(fingerprintOf('“No,” he said.'));
  expect(fingerprintOf('No')).not.toBe(fingerprintOf('no'));
});

test('ink offsets lead to the text', () => {
  const text = ' a  bc\n';
  expect(inkOf(text)).toBe('abc');
  expect(inkPlaces(text)).toEqual([1, 4, 5, 6]);
});

test('every label lies inside its report and every relation between two reports', () => {
  const events = readLabels();
  expect(events).toHaveLength(60);
  for (const { event, reports, statements } of events) {
    const sizes = new Map(reports.map(({ id, ink }) => [id, ink]));
    for (const { id, members, relations } of statements) {
      for (const { report, spans } of members) {
        for (const [start, end] of spans) {
          expect(start, `${event} ${id}`).toBeLessThan(end);
          expect(end, `${event} ${id}`).toBeLessThanOrEqual(sizes.get(report)!);
        }
      }
      for (const { a, b } of relations)
        expect(members[a]!.report, `${event} ${id}`).not.toBe(members[b]!.report);
    }
  }
});
