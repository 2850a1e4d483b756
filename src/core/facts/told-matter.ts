import type { ToldSentence } from './claims/scene.ts';
import type { Rarity } from './likeness.ts';

/** Which sentences of a report hold a stem; for asking whether a report tells of the matter of a sentence. */
export interface ToldMatter {
  readonly sentences: readonly ReadonlySet<string>[];
  readonly holding: ReadonlyMap<string, readonly number[]>;
}

/** The sentences of a report by their stems. */
export function readMatter(sentences: readonly ToldSentence[]): ToldMatter {
  const sets = sentences.map(({ stems }) => new Set(stems.flat()));
  const holding = new Map<string, number[]>();
  for (const [number, stems] of sets.entries()) {
    for (const stem of stems) {
      const list = holding.get(stem);
      if (list === undefined) holding.set(stem, [number]);
      else list.push(number);
    }
  }
  return { sentences: sets, holding };
}

/** How alike the most alike sentence of a report is to some stems: 0 to 1, rare stems counting more. */
export function likestSentence(matter: ToldMatter, stems: ReadonlySet<string>, rarity: Rarity): number {
  const shared = new Map<number, number>();
  for (const stem of stems) {
    const weight = rarity.of(stem) ** 2;
    for (const number of matter.holding.get(stem) ?? [])
      shared.set(number, (shared.get(number) ?? 0) + weight);
  }
  let best = 0;
  for (const [number, sum] of shared)
    best = Math.max(best, sum / (rarity.lengthOf(stems) * rarity.lengthOf(matter.sentences[number]!)));
  return best;
}
