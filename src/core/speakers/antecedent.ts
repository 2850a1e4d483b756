import type { Span } from '../model/span.ts';
import type { Entity } from './entity.ts';
import type { Gender } from './lexicon/given-names.ts';
import type { Memory, Track } from './memory.ts';
import type { Word } from './reading.ts';

/** What a pronoun was resolved to, and the mention that the decision rests on. */
export interface Antecedent {
  readonly entity: Entity;
  readonly evidence: Span;
  readonly confidence: number;
}

/** The features by which antecedents are ranked, in the order of `WEIGHTS`. */
export const FEATURES = [
  'same-sentence',
  'sentence-1',
  'sentence-2',
  'sentence-3-4',
  'sentence-5+',
  'same-block',
  'previous-block',
  'subject',
  'subject-same-sentence',
  'subject-sentence-1',
  'possessive',
  'oblique',
  'leads',
  'leads-subject',
  'leads-oblique',
  'leads-sentence-1',
  'last-source',
  'last-pronoun',
  'log-count',
  'quoted',
  'told',
  'told-source',
  'gender-known',
  'gender-unknown',
  'gender-unknown-full-name',
  'gender-unknown-role',
  'pronoun-before',
  'other-pronoun-before',
  'most-recent',
  'third-or-later',
  'in-own-content',
  'in-own-quotation',
  'headline',
  'source-last-source',
  'source-last-source-same-block',
  'source-last-source-previous-block',
  'source-after-content-last-source',
  'source-same-sentence',
  'source-leads-sentence-1',
  'source-last-pronoun',
  'block-start-leads',
  'block-start-last-source',
  'possessive-pronoun-same-sentence',
  'object-of-own-verb',
  'tells-in-own-content',
  'source-after-teller',
] as const;

/** Learned by `train/speaker-antecedents.ts` (automatic coreference of the training articles). */
export const WEIGHTS: readonly number[] = [
  1.66, 0.25, -0.14, -0.35, -1.42, 1.7, 0.77, 0.24, 0.58, 0.45, 0.93, 0.07, 0.61, -0.41, -0.04, 0.46, 0.08,
  -0.03, -0.06, -1.04, 0.21, -0.34, 1.32, -0.77, 0.38, 0.89, 0.03, -1.34, -0.02, -0.43, -0.08, -0.48, -0.28,
  -0.1, 0.32, 0.2, 0.19, -0.33, 0.25, 0.21, 0.25, -0.05, -0.05, -2, -0.27, -0.76,
];

/** Where a pronoun stands, for ranking what it may refer to. */
export interface PronounPlace {
  readonly word: number;
  readonly gender: Gender;
  /** The content of the attribution whose source the pronoun is; empty elsewhere. */
  readonly content: readonly Span[];
}

