import type { Comparison, Wording } from '../model/collation.ts';
import type { FindingPair } from './finding-measures.ts';

/** The other witnesses that have it as one side of a finding has it, and as the other, by document id. */
export interface FindingSides {
  readonly withA: readonly string[];
  readonly withB: readonly string[];
}

/** Who sides with whom: by the speaker or chain where these are what was found, else by the words. */
export function sidesOf({ kind, statement, comparison }: FindingPair): FindingSides {
  const { wordings, comparisons } = statement;
  const [a, b] = [wordings[comparison.a]!, wordings[comparison.b]!];
  const isAlike = (index: number, side: number): boolean => {
    const [own, other] = [wordings[index]!, wordings[side]!];
    if (kind === 'misattributed') return own.speaker === other.speaker;
    if (kind === 'collapsed') return own.chain.join(' ') === other.chain.join(' ');
    return comparisons.some((each) => isBetween(each, index, side) && each.words === 'verbatim');
  };
  const withSide = (side: number): string[] => [
    ...new Set(
      wordings.flatMap((wording, index) =>
        isOther(wording, a, b) && isAlike(index, side) ? [wording.witness] : [],
      ),
    ),
  ];
  const [withA, withB] = [withSide(comparison.a), withSide(comparison.b)];
  // Who prints both sides with neither.
  return {
    withA: withA.filter((witness) => !withB.includes(witness)),
    withB: withB.filter((witness) => !withA.includes(witness)),
  };
}

function isBetween({ a, b }: Comparison, x: number, y: number): boolean {
  return (a === x && b === y) || (a === y && b === x);
}

function isOther({ witness }: Wording, a: Wording, b: Wording): boolean {
  return witness !== a.witness && witness !== b.witness;
}
