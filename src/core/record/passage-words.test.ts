import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageWords, sameWords } from './passage-words.ts';

describe('passageWords', () => {
  it('reads words in small letters, with figures and straight apostrophes', () => {
    const { words, texts } = passageWords(['We’ll close it. It CLOSES in 2031!', '']);
    expect(Array.from(texts[0]!, (word) => words[word])).toEqual(
      "we'll close it it closes in 2031".split(' '),
    );
    expect(texts[1]).toHaveLength(0);
  });

  it('puts texts of the same words together, whatever the marks, and no others', () => {
    expect(sameWords(passageWords(['No. Never!', 'never', 'no, never', 'never no', 'Never?']))).toEqual([
      [0, 2],
      [1, 4],
      [3],
    ]);
    const word = fc.constantFrom('ferry', 'quay', 'gull', 'oar');
    fc.assert(
      fc.property(fc.array(fc.array(word).map((words) => words.join(' '))), (texts) => {
        const byText = [...Map.groupBy(texts.keys(), (at) => texts[at]!).values()];
        expect(sameWords(passageWords(texts))).toEqual(byText);
      }),
    );
  });
});
