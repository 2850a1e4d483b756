import type { Lexicon } from '../language/lexicon.ts';
import { countBy } from '../model/lists/count-by.ts';
import type { OutletShare, Recurrence, SaidPassage, SpeakerRecord, Topic } from '../model/speaker-record.ts';
import { haveContraries, opposedPassages, sameSurety } from './compare-passages.ts';
import { type NearPair, nearPassages } from './near-passages.ts';
import { passageWords, sameWords } from './passage-words.ts';

/** Pairs that may be opposed are compared word by word, the likest first: so many, more than anybody reads. */
const MOST_COMPARED = 40;

/**
 * Everything that a speaker is said to have said, over all stories: when, on what, again in other words, and where two
 * passages do not go together. Of one story nothing is laid beside itself: its collation does that. Pure.
 */
export function speakerRecord(
  speaker: string,
  said: readonly SaidPassage[],
  lexicon: Lexicon,
): SpeakerRecord {
  const passages = said.toSorted(
    (a, b) => order(a.date, b.date) || order(a.story, b.story) || order(a.statement, b.statement),
  );
  const read = passageWords(passages.map(({ text }) => text));
  const wordings = sameWords(read);
  const distinct = { ...read, texts: wordings.map(([first]) => read.texts[first!]!) };
  const wordsAt = (at: number) => Array.from(distinct.texts[at]!, (word) => read.words[word]!);
  const near = nearPassages(distinct, (a, b) => areOfOneStory(wordings[a]!, wordings[b]!, passages));
  const [same, opposed] = parted(near, ({ a, b, likeness, mayOppose }) => {
    if (mayOppose || likeness === 1) return mayOppose;
    return haveContraries(wordsAt(a), wordsAt(b), lexicon);
  });
  return {
    speaker,
    passages,
    months: monthsOf(passages),
    topics: topicsOf(passages),
    turns: opposed
      .slice(0, MOST_COMPARED)
      .flatMap((pair) => {
        const apart = ofTwoStories(wordings[pair.a]!, wordings[pair.b]!, passages);
        return opposedPassages(passages, { ...pair, ...apart }, lexicon) ?? [];
      })
      .sort((x, y) => y.confidence - x.confidence || y.b - x.b || x.a - y.a),
    recurrences: recurrencesOf(wordings, same, passages),
    outlets: outletsOf(passages),
  };
}

/** The items that do not pass, and those that do. */
function parted<Item>(items: readonly Item[], passes: (item: Item) => boolean): [Item[], Item[]] {
  const sides: [Item[], Item[]] = [[], []];
  for (const item of items) sides[passes(item) ? 1 : 0].push(item);
  return sides;
}

function areOfOneStory(
  a: readonly number[],
  b: readonly number[],
  passages: readonly SaidPassage[],
): boolean {
  const { story } = passages[a[0]!]!;
  return [a, b].every((members) => members.every((at) => passages[at]!.story === story));
}

function storiesOf(members: readonly number[], passages: readonly SaidPassage[]): ReadonlySet<string> {
  return new Set(members.map((at) => passages[at]!.story));
}

/** The earliest passages of two wordings that come from two stories; the earliest of all where none do. */
function ofTwoStories(
  wording: readonly number[],
  other: readonly number[],
  passages: readonly SaidPassage[],
): { a: number; b: number } {
  const [a, b] = [wording[0]!, other[0]!];
  const elsewhere = (members: readonly number[], than: number) =>
    members.find((at) => passages[at]!.story !== passages[than]!.story);
  const later = elsewhere(other, a);
  return later === undefined ? { a: elsewhere(wording, b) ?? a, b } : { a, b: later };
}

/** What was said in several stories: with the same words, and with those that are likely to say the same. */
function recurrencesOf(
  wordings: readonly (readonly number[])[],
  pairs: readonly NearPair[],
  said: readonly SaidPassage[],
): Recurrence[] {
  const leads = wordings.map((_, at) => at);
  const leadOf = (at: number): number => {
    let lead = at;
    while (leads[lead] !== lead) lead = leads[lead]!;
    return lead;
  };
  // The likest come first, so that a chain of likenesses is told by its weakest link.
  const weakest = new Map<number, number>();
  for (const { a, b, likeness } of pairs) {
    const [one, other] = [leadOf(a), leadOf(b)].sort((x, y) => x - y) as [number, number];
    if (one === other) continue;
    leads[other] = one;
    weakest.set(one, likeness);
  }
  return [...Map.groupBy(wordings.keys(), leadOf)]
    .flatMap(([lead, members]): Recurrence[] => {
      if (members.length === 1 && wordings[lead]!.length === 1) return [];
      const passages = members.flatMap((at) => wordings[at]!).sort((x, y) => x - y);
      if (storiesOf(passages, said).size < 2) return [];
      const likeness = weakest.get(lead);
      const surety = likeness === undefined ? SAME_WORDS : sameSurety(likeness);
      return [{ passages, sameWords: members.length === 1, ...surety }];
    })
    .sort((x, y) => y.passages.length - x.passages.length || x.passages[0]! - y.passages[0]!);
}

const SAME_WORDS = { confidence: 1, level: 'certain', reason: 'The words are the same.' } as const;

function monthsOf(passages: readonly SaidPassage[]): { month: string; statements: number }[] {
  const months = passages.flatMap(({ date }) => /^\d{4}-\d{2}/u.exec(date)?.[0] ?? []);
  return [...countBy(months, (month) => month)].map(([month, statements]) => ({ month, statements }));
}

function topicsOf(passages: readonly SaidPassage[]): Topic[] {
  return [...Map.groupBy(passages, ({ story }) => story).values()]
    .map((own) => ({
      story: own[0]!.story,
      title: own[0]!.storyTitle,
      from: own[0]!.date,
      to: own.at(-1)!.date,
      statements: own.length,
    }))
    .sort((x, y) => y.statements - x.statements || order(x.from, y.from) || order(x.story, y.story));
}

function outletsOf(passages: readonly SaidPassage[]): OutletShare[] {
  const shares = new Map<string, { statements: number; altered: number }>();
  for (const { carriers } of passages) {
    for (const [at, { outlet }] of carriers.entries()) {
      if (outlet === null || carriers.findIndex((one) => one.outlet === outlet) < at) continue;
      const share = shares.get(outlet) ?? { statements: 0, altered: 0 };
      share.statements += 1;
      share.altered += Number(carriers.some((one) => one.outlet === outlet && one.altered));
      shares.set(outlet, share);
    }
  }
  return [...shares]
    .map(([outlet, share]) => ({ outlet, ...share }))
    .sort((x, y) => y.altered - x.altered || y.statements - x.statements || order(x.outlet, y.outlet));
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
