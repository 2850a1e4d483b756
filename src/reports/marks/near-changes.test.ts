import { expect, it } from 'vitest';
import type { Segment } from './marked-wording.ts';
import { nearChanges } from './near-changes.ts';

const words = (text: string, ...changes: never[]): Segment => ({ type: 'words', text, changes });
const MARKED: Segment = { type: 'words', text: 'never', changes: [{}] as never };
const LONG = 'one two three four five six seven eight nine ten eleven twelve';
const textOf = (segments: readonly Segment[]) =>
  segments.map((segment) => (segment.type === 'words' ? segment.text : '')).join('');

it('keeps the words near a change, whole, and tells where others were', () => {
  const near = textOf(nearChanges([words(`${LONG} `), MARKED, words(` ${LONG}`)], 12));
  expect(near).toMatch(/^one two … .*twelve never one two …\s*$/u);
});

it('cuts nothing where nothing is marked, since what matters may stand anywhere', () => {
  expect(nearChanges([words(LONG)], 12)).toEqual([words(LONG)]);
});
