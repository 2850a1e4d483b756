import type { Collation, Wording } from '../../src/core/model/collation.ts';
import type { FoundPair } from './alignment-score.ts';

/** The wordings of a collation's reports, each once, and the pairs that its comparisons show. */
export function pairsOfCollation({ statements }: Collation): {
  readonly wordings: readonly Wording[];
  readonly pairs: readonly FoundPair[];
} {
  const wordings: Wording[] = [];
  const known = new Map<string, number>();
  const indexOf = (wording: Wording): number => {
    const { witness, attribution, content, speaker } = wording;
    const key = JSON.stringify([witness, attribution, content, speaker]);
    const index = known.get(key) ?? wordings.push(wording) - 1;
    known.set(key, index);
    return index;
  };
  const pairs = new Map<string, FoundPair>();
  for (const { wordings: own, comparisons } of statements) {
    const indexes = own.map(indexOf);
    for (const { a, b, words, speaker } of comparisons) {
      const [x, y] = [indexes[a]!, indexes[b]!];
      const key = `${Math.min(x, y)} ${Math.max(x, y)}`;
      pairs.set(key, { a: x, b: y, words, oneSpeaker: speaker === 'same' });
    }
  }
  return { wordings, pairs: [...pairs.values()] };
}
