import { expect, it } from 'vitest';
import type { Document } from '../model/document.ts';
import { copyWords } from './copy-words.ts';
import { sharedRuns } from './shared-runs.ts';
import { sharedShape } from './shared-shape.ts';

function wordsOf(text: string) {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = {
    ...{ id: text, kind: 'report', path: text, text, title: null, blocks: [], meta },
  };
  return copyWords(document);
}

function shapeOf(a: string, b: string) {
  const sides = [wordsOf(a), wordsOf(b)] as const;
  return sharedShape(...sides, sharedRuns(...sides));
}

const ONE = 'The harbour wall at Tarn Point gave way shortly before dawn on Monday.';
const TWO = 'Two empty barges drifted into the shallows of the bay.';
const THREE = 'Eleven families were asked to leave their houses at once.';
const LEAD = 'Engineers found new cracks in the quay of Tarn Point late on Tuesday evening.';

it('is whole of a text and itself', () => {
  expect(shapeOf(`${ONE} ${TWO}`, `${ONE} ${TWO}`)).toMatchObject({
    ...{ contained: 1, kept: 1, unshared: 0, streak: 2, jumps: 0, begins: 0, ratio: 1 },
  });
});

it('tells an old story under a new lead', () => {
  const shape = shapeOf(`${LEAD} ${ONE} ${TWO} ${THREE}`, `${ONE} ${TWO} ${THREE}`);
  expect(shape).toMatchObject({ contained: 1, kept: 1, streak: 3, isFirstShorter: false });
  expect(shape.begins).toBeGreaterThan(0.2);
});

it('tells sentences that were turned about', () => {
  expect(shapeOf(`${ONE} ${TWO} ${THREE}`, `${THREE} ${TWO} ${ONE}`)).toMatchObject({ kept: 1, jumps: 1 });
});

it('leaves out the date at the head of a page', () => {
  const shape = shapeOf(`May 2, 2031 4:08 PM ${ONE} ${TWO}`, `June 4, 2031 ${ONE} ${TWO}`);
  expect(shape).toMatchObject({ contained: 1, kept: 1, unshared: 0 });
});

it('is nothing of texts that share nothing', () => {
  expect(shapeOf(ONE, LEAD)).toMatchObject({ contained: 0, kept: 0, unshared: 1, streak: 0 });
  expect(shapeOf('', '')).toMatchObject({ contained: 0, kept: 0, unshared: 0, streak: 0 });
});
