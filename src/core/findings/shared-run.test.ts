import { describe, expect, it } from 'vitest';
import { sharedRun } from './shared-run.ts';

describe('sharedRun', () => {
  it('counts the words that stand in a row on both sides, whatever their case and marks', () => {
    expect(sharedRun('“The pier, he said, is ours”', 'the pier he said was his')).toBe(4);
    expect(sharedRun('We don’t row', "WE DON'T ROW!")).toBe(3);
  });

  it('is 0 where nothing is shared', () => {
    expect(sharedRun('', 'a word')).toBe(0);
    expect(sharedRun('—', '…')).toBe(0);
  });
});
