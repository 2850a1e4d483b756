import { describe, expect, it } from 'vitest';
import type { WordingProfile } from '../../pair/wording-profile.ts';
import { mergeAlike } from './same-words.ts';

function profile(speaker: string, stems: readonly number[], mode = 'direct'): WordingProfile {
  return { stems, headline: false, wording: { speaker, mode } } as unknown as WordingProfile;
}

describe('mergeAlike', () => {
  it('makes one class of the same words by the same speaker', () => {
    expect(mergeAlike([profile('venn', [1, 2]), profile('venn', [1, 3]), profile('venn', [1, 2])])).toEqual([
      [0, 2],
      [1],
    ]);
  });

  it('tells speakers, modes and the order of words apart', () => {
    const all = [
      profile('venn', [1, 2]),
      profile('brill', [1, 2]),
      profile('venn', [1, 2], 'indirect'),
      profile('venn', [2, 1]),
    ];
    expect(mergeAlike(all)).toEqual([[0], [1], [2], [3]]);
  });
});
