import type { Document } from '../../core/model/document.ts';
import type { Fact, FactSide } from '../../core/model/fact.ts';
import { isShown } from '../../core/model/finding.ts';
import { plural } from '../words/figures.ts';

/** The facts of some reports, with the reports. */
export interface ToldFacts {
  readonly witnesses: readonly Document[];
  readonly facts: readonly Fact[];
}

/** The facts as reports show them: what disagrees and is sure enough to be told unasked stands apart. */
export interface SortedFacts {
  /** Told with two values, certain or likely. */
  readonly differing: readonly Fact[];
  /** The same, less than nine in ten of them right. */
  readonly possible: readonly Fact[];
  /** Told alike, or as one number rounded. */
  readonly alike: readonly Fact[];
  /** Told by one report alone. */
  readonly lone: readonly Fact[];
}

export function sortFacts(facts: readonly Fact[]): SortedFacts {
  const isTwofold = ({ verdict }: Fact) => verdict === 'differs' || verdict === 'updates';
  return {
    differing: facts.filter((fact) => isTwofold(fact) && isShown(fact)),
    possible: facts.filter((fact) => isTwofold(fact) && !isShown(fact)),
    alike: facts.filter(({ verdict }) => verdict === 'agrees' || verdict === 'rounds'),
    lone: facts.filter(({ verdict }) => verdict === 'only-in'),
  };
}

/** "3 facts told differently, 2 possible; 14 told alike; 5 by one report alone." */
export function factsHeadline({ differing, possible, alike, lone }: SortedFacts): string {
  const differ =
    differing.length === 0
      ? 'no fact told differently'
      : `${plural(differing.length, 'fact')} told differently`;
  const maybe = possible.length === 0 ? '' : `, ${possible.length} possibly`;
  return `${differ}${maybe}; ${alike.length} told alike, ${lone.length} by one report alone.`;
}

/** The headline as a sentence of its own. */
export function factsSentence(sorted: SortedFacts): string {
  const text = factsHeadline(sorted);
  return text[0]!.toUpperCase() + text.slice(1);
}

/** The sides that a fact's verdict rests on; the first alone where all tell the same. */
export function decidingSides({ sides, a, b, verdict }: Fact): FactSide[] {
  return a === b || verdict === 'agrees' ? [sides[a]!] : [sides[a]!, sides[b]!];
}

/** The reports that tell the value of a side, by document id, the side's own first. */
export function siding({ sides, verdict }: Fact, side: FactSide): string[] {
  const others = sides.filter(
    ({ value, witness }) =>
      witness !== side.witness && (verdict === 'agrees' || value.text === side.value.text),
  );
  return [side.witness, ...others.map(({ witness }) => witness)];
}
