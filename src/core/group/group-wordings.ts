import type { Bond, NearestApart, Wording } from '../model/collation.ts';
import { accountFor, type Step } from './account-for.ts';
import type { Bonds, Grouping, GroupingRule, Scene } from './grouping.ts';
import { GROUPING_RULES } from './rules.ts';

/** The wordings of one statement, and why they and no others. */
export interface WordingGroup {
  readonly wordings: readonly Wording[];
  /** Why two of them stand together. Throws RangeError on two that do not. */
  readonly bondOf: (a: Wording, b: Wording) => Bond;
  /** For each wording the nearest of another statement, where one is near at all. */
  readonly nearest: readonly NearestApart[];
}

/**
 * Lays together the wordings of one statement, across reports and within each, by the rules in their order. A wording is
 * alone where no other renders its statement, in several groups where it renders several, in none where it tells
 * nothing.
 */
export function groupWordings(
  bonds: Bonds,
  evidence: Omit<Scene, keyof Bonds>,
  rules: readonly GroupingRule[] = GROUPING_RULES,
): WordingGroup[] {
  const scene: Scene = { ...bonds, ...evidence };
  const alone = bonds.wordings.map((_, index) => [index]);
  let grouping: Grouping = { graph: bonds.scored.graph, path: [], groups: alone };
  const steps: Step[] = [];
  for (const rule of rules) {
    const after = rule.apply(grouping, scene);
    steps.push({ rule, before: grouping, after });
    grouping = after;
  }
  const { bondOf, nearestOf } = accountFor(steps, scene);
  const places = new Map(bonds.wordings.map((wording, index) => [wording, index]));
  return grouping.groups.map((group) => ({
    wordings: group.map((index) => bonds.wordings[index]!),
    bondOf: (a, b) => bondOf(places.get(a)!, places.get(b)!),
    nearest: group.flatMap((index, wording) => {
      const near = nearestOf(index);
      return near === null ? [] : [{ wording, ...near }];
    }),
  }));
}

/** The group of a wording that is a statement by itself, whatever others say. */
export function standAlone(wording: Wording): WordingGroup {
  const bondOf = (): never => {
    throw new RangeError('a wording that stands alone has no bond');
  };
  return { wordings: [wording], bondOf, nearest: [] };
}
