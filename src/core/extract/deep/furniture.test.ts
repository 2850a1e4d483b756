import { expect, test } from 'vitest';
import type { Document } from '../../model/document.ts';
import { behindDateline, furnitureOf, outsideFurniture, withLabels } from './furniture.ts';

const text = 'Lind spoke.\nToggle caption Orla Venn/Agency\nThe wall moved.';
const caption = { start: 12, end: 43 };
const document = {
  text,
  blocks: [
    { kind: 'paragraph', span: { start: 0, end: 11 } },
    { kind: 'caption', span: caption },
    { kind: 'paragraph', span: { start: 44, end: 59 } },
  ],
} as unknown as Document;

test('captions are furniture, in which nothing is said', () => {
  expect(furnitureOf(document)).toEqual([caption]);
  expect(outsideFurniture([caption], [{ start: 27, end: 36 }])).toEqual([]);
});

test('a content loses the furniture at its ends and keeps what it runs round', () => {
  expect(outsideFurniture([caption], [{ start: 20, end: 59 }])).toEqual([{ start: 43, end: 59 }]);
  expect(outsideFurniture([caption], [{ start: 0, end: 30 }])).toEqual([{ start: 0, end: 12 }]);
  expect(outsideFurniture([caption], [{ start: 0, end: 59 }])).toEqual([{ start: 0, end: 59 }]);
});

test.each(['PORT DORN - ', 'NORTHPORT, Ruritania (Tidewire) — ', 'ANSEL (Quay Press) - '])(
  'a dateline is nobody’s words, and no part of who speaks: %s',
  (dateline) => {
    const told = `${dateline}The board spoke.`;
    const span = { start: 0, end: told.length };
    const report = { text: told, blocks: [{ kind: 'paragraph', span }] } as unknown as Document;
    const behind = [{ start: dateline.length, end: told.length }];
    expect(outsideFurniture(withLabels([], report), [span])).toEqual(behind);
    expect(behindDateline(report, [span])).toEqual(behind);
    expect(behindDateline(report, [{ start: 0, end: 4 }])).toEqual([{ start: 0, end: 4 }]);
  },
);
