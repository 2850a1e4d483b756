import type { Claim } from './claims/claim.ts';
import type { Match } from './match-reports.ts';

/** Claims of one thing, one a report at most, with the matches that join them. */
export interface ClaimGroup {
  /** The claims by report. */
  readonly claims: ReadonlyMap<number, Claim>;
  /** The surest first. */
  readonly matches: readonly Match[];
}

interface Growing {
  claims: Map<number, Claim>;
  matches: Match[];
}

/** Joins matched claims into groups, the surest match first; none that would put two claims of one report together. */
export function groupClaims(matches: readonly Match[]): ClaimGroup[] {
  const groups = new Map<Claim, Growing>();
  const order = [...matches].sort((x, y) => y.confidence - x.confidence || comesFirst(x, y));
  for (const match of order) {
    const { a, b, of } = match;
    const first = groups.get(a) ?? { claims: new Map([[of[0], a]]), matches: [] };
    const second = groups.get(b) ?? { claims: new Map([[of[1], b]]), matches: [] };
    if (first !== second && [...second.claims.keys()].some((report) => first.claims.has(report))) continue;
    if (first !== second) {
      for (const [report, claim] of second.claims) first.claims.set(report, claim);
      first.matches.push(...second.matches);
    }
    first.matches.push(match);
    for (const claim of first.claims.values()) groups.set(claim, first);
  }
  return [...new Set(groups.values())];
}

function comesFirst(x: Match, y: Match): number {
  return x.of[0] - y.of[0] || x.of[1] - y.of[1] || startOf(x.a) - startOf(y.a) || startOf(x.b) - startOf(y.b);
}

function startOf({ places }: Claim): number {
  return places[0]!.span.start;
}
