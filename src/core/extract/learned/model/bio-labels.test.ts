import { expect, test } from 'vitest';
import { tokenise } from '../../../reading/tokens.ts';
import { isBioStep, labelRoles, markRuns, repairRuns, tokensTouching } from './bio-labels.ts';

const TEXT = 'Bell said the pier will close';
const TOKENS = tokenise(TEXT);

function spanOf(words: string) {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
}

test('a span takes every token that it touches', () => {
  expect(tokensTouching(TOKENS, [{ start: 6, end: 12 }])).toEqual([1, 2]);
  expect(tokensTouching(TOKENS, [spanOf('Bell'), spanOf('will close')])).toEqual([0, 4, 5]);
});

test('each unbroken run begins anew', () => {
  const labels = new Uint8Array(6);
  markRuns(labels, [0, 1, 3, 4], 5);
  expect([...labels]).toEqual([5, 6, 0, 5, 6, 0]);
});

test('a run overwritten in its middle begins again after the gap', () => {
  const labels = Uint8Array.from([5, 6, 3, 6, 6]);
  repairRuns(labels);
  expect([...labels]).toEqual([5, 6, 3, 5, 6]);
  for (let i = 0; i < labels.length; i++) expect(isBioStep(labels[i - 1] ?? -1, labels[i]!)).toBe(true);
});

test('roles get their own labels and a cue wins over a content', () => {
  const attribution = {
    source: [spanOf('Bell')],
    cue: [spanOf('said')],
    content: [spanOf('said the pier will close')],
  };
  expect([...labelRoles(TOKENS, [attribution])]).toEqual([1, 3, 5, 6, 6, 6]);
});
