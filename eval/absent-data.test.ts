import { describe, expect, it } from 'vitest';
import { onAbsentData } from './absent-data.ts';

describe('an evaluation whose data are absent', () => {
  const needs = '../shared/data/stories';

  it('is skipped on a machine of somebody at work', () => {
    expect(onAbsentData(needs, {})).toBe('skip');
    expect(onAbsentData(needs, { CI: '' })).toBe('skip');
  });

  it('fails in CI, unless these very data are named', () => {
    expect(onAbsentData(needs, { CI: '1' })).toBe('fail');
    expect(onAbsentData(needs, { CI: 'true', FLOORS_WITHOUT: '../shared/data/polnear/dev' })).toBe('fail');
    expect(onAbsentData(needs, { CI: '1', FLOORS_WITHOUT: `../shared/data/copies, ${needs}` })).toBe('skip');
  });
});
