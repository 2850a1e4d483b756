import { expect, test } from 'vitest';
import { addRowsOfEight, type LinearTable, packRows, scoreRows } from './linear-table.ts';

const WEIGHTS = Int8Array.from({ length: 8 << 6 }, (_, i) => ((i * 7919) % 255) - 127);
const TABLE: LinearTable = { bits: 6, width: 8, scale: 0.5, weights: WEIGHTS };
const FEATURES = Int32Array.from({ length: 100 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

test('packed rows, plain rows and single weights add up to the same scores', () => {
  const single = new Int32Array(8);
  scoreRows(TABLE, FEATURES, 60, single, 20);
  const plain = new Float32Array(9);
  addRowsOfEight(TABLE, FEATURES, 20, 80, plain, 1);
  const packed = new Float32Array(9);
  addRowsOfEight({ ...TABLE, packed: packRows(WEIGHTS) }, FEATURES, 20, 80, packed, 1);
  expect([...packed]).toEqual([...plain]);
  expect([...packed.subarray(1, 8)]).toEqual([...single.subarray(0, 7)].map((sum) => sum * 0.5));
});

test('extreme weights do not spill from one sum into the next', () => {
  const low = new Int8Array(8 << 6).fill(-127);
  const scores = new Float32Array(8);
  addRowsOfEight({ ...TABLE, scale: 1, weights: low, packed: packRows(low) }, FEATURES, 0, 100, scores, 0);
  expect([...scores.subarray(0, 7)]).toEqual(new Array(7).fill(-12_700));
});
