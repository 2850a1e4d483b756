import type { FactStory, ReadStory, ToldPlace } from '../../gold/facts/fact-stories.ts';
import type { Claim } from '../../src/core/facts/claims/claim.ts';
import type { ValueVerdict } from '../../src/core/facts/compare-values.ts';
import type { ClaimPair } from '../../src/core/facts/match-claims.ts';

/** What a label says of two claims: the facts that both tell, and whether the verdict is right of one; or nothing. */
export type Judged =
  | { readonly kind: 'same'; readonly facts: readonly number[]; readonly verdictRight: boolean }
  | { readonly kind: 'other' }
  | { readonly kind: 'doubtful' };

/** Holds two claims against the labels of their story. */
export function judgePair(
  pair: Pick<ClaimPair, 'a' | 'b' | 'of' | 'verdict'>,
  story: FactStory,
  read: ReadStory,
): Judged {
  const [i, j] = pair.of;
  const facts: number[] = [];
  let verdictRight = false;
  for (const [number, places] of story.facts.entries()) {
    const own = places.filter((place) => place.report === i && touches(pair.a, place, read.places[i]!));
    const other = places.filter((place) => place.report === j && touches(pair.b, place, read.places[j]!));
    if (own.length === 0 || other.length === 0) continue;
    facts.push(number);
    verdictRight ||= own.some((x) => other.some((y) => verdictBetween(x, y) === pair.verdict));
  }
  if (facts.length > 0) return { kind: 'same', facts, verdictRight };
  const isDoubtful = story.doubtful.some(
    (place) =>
      (place.report === i && touches(pair.a, place, read.places[i]!)) ||
      (place.report === j && touches(pair.b, place, read.places[j]!)),
  );
  return { kind: isDoubtful ? 'doubtful' : 'other' };
}

function verdictBetween(x: ToldPlace, y: ToldPlace): ValueVerdict {
  if (x.value !== y.value) return 'differs';
  return x.loose === y.loose ? 'agrees' : 'rounds';
}

/** Whether one of a claim's values stands where a label points; `map` leads from the text as read to the text as it was. */
export function touches(
  { kind, value, places }: Claim,
  place: { readonly start: number; readonly end: number },
  map: readonly number[],
): boolean {
  return places.some(({ span }) => {
    const length = kind === 'title' ? span.end - span.start : Math.max(1, value.text.length);
    const start = map[span.start]!;
    const end = map[span.start + length - 1]! + 1;
    return place.start < end && start < place.end;
  });
}
