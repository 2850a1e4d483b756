import { expect, it } from 'vitest';
import { decideVerdict, type Weighed } from './decide-verdict.ts';
import type { Weight } from './edits/edit.ts';

const weighed = (...weights: Weight[]): Weighed[] => weights.map((weight) => ({ weight, cut: null }));

it.each([
  ['verbatim', []],
  ['verbatim', ['none']],
  ['cleaned', ['none', 'clean']],
  ['bracketed', ['clean', 'mark']],
  ['trimmed', ['mark', 'trim']],
  ['reworded', ['trim', 'reword']],
  ['spliced', ['reword', 'splice']],
  ['changed', ['splice', 'change', 'clean']],
] as const)('decides %s on %j', (words, weights) => {
  expect(decideVerdict(weighed(...weights), false).words).toBe(words);
});

it('calls it reworded where each side lacks words of the other', () => {
  const changes: Weighed[] = [
    { weight: 'trim', cut: 'a' },
    { weight: 'trim', cut: 'b' },
  ];
  expect(decideVerdict(changes, false)).toEqual({ words: 'reworded', rule: 'each-lacks-words-of-the-other' });
});

it('calls it trimmed where a fragment was left out of the comparison', () => {
  expect(decideVerdict([], true).words).toBe('trimmed');
});
