import type { Lexicon } from '../language/lexicon.ts';
import { alignWords } from './alignment/word-alignment.ts';
import type { Pair } from './pair.ts';
import type { Unit } from './units/unit.ts';

/** Two sides with the fragments that do not occur on the other taken out, and their alignment. */
export interface MatchedFragments {
  readonly a: readonly Unit[];
  readonly b: readonly Unit[];
  readonly pairs: readonly Pair[];
  /** Whether a fragment was left out on either side. */
  readonly isCut: boolean;
}

/**
 * Aligns wordings of which at least one is a row of quoted fragments. A fragment without a single content word on the
 * other side is left out: the other report quotes other words there. Null where no fragment is left.
 */
export function matchedFragments(
  a: readonly Unit[],
  b: readonly Unit[],
  lexicon: Lexicon,
): MatchedFragments | null {
  const pairs = alignWords(a, b, lexicon);
  const pairedA = new Set<number>();
  const pairedB = new Set<number>();
  for (const pair of pairs) {
    if (pair.relation === 'class' || pair.relation === 'antonym') continue;
    for (let k = 0; k < pair.lengthA; k++) pairedA.add(pair.a + k);
    for (let k = 0; k < pair.lengthB; k++) pairedB.add(pair.b + k);
  }
  const keptA = keepFragments(a, pairedA);
  const keptB = keepFragments(b, pairedB);
  if (keptA.length === 0 || keptB.length === 0) return null;
  if (keptA.length === a.length && keptB.length === b.length) {
    return { a, b, pairs, isCut: false };
  }
  return { a: keptA, b: keptB, pairs: alignWords(keptA, keptB, lexicon), isCut: true };
}

/** The units of the fragments that have a partner for a content word, or for every word where they have none. */
function keepFragments(units: readonly Unit[], paired: ReadonlySet<number>): Unit[] {
  const kept: Unit[] = [];
  let start = 0;
  for (let i = 1; i <= units.length; i++) {
    if (i < units.length && units[i]!.before !== 'interruption') continue;
    const fragment = units.slice(start, i);
    const isMatched = fragment.some(
      (unit, k) => paired.has(start + k) && (unit.isContent || fragment.every((other) => !other.isContent)),
    );
    if (isMatched) kept.push(...fragment);
    start = i;
  }
  return kept;
}
