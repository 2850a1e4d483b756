import { tokenise } from '../../reading/tokens.ts';
import { copyBands, copyFingerprint } from '../copy-fingerprint.ts';
import type { CopyText } from '../copy-text.ts';
import type { TellingText } from '../spun/telling-text.ts';

/** Up to so many reports every two are compared. */
const ALL_PAIRS = 40;
/** Of more, each is compared with so many that have most of its names and numbers: a spun copy shares no words in a row. */
const LIKEST = 6;
/** A name that more reports have tells no two of them together. */
const MOST_HOLDERS = 40;

/**
 * Which reports are compared, by their numbers, in order: every two of few; of many, those whose fingerprints meet and
 * those with most names and numbers in common, so that the work grows with the reports and not with their pairs.
 */
export function candidatePairs(texts: readonly CopyText[]): [number, number][] {
  if (texts.length <= ALL_PAIRS)
    return texts.flatMap((_, i) => texts.slice(i + 1).map((_, j) => [i, i + 1 + j] as [number, number]));
  const partners = texts.map(() => new Set<number>());
  for (const holders of holdersOf(
    texts.map(({ document }) => copyBands(copyFingerprint(tokenise(document.text)))),
  )) {
    for (const i of holders) for (const j of holders) if (i < j) partners[i]!.add(j);
  }
  for (const [i, likest] of likestOf(texts.map((text) => namesOf(text.telling()))).entries()) {
    for (const j of likest) partners[Math.min(i, j)]!.add(Math.max(i, j));
  }
  return partners.flatMap((others, i) =>
    [...others].sort((x, y) => x - y).map((j) => [i, j] as [number, number]),
  );
}

/** Of each key the numbers of the texts that have it, ascending. */
function holdersOf(keys: readonly Iterable<string>[]): number[][] {
  const holders = new Map<string, number[]>();
  for (const [at, own] of keys.entries()) {
    for (const key of own) {
      const list = holders.get(key);
      if (list === undefined) holders.set(key, [at]);
      else list.push(at);
    }
  }
  return [...holders.values()];
}

/** Of each text the others that share most of the rarer names, those with the most first. */
function likestOf(names: readonly ReadonlySet<string>[]): number[][] {
  const shared = names.map(() => new Map<number, number>());
  for (const holders of holdersOf(names)) {
    if (holders.length > MOST_HOLDERS) continue;
    for (const i of holders) {
      for (const j of holders) if (i !== j) shared[i]!.set(j, (shared[i]!.get(j) ?? 0) + 1 / holders.length);
    }
  }
  return shared.map((others) =>
    [...others]
      .sort(([x, most], [y, more]) => more - most || x - y)
      .slice(0, LIKEST)
      .map(([at]) => at),
  );
}

function namesOf({ words }: TellingText): ReadonlySet<string> {
  return new Set(words.flatMap(({ key, kind }) => (kind === 'word' ? [] : [key])));
}
