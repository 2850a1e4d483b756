import { compareAttributions } from '../../compare/compare-attributions.ts';
import type { Wording } from '../../model/collation.ts';
import type { Speaker } from '../../model/speaker.ts';
import { languageIn, type Readings } from '../../reading/readings.ts';
import { sharedCount, tellingStems } from '../../wordings/telling-stems.ts';
import { type GroupingRule, MOST_MEMBERS } from '../grouping.ts';

/** Share of all stems of two paraphrases that both hold, from which they pass for the same words. */
const SAME_WORDS = 0.6;

/** Share of the shorter quotation's stems that the other holds, from which they pass for one quotation. */
const SAME_QUOTATION = 0.5;

/** Share of the telling words up to which words that are no courtesy only lead over from one to the next. */
const OWN_SHARE = 0.5;

/** Parts what different people say in different words. */
export const otherSpeaker: GroupingRule = {
  does: 'parts',
  name: 'other-speaker',
  apply: (grouping, { wordings, speakers, readings }) => ({
    ...grouping,
    groups: partSpeakers(grouping.groups, wordings, speakers, readings),
  }),
  reason: (a, b, { wordings, speakers }) => {
    const nameOf = ({ speaker }: Wording) =>
      speakers.find(({ id }) => id === speaker)?.name ?? 'nobody named';
    return `${nameOf(wordings[a]!)} says one and ${nameOf(wordings[b]!)} the other, and not in the same telling words.`;
  },
};

/**
 * Parts groups where two who are each somebody in particular tell the same thing in other words: a statement is what one speaker said, so indirect
 * speech of one and words of another stand together only where they are nearly the same words, or where a wording links
 * them that either may have said. Quotations that share their words are not parted: one given to two speakers is a
 * finding. But a report that has the very words from both speakers tells them apart.
 */
export function partSpeakers(
  groups: readonly (readonly number[])[],
  wordings: readonly Wording[],
  speakers: readonly Speaker[],
  readings: Readings,
): readonly (readonly number[])[] {
  const known = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return groups.flatMap((group) => {
    const own = group.map((index) => wordings[index]!);
    const ids = new Set(own.map(({ speaker }) => speaker));
    if (ids.size < 2 || group.length > MOST_MEMBERS) return [group];
    const isSame = (a: Wording, b: Wording) =>
      (isSameQuotation(a, b, readings) || isSameWords(a, b, readings)) &&
      !(isCourtesy(readings, a) && isCourtesy(readings, b));
    const told = Map.groupBy(own, ({ witness, speaker }) => keyOf(witness, speaker));
    const hasFromBoth = (a: Wording, b: Wording) =>
      told.get(keyOf(a.witness, b.speaker))?.some((twin) => isSame(twin, b)) === true;
    const stand = (a: Wording, b: Wording) =>
      isOneSpeaker(a, b, known) || (isSame(a, b) && !hasFromBoth(a, b) && !hasFromBoth(b, a));
    return partsOf(group, (x, y) => stand(wordings[x]!, wordings[y]!));
  });
}

function keyOf(witness: string, speaker: string): string {
  return JSON.stringify([witness, speaker]);
}

/** The connected parts of a group. */
function partsOf(group: readonly number[], areLinked: (x: number, y: number) => boolean): number[][] {
  const parts: number[][] = [];
  for (const index of group) {
    const near = parts.filter((part) => part.some((other) => areLinked(other, index)));
    for (const part of near) parts.splice(parts.indexOf(part), 1);
    parts.push([...near.flat(), index].sort((x, y) => x - y));
  }
  return parts;
}

function isOneSpeaker(a: Wording, b: Wording, known: ReadonlyMap<string, Speaker>): boolean {
  if (a.speaker === b.speaker) return true;
  const both = [known.get(a.speaker), known.get(b.speaker)].filter((speaker) => speaker !== undefined);
  if (both.length < 2 || !both.every(isSomebody)) return true;
  return compareAttributions(a, b, both).speaker !== 'misattributed';
}

/** Whether the speaker is somebody in particular: groups and documents go by many names, and by those of their members. */
function isSomebody({ kind }: Speaker): boolean {
  return kind === 'person' || kind === 'organisation';
}

/** Whether the quoted words of one hold most of the other's, and not just a single word of several. */
function isSameQuotation(a: Wording, b: Wording, readings: Readings): boolean {
  const [x, y] = [tellingStems(readings, a, a.quoted), tellingStems(readings, b, b.quoted)];
  const shared = sharedCount(x, y);
  const least = Math.min(x.size, y.size);
  return shared > 0 && (shared > 1 || shared === least) && shared >= SAME_QUOTATION * least;
}

function isSameWords(a: Wording, b: Wording, readings: Readings): boolean {
  const [x, y] = [tellingStems(readings, a), tellingStems(readings, b)];
  const shared = sharedCount(x, y);
  return shared > 0 && shared >= SAME_WORDS * (x.size + y.size - shared);
}

/** Whether words are mostly condolences, thanks or congratulations, which anybody says alike. */
function isCourtesy(readings: Readings, wording: Wording): boolean {
  const { courtesies } = languageIn(readings, wording.witness).sense;
  const stems = tellingStems(readings, wording);
  return tellingStems(readings, wording, wording.content, courtesies).size <= stems.size * OWN_SHARE;
}
