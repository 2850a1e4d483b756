import type { Pair } from '../pair.ts';
import type { Unit } from '../units/unit.ts';

const FARTHEST = 12;

/**
 * Moves each run of words that one side alone has along equal words to where it reads best: to an ellipsis on the
 * other side, else to where sentences or clauses begin and end. "and [mending and] painting" may as well be
 * "[and mending] and painting"; the alignment cannot know.
 */
export function slideGaps(a: readonly Unit[], b: readonly Unit[], pairs: readonly Pair[]): Pair[] {
  const result = [...pairs];
  for (let k = 1; k < result.length; k++) {
    const left = result[k - 1]!;
    const right = result[k]!;
    const sizeA = right.a - left.a - left.lengthA;
    const sizeB = right.b - left.b - left.lengthB;
    if (sizeA > 0 && sizeB === 0) slide({ side: a, other: b, name: 'a' }, result, k, sizeA);
    else if (sizeB > 0 && sizeA === 0) slide({ side: b, other: a, name: 'b' }, result, k, sizeB);
  }
  return result;
}

interface Sides {
  readonly side: readonly Unit[];
  readonly other: readonly Unit[];
  readonly name: 'a' | 'b';
}

/** Slides the run of `size` units of `side` that stands before pair `k`; negative offsets are to the left. */
function slide({ side, other, name }: Sides, pairs: Pair[], k: number, size: number): void {
  const otherName = name === 'a' ? 'b' : 'a';
  const to = pairs[k]![name];
  const place = pairs[k]![otherName];
  let best = 0;
  let bestScore = scoreRun(side, other, to - size, to, place);
  for (const step of [-1, 1]) {
    for (let offset = step; Math.abs(offset) <= FARTHEST; offset += step) {
      const crossed = pairs[step < 0 ? k + offset : k + offset - 1];
      const expected = step < 0 ? to - size + offset : to + offset - 1;
      if (crossed === undefined || crossed.relation !== 'same' || crossed[name] !== expected) break;
      const landing = step < 0 ? to + offset : to - size + offset - 1;
      if (
        side[landing]!.key !== side[expected]!.key ||
        crossed[otherName] !== place + (step < 0 ? offset : offset - 1)
      )
        break;
      const score = scoreRun(side, other, to - size + offset, to + offset, place + offset);
      if (score > bestScore) {
        best = offset;
        bestScore = score;
      }
    }
  }
  const step = Math.sign(best);
  for (let moved = 0; moved < Math.abs(best); moved++) {
    const index = step < 0 ? k - 1 - moved : k + moved;
    const pair = pairs[index]!;
    pairs[index] = { ...pair, [name]: pair[name] - step * size };
  }
}

function scoreRun(
  side: readonly Unit[],
  other: readonly Unit[],
  from: number,
  to: number,
  place: number,
): number {
  const mark = (unit: Unit | undefined) =>
    unit === undefined || unit.before === 'none' ? 0 : unit.before === 'comma' ? 2 : 3;
  return (other[place]?.before === 'ellipsis' ? 8 : 0) + mark(side[from]) + mark(side[to]);
}
