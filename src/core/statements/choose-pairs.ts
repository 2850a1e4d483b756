import { MOST_MEMBERS } from '../group/grouping.ts';
import type { Wording } from '../model/collation.ts';
import { plainLetters } from '../model/plain-letters.ts';

/**
 * Which wordings of one statement are compared. Each with each from another witness; in a statement of more than
 * `MOST_MEMBERS` wordings each with the base alone, the wording that most witnesses carry in the same words, so that
 * cost grows with the number of wordings and not with its square.
 */
export function choosePairs(wordings: readonly Wording[]): (readonly [Wording, Wording])[] {
  if (wordings.length > MOST_MEMBERS) return pairsWithBase(wordings);
  return wordings.flatMap((a, i) =>
    wordings.slice(i + 1).flatMap((b) => (a.witness === b.witness ? [] : [[a, b] as const])),
  );
}

function pairsWithBase(wordings: readonly Wording[]): (readonly [Wording, Wording])[] {
  const carriers = new Map<string, number>();
  for (const wording of wordings) carriers.set(keyOf(wording), (carriers.get(keyOf(wording)) ?? 0) + 1);
  const weight = (wording: Wording) =>
    carriers.get(keyOf(wording))! + (wording.mode === 'direct' ? wordings.length : 0);
  const base = wordings.reduce((best, wording) => (weight(wording) > weight(best) ? wording : best));
  const at = wordings.indexOf(base);
  return wordings.flatMap((wording, i) =>
    wording.witness === base.witness
      ? []
      : [i < at ? ([wording, base] as const) : ([base, wording] as const)],
  );
}

function keyOf({ mode, text }: Wording): string {
  return `${mode} ${plainLetters(text)}`;
}
