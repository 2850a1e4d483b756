import type { BoostedTrees, DecisionTree } from '../core/learning/boosted-trees.ts';
import { misfit, requireList, requireNumber, requireNumbers, requireParts } from './read-model.ts';

/** The trees that a place in a model states, over so many measures. Throws HearsayError (malformed) where they do not fit. */
export function boostedTrees(file: string, place: string, value: unknown, measures: number): BoostedTrees {
  const { base, trees } = requireParts(file, place, value);
  return {
    base: requireNumber(file, `${place}.base`, base),
    trees: decisionTrees(file, `${place}.trees`, trees, measures),
  };
}

/** A list of trees. Every node that decides must ask a measure that there is and have both its children. */
export function decisionTrees(
  file: string,
  place: string,
  value: unknown,
  measures: number,
): readonly DecisionTree[] {
  return requireList(file, place, value).map((tree, i) =>
    decisionTree(file, `${place}[${i}]`, tree, measures),
  );
}

function decisionTree(file: string, place: string, value: unknown, measures: number): DecisionTree {
  const stated = requireParts(file, place, value);
  const size = requireList(file, `${place}.measure`, stated.measure).length;
  const numbers = (part: string) => requireNumbers(file, `${place}.${part}`, stated[part], size);
  const tree = { measure: numbers('measure'), below: numbers('below'), adds: numbers('adds') };
  const at = tree.measure.findIndex((asked, node) => !fits(asked, node, size, measures));
  if (at >= 0 || size < 2)
    throw misfit(file, `${place}.measure[${at}] is no measure, or its node lacks a child`);
  return tree;
}

function fits(asked: number, node: number, size: number, measures: number): boolean {
  if (asked === -1) return true;
  return node > 0 && 2 * node + 1 < size && asked >= 0 && asked < measures && Number.isInteger(asked);
}
