import type { Wording } from '../model/collation.ts';

/** Up to so many wordings of a statement are compared each with each; nobody reads more pairs than that makes. */
const ALL_PAIRS_LIMIT = 24;

/**
 * Which wordings of one statement are compared, as pairs of places. Each with each from another witness; in a statement
 * of more than `ALL_PAIRS_LIMIT` wordings each with the base alone, the wording that most witnesses carry in the same
 * words, so that cost grows with the number of wordings and not with its square.
 */
export function choosePairs(wordings: readonly Wording[]): (readonly [number, number])[] {
  if (wordings.length > ALL_PAIRS_LIMIT) return pairsWithBase(wordings);
  return wordings.flatMap((a, i) =>
    wordings.flatMap((b, j) => (i < j && a.witness !== b.witness ? [[i, j] as const] : [])),
  );
}

function pairsWithBase(wordings: readonly Wording[]): (readonly [number, number])[] {
  const carriers = new Map<string, number>();
  for (const wording of wordings) carriers.set(keyOf(wording), (carriers.get(keyOf(wording)) ?? 0) + 1);
  const weight = (wording: Wording) =>
    carriers.get(keyOf(wording))! + (wording.mode === 'direct' ? wordings.length : 0);
  const base = wordings.reduce((best, wording) => (weight(wording) > weight(best) ? wording : best));
  const at = wordings.indexOf(base);
  return wordings.flatMap((wording, i) =>
    wording.witness === base.witness ? [] : [[Math.min(at, i), Math.max(at, i)] as const],
  );
}

function keyOf({ mode, text }: Wording): string {
  return `${mode} ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()}`;
}
