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
    const first = groupOf(groups, a, of[0]);
    const second = groupOf(groups, b, of[1]);
    if (first !== second) {
      if ([...second.claims.keys()].some((report) => first.claims.has(report))) continue;
      for (const [report, claim] of second.claims) {
        first.claims.set(report, claim);
        groups.set(claim, first);
      }
      first.matches.push(...second.matches);
    }
    first.matches.push(match);
  }
  return [...new Set(groups.values())].filter(({ matches: own }) => own.length > 0);
}

function groupOf(groups: Map<Claim, Growing>, claim: Claim, report: number): Growing {
  const group = groups.get(claim) ?? { claims: new Map([[report, claim]]), matches: [] };
  groups.set(claim, group);
  return group;
}

function comesFirst(x: Match, y: Match): number {
  return x.of[0] - y.of[0] || x.of[1] - y.of[1] || startOf(x.a) - startOf(y.a) || startOf(x.b) - startOf(y.b);
}

function startOf({ places }: Claim): number {
  return places[0]!.span.start;
}
