import type { Attribution } from '../../model/attribution.ts';

/** Characters ("that " and an opening mark) by which the starts of one content may differ. */
const SLACK = 8;

/**
 * Of several readings of the same words by different cues the surest one; "what aides called a disaster" is part of what
 * the main clause says. Linear.
 */
export function withoutDoubleReadings(list: readonly Attribution[]): Attribution[] {
  const byEnd = new Map<number, Attribution[]>();
  for (const attribution of list) {
    const end = attribution.content.at(-1)!.end;
    const known = byEnd.get(end) ?? [];
    byEnd.set(end, known);
    const at = known.findIndex((other) => isSame(other, attribution));
    if (at < 0) known.push(attribution);
    else if (isSurer(attribution, known[at]!)) known[at] = attribution;
  }
  const kept = new Set([...byEnd.values()].flat());
  return list.filter((attribution) => kept.has(attribution));
}

function isSurer(a: Attribution, b: Attribution): boolean {
  const inner = Number(isFreeRelative(b)) - Number(isFreeRelative(a));
  return inner !== 0 ? inner > 0 : a.confidence > b.confidence;
}

/** Whether the content begins with a word of its own that the source and cue part from the rest ("what … a disaster"). */
function isFreeRelative({ content }: Attribution): boolean {
  const first = content[0]!;
  return content.length > 1 && first.end - first.start <= SLACK;
}

function isSame(a: Attribution, b: Attribution): boolean {
  return Math.abs(a.content[0]!.start - b.content[0]!.start) < SLACK;
}
