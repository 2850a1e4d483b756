import {
  type GoldEvent,
  type GoldMember,
  type GoldRelation,
  RELATION_OF,
} from '../../gold/alignments/alignment-gold.ts';
import type { Collation, Wording } from '../../src/core/model/collation.ts';
import type { Span } from '../../src/core/model/span.ts';
import type { Speaker } from '../../src/core/model/speaker.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';
import { isSameSpeaker, type ShownSpeaker } from './same-speaker.ts';

const COUNTS = [
  'wordings',
  'rightWordings',
  'labels',
  'found',
  'direct',
  'directFound',
  'mixed',
  'mixedFound',
  'indirect',
  'indirectFound',
  'heard',
  'rightSpeakers',
  'sameSpeakers',
  'shownPairs',
  'rightPairs',
  'pairs',
  'foundPairs',
  'judged',
  'rightVerdicts',
] as const;

/** How often each thing was met; `heard` are the labels of speech that were found, whose speaker is judged. */
export type EventCounts = Readonly<Record<(typeof COUNTS)[number], number>>;

/** A wording as a statement shows it: a statement names one speaker. */
export interface Shown {
  readonly wording: Wording;
  readonly speaker: string | null;
  /** That one's record; undefined where there is none. */
  readonly record: Speaker | undefined;
}

export interface ShownPair {
  readonly a: Shown;
  readonly b: Shown;
  readonly words: WordsVerdict | null;
  /** How likely the program says that the two are one statement; null where it does not. */
  readonly score: number | null;
}

/** What a collation made of an event: the counts, and what is wrong. */
export interface EventScore {
  readonly event: GoldEvent;
  readonly counts: EventCounts;
  /** Shown wordings that no label covers. */
  readonly nobodys: readonly Shown[];
  /** Labels of speech that no wording covers. */
  readonly unheard: readonly GoldMember[];
  readonly misheard: readonly {
    readonly member: GoldMember;
    readonly speakers: readonly (string | null)[];
  }[];
  readonly right: readonly ShownPair[];
  readonly wrong: readonly ShownPair[];
  readonly missed: readonly { readonly a: GoldMember; readonly b: GoldMember }[];
}

/**
 * Scores a collation of an event. A wording is right where it and a label of its report share at least half of the
 * shorter; recall counts labels of speech. A pair shown is right where its sides cover two labels of one statement in
 * different reports; pairs of two attitudes count for nothing. The speaker is right where the last words of both names
 * are the same, and the same one where `isSameSpeaker` says so; the rest are misheard.
 */
export function scoreEvent(event: GoldEvent, collation: Collation): EventScore {
  const counts = Object.fromEntries(COUNTS.map((name) => [name, 0])) as Record<keyof EventCounts, number>;
  const shown = shownWordings(collation);
  const nobodys = shown.filter(({ wording }) => !event.members.some((member) => isCovered(member, wording)));
  counts.wordings = shown.length;
  counts.rightWordings = shown.length - nobodys.length;
  const unheard: GoldMember[] = [];
  const misheard: EventScore['misheard'][number][] = [];
  for (const member of event.members.filter((own) => isSpeech(event, own))) {
    const own = shown.filter(({ wording }) => isCovered(member, wording));
    counts.labels++;
    counts[member.mode]++;
    if (own.length === 0) unheard.push(member);
    else {
      counts.found++;
      counts[`${member.mode}Found`]++;
      const name = lastWord(event.speakers[member.statement]!);
      counts.heard++;
      const isRight = own.some(({ speaker }) => lastWord(speaker ?? '') === name);
      const label = { name: event.speakers[member.statement]!, source: member.source ?? null };
      if (isRight) counts.rightSpeakers++;
      if (own.some((shown) => isSameSpeaker(label, shownSpeaker(shown)))) counts.sameSpeakers++;
      else misheard.push({ member, speakers: own.map(({ speaker }) => speaker) });
    }
  }
  return { event, counts, nobodys, unheard, misheard, ...scorePairs(event, collation, counts) };
}

function shownSpeaker({ wording, record }: Shown): ShownSpeaker {
  return { speaker: record, isOwn: record?.id === wording.speaker, source: wording.source };
}

