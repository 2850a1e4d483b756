import { describe, expect, it } from 'vitest';
import { levelOf } from '../model/finding.ts';

describe('the level of a finding', () => {
  it.each([
    [0.98, undefined, 'certain'],
    [0.979, undefined, 'likely'],
    [0.9, undefined, 'likely'],
    [0.899, undefined, 'possible'],
    [0.76, 0.75, 'likely'],
    [0.74, 0.75, 'possible'],
    [0.99, 0.75, 'certain'],
  ] as const)('of %f, where it is likely from %s on, is %s', (confidence, likelyFrom, level) => {
    expect(levelOf(confidence, likelyFrom)).toBe(level);
  });
});
