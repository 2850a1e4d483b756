import { pick, type Random } from '../../learn/methods/seeded-random.ts';
import type { ChangeKind, WordsVerdict } from '../../src/core/model/verdict.ts';

/** One known thing done to a passage, and what a comparison has to answer. */
export interface Operation {
  readonly name: string;
  /** Verdicts that are right. */
  readonly words: readonly WordsVerdict[];
  /** Kinds of change of which one has to be named; empty where none is expected. */
  readonly kinds: readonly ChangeKind[];
  /** The passage with the operation done to it; null where it cannot be done. */
  readonly apply: (passage: string, random: Random) => string | null;
}

/** Replaces one match of the pattern, drawn by lot, that neither opens nor closes the passage; null without a match. */
export function replaceOne(
  passage: string,
  pattern: RegExp,
  random: Random,
  replace: (match: RegExpMatchArray) => string | null,
): string | null {
  const matches = [...passage.matchAll(pattern)].filter(
    (match) => match.index > 0 && match.index + match[0].length < passage.length - 2,
  );
  const match = pick(matches, random);
  if (match === undefined) return null;
  const replacement = replace(match);
  if (replacement === null || replacement === match[0]) return null;
  return passage.slice(0, match.index) + replacement + passage.slice(match.index + match[0].length);
}
