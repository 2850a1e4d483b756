import type { GoldEvent, GoldRelation } from '../../gold/alignments/alignment-gold.ts';
import {
  type Measure,
  type MemberMatch,
  matchMembers,
  type ScoredWording,
} from '../../gold/alignments/member-match.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';

/** Two wordings of different witnesses laid together, as a reader of the JSON output sees them. */
export interface FoundPair {
  readonly a: number;
  readonly b: number;
  readonly words: WordsVerdict | null;
  /** Whether the two have one speaker. */
  readonly oneSpeaker: boolean;
}

export interface FoundWording extends ScoredWording {
  readonly speaker: string;
}

/** Why a gold pair was not found. */
export type MissCause = 'not extracted' | 'other span' | 'other speaker' | 'not aligned';

export interface EventScore {
  readonly name: string;
  /** Found pairs, and those of them that are right. */
  readonly found: number;
  readonly right: number;
  /** Found pairs with both sides on gold wordings or on passages known to be in one report only. */
  readonly judged: number;
  readonly gold: number;
  readonly recalled: number;
  /** Gold pairs recalled with verdicts of the right class, and with the right speaker on both sides. */
  readonly verdicts: number;
  readonly speakers: number;
  readonly missed: readonly { readonly pair: number; readonly cause: MissCause }[];
  readonly wrong: readonly FoundPair[];
  readonly misjudged: readonly { readonly pair: number; readonly words: WordsVerdict }[];
  /** Recalled pairs with a side whose speaker is not the one that stands for the gold speaker. */
  readonly misattributed: readonly { readonly pair: number; readonly speakers: readonly string[] }[];
  /** Found pairs that lay a passage known to stand in one report only beside another. */
  readonly onlyAligned: number;
  /** Found speaker by gold speaker. */
  readonly speakerOf: ReadonlyMap<string, string>;
}

const CLASS: Readonly<Record<WordsVerdict, GoldRelation | null>> = {
  verbatim: 'same',
  cleaned: 'same',
  bracketed: 'excerpt',
  trimmed: 'excerpt',
  spliced: 'excerpt',
  reworded: 'reworded',
  changed: 'changed',
  paraphrase: 'paraphrase',
  'not-found': null,
  'source-unavailable': null,
};

/** Whether a verdict is of the class that the gold gives. */
export function isOfClass(words: WordsVerdict, relation: GoldRelation): boolean {
  return CLASS[words] === relation;
}

/**
 * Scores the pairs found in an event. A found pair is right where its two sides stand for the two members of a gold
 * pair (see `matchMembers`); a gold pair counts once, however many found pairs render it.
 */
export function scoreAlignment(
  event: GoldEvent,
  wordings: readonly FoundWording[],
  pairs: readonly FoundPair[],
  measure: Measure = 'union',
): EventScore {
  const match = matchMembers(event, wordings, measure);
  const only = matchOnly(event, wordings);
  const goldPairs = new Map(
    event.pairs.flatMap(({ a, b }, n) => [
      [`${a} ${b}`, n],
      [`${b} ${a}`, n],
    ]),
  );
  const hits = new Map<number, FoundPair>();
  const wrong: FoundPair[] = [];
  let judged = 0;
  for (const pair of pairs) {
    const rendered = renderedPairs(pair, match, goldPairs);
    for (const n of rendered) if (better(event, pair, hits.get(n), n)) hits.set(n, pair);
    if (rendered.length === 0) wrong.push(pair);
    const known = (w: number): boolean => match.touches[w]! || only.has(w);
    if (rendered.length > 0 || (known(pair.a) && known(pair.b))) judged++;
  }
  const speakerOf = standIns(event, wordings, match);
  const misjudged: { pair: number; words: WordsVerdict }[] = [];
  const misattributed: { pair: number; speakers: string[] }[] = [];
  let verdicts = 0;
  for (const [n, found] of hits) {
    const { a, relation } = event.pairs[n]!;
    if (found.words !== null && isOfClass(found.words, relation)) verdicts++;
    else if (found.words !== null) misjudged.push({ pair: n, words: found.words });
    const expected = speakerOf.get(event.speakers[event.members[a]!.statement]!);
    const speakers = [wordings[found.a]!.speaker, wordings[found.b]!.speaker];
    if (speakers.some((speaker) => speaker !== expected)) misattributed.push({ pair: n, speakers });
  }
  return {
    name: event.name,
    found: pairs.length,
    right: pairs.length - wrong.length,
    judged,
    gold: event.pairs.length,
    recalled: hits.size,
    verdicts,
    speakers: hits.size - misattributed.length,
    missed: missedPairs(event, wordings, match, hits),
    wrong,
    misjudged,
    misattributed,
    onlyAligned: pairs.filter(({ a, b }) => only.has(a) || only.has(b)).length,
    speakerOf,
  };
}

