import { expect, it } from 'vitest';
import { soundDistance, soundKey } from './sound-key.ts';

it.each([
  ['their', 'there'],
  ['write', 'right'],
  ['pier', 'peer'],
  ['Knight', 'night'],
  ['phase', 'faze'],
  ['brakes', 'breaks'],
  ['cellar', 'seller'],
  ['wait', 'weight'],
  ['Kamala', 'Camela'],
])('hears “%s” and “%s” as one', (a, b) => {
  expect(soundKey(a)).toBe(soundKey(b));
});

it.each([
  ['ferry', 'bridge'],
  ['Roe', 'Oakden'],
  ['open', 'shut'],
])('hears “%s” and “%s” apart', (a, b) => {
  expect(soundDistance(a, b)).toBeGreaterThan(0.5);
});
