import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexWords, weightOf, weighWords } from './word-weights.ts';

const words = fc.array(fc.constantFrom(...'aabbcdefghijkl'), { minLength: 1, maxLength: 9 });

describe('indexWords', () => {
  it('tells of every list that shares enough, and of no other', () => {
    fc.assert(
      fc.property(fc.array(words, { minLength: 1, maxLength: 30 }), words, (lists, own) => {
        const weight = weighWords(lists);
        const found = indexWords(lists, weight).with(own);
        for (const [at, list] of lists.entries()) {
          const left = [...own];
          const both = list.filter((word) => {
            const place = left.indexOf(word);
            if (place >= 0) left.splice(place, 1);
            return place >= 0;
          });
          const share = weightOf(both, weight) / Math.min(weightOf(own, weight), weightOf(list, weight));
          if (share > 0.401) expect(found.get(at)).toBeCloseTo(weightOf(both, weight), 4);
          if (share < 0.399) expect(found.has(at)).toBe(false);
        }
      }),
      { seed: 15, numRuns: 300 },
    );
  });

  it('looks at no more than a hundred lists, near the place told, where all have the same words', () => {
    const lists = Array.from({ length: 5000 }, (_, at) => ['all', 'the', 'same', `w${at}`]);
    const index = indexWords(lists, weighWords(lists));
    expect([...index.with(['all', 'the', 'same'], 3000).keys()]).toContain(3000);
    expect(index.with(['all', 'the', 'same', 'w4999']).has(4999)).toBe(true);
    expect(index.with(['all', 'the', 'same'], 3000).size).toBeLessThanOrEqual(100);
  });
});