function renderedPairs(
  pair: FoundPair,
  match: MemberMatch,
  goldPairs: ReadonlyMap<string, number>,
): number[] {
  return match.members[pair.a]!.flatMap((a) =>
    match.members[pair.b]!.flatMap((b) => goldPairs.get(`${a} ${b}`) ?? []),
  );
}

/** Of several found pairs that render one gold pair the one with the right verdict stands for it. */
function better(event: GoldEvent, pair: FoundPair, before: FoundPair | undefined, n: number): boolean {
  if (before === undefined) return true;
  if (before.words === null || pair.words === null) return false;
  const { relation } = event.pairs[n]!;
  return !isOfClass(before.words, relation) && isOfClass(pair.words, relation);
}

/** Wordings that are passages known to stand in one report only, and no gold members. */
function matchOnly(event: GoldEvent, wordings: readonly FoundWording[]): ReadonlySet<number> {
  const members = event.only.map(
    ({ report, spans }) => ({ report, spans, mode: 'direct', statement: 0 }) as const,
  );
  const match = matchMembers({ ...event, members }, wordings);
  return new Set(match.members.flatMap((own, w) => (own.length > 0 ? [w] : [])));
}

/** The found speaker that stands most often behind a gold speaker's wordings, and behind no other's more often. */
function standIns(
  event: GoldEvent,
  wordings: readonly FoundWording[],
  match: MemberMatch,
): ReadonlyMap<string, string> {
  const votes = new Map<string, Map<string, number>>();
  for (const [w, own] of match.members.entries()) {
    for (const m of own) {
      const name = event.speakers[event.members[m]!.statement]!;
      const counts = votes.get(name) ?? new Map<string, number>();
      counts.set(wordings[w]!.speaker, (counts.get(wordings[w]!.speaker) ?? 0) + 1);
      votes.set(name, counts);
    }
  }
  const ranked = [...votes].flatMap(([name, counts]) =>
    [...counts].map(([found, count]) => ({ name, found, count })),
  );
  ranked.sort((x, y) => y.count - x.count);
  const standIn = new Map<string, string>();
  for (const { name, found } of ranked) if (!standIn.has(name)) standIn.set(name, found);
  return standIn;
}

function missedPairs(
  event: GoldEvent,
  wordings: readonly FoundWording[],
  match: MemberMatch,
  hits: ReadonlyMap<number, FoundPair>,
): readonly { readonly pair: number; readonly cause: MissCause }[] {
  const standing = (m: number): number[] => match.members.flatMap((own, w) => (own.includes(m) ? [w] : []));
  return event.pairs.flatMap(({ a, b }, n): { pair: number; cause: MissCause }[] => {
    if (hits.has(n)) return [];
    const [as, bs] = [standing(a), standing(b)];
    if (as.length === 0 || bs.length === 0) {
      const share = Math.min(...[a, b].map((m) => (standing(m).length > 0 ? 1 : match.best[m]!)));
      return [{ pair: n, cause: share === 0 ? ('not extracted' as const) : ('other span' as const) }];
    }
    const one = as.some((x) => bs.some((y) => wordings[x]!.speaker === wordings[y]!.speaker));
    return [{ pair: n, cause: one ? ('not aligned' as const) : ('other speaker' as const) }];
  });
}