/** The candidates for a pronoun with their features, most recent first. */
export function candidatesFor(
  memory: Memory,
  words: readonly Word[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
): { readonly track: Track; readonly features: readonly number[] }[] {
  const fitting = memory.tracks.filter(
    ({ entity }) => at.gender === null || entity.gender === null || entity.gender === at.gender,
  );
  return fitting.map((track, rank) => ({
    track,
    features: featuresOf({ memory, words, at, track, rank, titleCase }),
  }));
}

interface Pair {
  readonly memory: Memory;
  readonly words: readonly Word[];
  readonly at: PronounPlace;
  readonly track: Track;
  readonly rank: number;
  readonly titleCase: (block: number) => boolean;
}

/** In the order of `FEATURES`. */
function featuresOf(pair: Pair): number[] {
  return [
    ...placeFeatures(pair),
    ...personFeatures(pair),
    ...sourceFeatures(pair),
    ...clauseFeatures(pair),
  ].map(Number);
}

/** How far off the candidate was named and as what part of its sentence. */
function placeFeatures({ words, at, track }: Pair): boolean[] {
  const here = words[at.word]!;
  const there = words[track.word]!;
  const distance = here.sentence - there.sentence;
  const oblique = track.place === 'oblique';
  return [
    distance === 0,
    distance === 1,
    distance === 2,
    distance === 3 || distance === 4,
    distance > 4,
    here.block === there.block,
    here.block - there.block === 1,
    track.subject,
    track.subject && distance === 0,
    track.subject && distance === 1,
    track.place === 'possessive',
    oblique,
    track.leads,
    track.leads && track.subject,
    track.leads && oblique,
    track.leads && distance === 1,
  ];
}

/** What is known of the candidate: spoken of before, quoted, gender, order among the candidates. */
function personFeatures({ memory, words, at, track, rank, titleCase }: Pair): (boolean | number)[] {
  const there = words[track.word]!;
  const isSource = at.content.length > 0;
  const { gender, name, roles } = track.entity;
  const lastPronoun = at.gender === null ? null : memory.lastPronoun[at.gender];
  const alike = at.gender === null ? 0 : track.pronouns[at.gender];
  const unlike = at.gender === null ? 0 : track.pronouns[at.gender === 'm' ? 'f' : 'm'];
  const inContent = isInContent(at, there);
  return [
    memory.lastSource === track.entity,
    lastPronoun === track.entity,
    Math.log(1 + track.count),
    track.quoted && !words[at.word]!.quoted,
    track.told,
    track.told && isSource,
    gender !== null && at.gender !== null,
    gender === null && alike === 0,
    gender === null && name !== null && name.given !== null,
    gender === null && roles.length > 0,
    alike > 0,
    unlike > 0,
    rank === 0,
    rank > 1,
    inContent,
    inContent && there.quoted && isSource,
    titleCase(there.block),
  ];
}

/** What speaks for the candidate where the pronoun is the source of an attribution or begins a paragraph. */
function sourceFeatures({ memory, words, at, track }: Pair): boolean[] {
  const here = words[at.word]!;
  const there = words[track.word]!;
  const distance = here.sentence - there.sentence;
  const previousBlock = here.block - there.block === 1;
  const isLast = memory.lastSource === track.entity;
  const isSource = at.content.length > 0;
  const lastPronoun = at.gender === null ? null : memory.lastPronoun[at.gender];
  const opens = here.initial && words[at.word - 1]?.block !== here.block;
  return [
    isSource && isLast,
    isSource && isLast && here.block === there.block,
    isSource && isLast && previousBlock,
    isSource && at.content[0]!.start < here.start && isLast,
    isSource && distance === 0,
    isSource && track.leads && distance === 1,
    isSource && lastPronoun === track.entity,
    opens && track.leads && previousBlock,
    opens && isLast && previousBlock,
    /^(?:his|her)$/u.test(here.lower) && distance === 0,
  ];
}

/** What the grammar forbids: "Doe told her", "Doe said …, she said". */
function clauseFeatures({ words, at, track }: Pair): boolean[] {
  const here = words[at.word]!;
  const there = words[track.word]!;
  const isSource = at.content.length > 0;
  const close = at.word - track.word <= 4 && here.sentence === there.sentence;
  const isObject =
    /^(?:him|her)$/u.test(here.lower) && /^t(?:old|ell|ells|elling)$/u.test(words[at.word - 1]?.lower ?? '');
  const tells = track.tells && here.sentence === there.sentence && here.quoted === there.quoted;
  return [
    isObject && close && track.subject,
    isSource && tells && at.content[0]!.start < here.start,
    isSource && tells,
  ];
}

function isInContent(at: PronounPlace, word: Word): boolean {
  return at.content.some((span) => word.start >= span.start && word.end <= span.end);
}

/** The best antecedent by the learned weights; null where nobody fits. */
export function bestAntecedent(
  memory: Memory,
  words: readonly Word[],
  at: PronounPlace,
  titleCase: (block: number) => boolean,
): Antecedent | null {
  const candidates = candidatesFor(memory, words, at, titleCase);
  let best: Track | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  let total = 0;
  for (const { track, features } of candidates) {
    let score = 0;
    for (let i = 0; i < features.length; i++) score += features[i]! * WEIGHTS[i]!;
    total += Math.exp(score);
    if (score > bestScore) {
      best = track;
      bestScore = score;
    }
  }
  if (best === null) return null;
  return { entity: best.entity, evidence: best.named, confidence: Math.exp(bestScore) / total };
}

const GENDERS: ReadonlyMap<string, Gender> = new Map<string, Gender>([
  ['he', 'm'],
  ['him', 'm'],
  ['his', 'm'],
  ['himself', 'm'],
  ['she', 'f'],
  ['her', 'f'],
  ['hers', 'f'],
  ['herself', 'f'],
]);

/** The gender of he, she and their forms; undefined for other words. */
export function genderOfPronoun(lower: string): Gender | undefined {
  return GENDERS.get(lower);
}
