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
] as const;

/** Learned by `train/speaker-antecedents.ts` (automatic coreference of the training articles). */
export const WEIGHTS: readonly number[] = [
  1.67, 0.24, -0.14, -0.34, -1.43, 1.71, 0.76, 0.25, 0.55, 0.43, 0.93, 0.08, 0.63, -0.42, -0.1, 0.47, 0.08,
  -0.01, -0.05, -1.04, 0.21, -0.31, 1.33, -0.8, 0.43, 0.89, -0.02, -1.36, -0.02, -0.43, -0.14, -0.46, -0.28,
  -0.1, 0.29, 0.22, 0.18, -0.36, 0.26, 0.19, 0.22, 0.02, -0.05,
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
    features: featuresOf(memory, words, at, track, rank, titleCase),
  }));
}

function featuresOf(
  memory: Memory,
  words: readonly Word[],
  at: PronounPlace,
  track: Track,
  rank: number,
  titleCase: (block: number) => boolean,
): number[] {
  const here = words[at.word]!;
  const there = words[track.word]!;
  const distance = here.sentence - there.sentence;
  const sameBlock = here.block === there.block;
  const previousBlock = here.block - there.block === 1;
  const isLast = memory.lastSource === track.entity;
  const lastPronoun = at.gender === null ? null : memory.lastPronoun[at.gender];
  const inContent = at.content.some((span) => there.start >= span.start && there.end <= span.end);
  const isSource = at.content.length > 0;
  const after = isSource && at.content[0]!.start < here.start;
  const oblique = track.place === 'oblique';
  const gender = track.entity.gender;
  const alike = at.gender === null ? 0 : track.pronouns[at.gender];
  const unlike = at.gender === null ? 0 : track.pronouns[at.gender === 'm' ? 'f' : 'm'];
  const opens = here.initial && words[at.word - 1]?.block !== here.block;
  return [
    distance === 0,
    distance === 1,
    distance === 2,
    distance === 3 || distance === 4,
    distance > 4,
    sameBlock,
    previousBlock,
    track.subject,
    track.subject && distance === 0,
    track.subject && distance === 1,
    track.place === 'possessive',
    oblique,
    track.leads,
    track.leads && track.subject,
    track.leads && oblique,
    track.leads && distance === 1,
    isLast,
    lastPronoun === track.entity,
    Math.log(1 + track.count),
    track.quoted && !here.quoted,
    track.told,
    track.told && isSource,
    gender !== null && at.gender !== null,
    gender === null && alike === 0,
    gender === null && track.entity.name !== null && track.entity.name.given !== null,
    gender === null && track.entity.roles.length > 0,
    alike > 0,
    unlike > 0,
    rank === 0,
    rank > 1,
    inContent,
    inContent && there.quoted && isSource,
    titleCase(there.block),
    isSource && isLast,
    isSource && isLast && sameBlock,
    isSource && isLast && previousBlock,
    after && isLast,
    isSource && distance === 0,
    isSource && track.leads && distance === 1,
    isSource && lastPronoun === track.entity,
    opens && track.leads && previousBlock,
    opens && isLast && previousBlock,
    /^(?:his|her)$/u.test(here.lower) && distance === 0,
  ].map(Number);
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
