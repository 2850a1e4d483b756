import { describe, expect, it } from 'vitest';
import { createSharedWords } from './shared-words.ts';

const shared = createSharedWords();
const sharedRun = (a: string, b: string) => shared(a, b).run;
const sharedInOrder = (a: string, b: string) => shared(a, b).inOrder;
const sharedContent = (a: string, b: string) => shared(a, b).content;

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

describe('sharedContent', () => {
  it('is the share of all content words that both texts have', () => {
    expect(sharedContent('The pier is shut.', 'a pier was SHUT')).toBe(1);
    expect(sharedContent('The pier is shut.', 'The ferry is shut.')).toBeCloseTo(1 / 3);
    expect(sharedContent('of the', 'it is')).toBe(0);
  });
});

describe('sharedInOrder', () => {
  it('grows with the words that both have in one order, and with how many they are', () => {
    expect(sharedInOrder('the pier is shut', 'the pier is not shut')).toBeCloseTo(Math.log(5));
    expect(sharedInOrder('shut is pier', 'pier is shut')).toBeCloseTo(Math.log(4) / 3);
    expect(sharedInOrder('', 'a word')).toBe(0);
  });
});
