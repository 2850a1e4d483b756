import type { Bond, NearestApart } from '../model/collation.ts';
import { LEAST } from '../pair/pair-graph.ts';
import type { Grouping, GroupingRule, Scene } from './grouping.ts';
import { likenessLacked } from './likeness-reason.ts';

/** Probability from which a wording of another statement is near enough to tell why it stands apart. */
const NEAR = 0.05;

/** What one rule made of the grouping that it was given. */
export interface Step {
  readonly rule: GroupingRule;
  readonly before: Grouping;
  readonly after: Grouping;
}

/** Who decided on two wordings, told from what each rule changed; they are indexes into the scene's wordings. */
export interface Account {
  /** Why two stand together. Throws RangeError on two that do not. */
  readonly bondOf: (a: number, b: number) => Bond;
  /** The nearest wording of another report that stands in another statement, and why it does. */
  readonly nearestOf: (index: number) => Omit<NearestApart, 'wording'> | null;
}

/** Accounts for what the rules did, in their order; at least one step. */
export function accountFor(steps: readonly Step[], scene: Scene): Account {
  const { wordings, alike, standingOf, scored } = scene;
  const last = steps[steps.length - 1]!.after;
  const areTogether = createLookup();
  const between = (a: number, b: number, { graph }: { readonly graph: Grouping['graph'] }): number =>
    graph.between(standingOf[a]!, standingOf[b]!);
  const scoreOf = (a: number, b: number): number =>
    standingOf[a] === standingOf[b] ? 1 : toProbability(between(a, b, scored));

  const bondOf = (a: number, b: number): Bond => {
    for (const { rule, before, after } of steps.toReversed()) {
      if (rule.does !== 'joins' || !areTogether(a, b, after) || areTogether(a, b, before)) continue;
      return { rule: rule.name, score: scoreOf(a, b), reason: rule.reason(a, b, scene, after) };
    }
    throw new RangeError(`the wordings ${a} and ${b} do not stand together`);
  };

  const apartOf = (a: number, b: number): Pick<NearestApart, 'rule' | 'reason'> => {
    for (const { rule, before, after } of steps.toReversed()) {
      if (rule.does !== 'parts') continue;
      const parted = areTogether(a, b, before) && !areTogether(a, b, after);
      const ruledOut = between(a, b, before) > LEAST && between(a, b, after) === LEAST;
      if (parted || ruledOut) return { rule: rule.name, reason: rule.reason(a, b, scene, after) };
    }
    return { rule: 'likelihood', reason: likenessLacked(a, b, scene) };
  };

  const nearestOf = (index: number): Omit<NearestApart, 'wording'> | null => {
    for (const partner of scored.graph.partners[standingOf[index]!]!) {
      if (toProbability(partner.logOdds) < NEAR) return null;
      const other = alike[partner.index]!.find(
        (each) =>
          wordings[each]!.witness !== wordings[index]!.witness &&
          areTogether(each, each, last) &&
          !areTogether(index, each, last),
      );
      if (other === undefined) continue;
      const { witness, content } = wordings[other]!;
      return { witness, content, score: scoreOf(index, other), ...apartOf(index, other) };
    }
    return null;
  };
  return { bondOf, nearestOf };
}

/** Whether two wordings stand in one group, with the groups of every wording looked up once a grouping. */
function createLookup(): (a: number, b: number, grouping: Grouping) => boolean {
  const known = new Map<Grouping['groups'], ReadonlyMap<number, ReadonlySet<number>>>();
  return (a, b, { groups }) => {
    const holders = known.get(groups) ?? holdersOf(groups);
    known.set(groups, holders);
    const others = holders.get(b);
    return others !== undefined && [...(holders.get(a) ?? [])].some((group) => others.has(group));
  };
}

/** The groups that each wording is in. */
function holdersOf(groups: Grouping['groups']): ReadonlyMap<number, ReadonlySet<number>> {
  const holders = new Map<number, Set<number>>();
  for (const [at, group] of groups.entries()) {
    for (const index of group) {
      const own = holders.get(index);
      if (own === undefined) holders.set(index, new Set([at]));
      else own.add(at);
    }
  }
  return holders;
}

/** Rounded to thousandths, so that it reads the same wherever it was worked out. */
function toProbability(logOdds: number): number {
  return Math.round(1000 / (1 + Math.exp(-logOdds))) / 1000;
}