function scorePairs(
  event: GoldEvent,
  collation: Collation,
  counts: Record<keyof EventCounts, number>,
): Pick<EventScore, 'right' | 'wrong' | 'missed'> {
  const attitudes = event.members.filter((member) => !isSpeech(event, member));
  const isAttitude = ({ wording }: Shown) => attitudes.some((member) => isCovered(member, wording));
  const pairs = shownPairs(collation).filter(({ a, b }) => !isAttitude(a) || !isAttitude(b));
  const right = new Set<ShownPair>();
  const missed: { a: GoldMember; b: GoldMember }[] = [];
  for (const { a: x, b: y, relation } of event.pairs) {
    const [a, b] = [event.members[x]!, event.members[y]!];
    if (!isSpeech(event, a)) continue;
    counts.pairs++;
    const own = pairs.filter(
      (pair) =>
        (isCovered(a, pair.a.wording) && isCovered(b, pair.b.wording)) ||
        (isCovered(a, pair.b.wording) && isCovered(b, pair.a.wording)),
    );
    for (const pair of own) right.add(pair);
    if (own[0] === undefined) missed.push({ a, b });
    else {
      counts.foundPairs++;
      counts.judged++;
      if (own[0].words !== null && isRightVerdict(own[0].words, relation)) counts.rightVerdicts++;
    }
  }
  counts.shownPairs += pairs.length;
  counts.rightPairs += right.size;
  return { right: [...right], wrong: pairs.filter((pair) => !right.has(pair)), missed };
}

/** Whether the member and the wording share at least half of the characters of the shorter. */
export function isCovered({ report, spans }: GoldMember, { witness, content }: Wording): boolean {
  return (
    report === witness &&
    sharedSize(spans, content) >= 0.5 * Math.max(1, Math.min(sizeOf(spans), sizeOf(content)))
  );
}

function isSpeech({ acts }: GoldEvent, { statement }: GoldMember): boolean {
  return acts[statement] === 'speech';
}

/** Readers could not tell a cut from a whole, and cleaned from reworded, where a mark or a word decides. */
function isRightVerdict(words: WordsVerdict, relation: GoldRelation): boolean {
  const found = RELATION_OF[words];
  return (
    found === relation ||
    (relation === 'excerpt' && found === 'same') ||
    (relation === 'reworded' && words === 'cleaned')
  );
}

/** The last word of a name in lower case, what stands in brackets left out. */
function lastWord(name: string): string {
  const words = name.split('(')[0]!.trim().split(' ');
  return words[words.length - 1]!.toLowerCase().replace(/[^a-z]/gu, '');
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { start, end }) => sum + end - start, 0);
}

function sharedSize(a: readonly Span[], b: readonly Span[]): number {
  return a.reduce(
    (sum, x) =>
      sum + b.reduce((own, y) => own + Math.max(0, Math.min(x.end, y.end) - Math.max(x.start, y.start)), 0),
    0,
  );
}

function shownWordings({ statements, speakers }: Collation): Shown[] {
  const records = new Map(speakers.map((each) => [each.id, each]));
  return statements.flatMap(({ wordings, speaker }) => {
    const record = records.get(speaker);
    return wordings.map((wording) => ({ wording, speaker: record?.name ?? null, record }));
  });
}

function shownPairs({ statements, speakers }: Collation): ShownPair[] {
  const records = new Map(speakers.map((each) => [each.id, each]));
  return statements.flatMap(({ wordings, speaker, comparisons }) => {
    const record = records.get(speaker);
    const compared = new Map(
      comparisons.flatMap(({ a, b, words, bond: { score } }) => [
        [`${a} ${b}`, { words, score }],
        [`${b} ${a}`, { words, score }],
      ]),
    );
    const own = wordings.map((wording) => ({ wording, speaker: record?.name ?? null, record }));
    return own.flatMap((a, i) =>
      own.flatMap((b, j) =>
        j <= i || a.wording.witness === b.wording.witness
          ? []
          : [{ a, b, ...(compared.get(`${i} ${j}`) ?? { words: null, score: null }) }],
      ),
    );
  });
}

/** The figures of the counts of one event or several. */
export function figuresOf(all: readonly EventCounts[]): Readonly<Record<string, number>> {
  const sum = (name: keyof EventCounts): number => all.reduce((total, counts) => total + counts[name], 0);
  const share = (part: keyof EventCounts, whole: keyof EventCounts): number =>
    sum(part) / Math.max(1, sum(whole));
  const [pairPrecision, pairRecall] = [share('rightPairs', 'shownPairs'), share('foundPairs', 'pairs')];
  return {
    precision: share('rightWordings', 'wordings'),
    recall: share('found', 'labels'),
    direct: share('directFound', 'direct'),
    mixed: share('mixedFound', 'mixed'),
    indirect: share('indirectFound', 'indirect'),
    speaker: share('rightSpeakers', 'heard'),
    sameSpeaker: share('sameSpeakers', 'heard'),
    pairPrecision,
    pairRecall,
    pairF1: (2 * pairPrecision * pairRecall) / Math.max(1e-9, pairPrecision + pairRecall),
    verdict: share('rightVerdicts', 'judged'),
  };
}
