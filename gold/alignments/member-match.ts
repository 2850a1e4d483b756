import type { Span } from '../../src/core/model/span.ts';
import type { GoldEvent } from './alignment-gold.ts';

/** A wording as the scorer sees it. */
export interface ScoredWording {
  readonly witness: string;
  readonly content: readonly Span[];
}

/** Share of the union of tokens that match one to the other at once; from here a wording is a gold member. */
const HALF = 0.5;
/** The least share for a wording and a member that are each other's best match. */
const BEST = 0.25;

/** What shared tokens are a share of: of all tokens of both sides, or of the shorter side, so that other ends do no harm. */
export type Measure = 'union' | 'shorter';

/** How wordings relate to the gold members of an event. */
export interface MemberMatch {
  /** For each wording the members that it stands for. */
  readonly members: readonly (readonly number[])[];
  /** For each wording whether it shares a token with any member. */
  readonly touches: readonly boolean[];
  /** For each member the largest share of the union of tokens that a wording has with it. */
  readonly best: readonly number[];
}

/**
 * Matches wordings to gold members by tokens (runs of letters and digits): a wording stands for each member with which
 * it shares at least half of the union, and for the member that is its best match where it is also that member's best
 * match, from a quarter of the union on.
 */
export function matchMembers(
  event: GoldEvent,
  wordings: readonly ScoredWording[],
  measure: Measure = 'union',
): MemberMatch {
  const grids = new Map([...event.texts].map(([name, text]) => [name, tokenSpans(text)]));
  const sets = wordings.map(({ witness, content }) => tokensOf(grids.get(witness) ?? [], content));
  const golds = event.members.map(({ report, spans }) => tokensOf(grids.get(report) ?? [], spans));
  const shares = wordings.map(({ witness }, w) =>
    event.members.map(({ report }, m) => (report === witness ? shareOf(sets[w]!, golds[m]!, measure) : 0)),
  );
  const best = event.members.map((_, m) => Math.max(0, ...shares.map((row) => row[m]!)));
  return {
    members: shares.map((row) => {
      const own = Math.max(0, ...row);
      return row.flatMap((share, m) =>
        share >= HALF || (share >= BEST && share === own && share === best[m]) ? [m] : [],
      );
    }),
    touches: shares.map((row) => row.some((share) => share > 0)),
    best,
  };
}

/** The spans of a text's words. */
function tokenSpans(text: string): Span[] {
  return Array.from(text.matchAll(/[\p{L}\p{N}]+/gu), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}

function tokensOf(tokens: readonly Span[], spans: readonly Span[]): Set<number> {
  const inside = new Set<number>();
  for (const [index, token] of tokens.entries()) {
    if (spans.some((span) => token.start < span.end && span.start < token.end)) inside.add(index);
  }
  return inside;
}

function shareOf(a: ReadonlySet<number>, b: ReadonlySet<number>, measure: Measure): number {
  let common = 0;
  for (const token of a) if (b.has(token)) common++;
  const whole = measure === 'union' ? a.size + b.size - common : Math.min(a.size, b.size);
  return common === 0 ? 0 : common / whole;
}
