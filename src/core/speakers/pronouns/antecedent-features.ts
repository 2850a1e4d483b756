import type { Gender } from '../../english/given-names.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Entity } from '../cast/entity.ts';
import type { Memory, Track } from './memory.ts';

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

/** Where a pronoun stands, for ranking what it may refer to. */
export interface PronounPlace {
  readonly word: number;
  readonly gender: Gender;
  /** The content of the attribution whose source the pronoun is; empty elsewhere. */
  readonly content: readonly Span[];
  /** Persons whom that content names: who says "he" of himself is not named there again. */
  readonly named?: ReadonlySet<Entity>;
}

/** A pronoun and one of those whom it may refer to. */
export interface Pair {
  readonly memory: Memory;
  readonly words: readonly Token[];
  readonly at: PronounPlace;
  readonly track: Track;
  readonly rank: number;
  readonly titleCase: (block: number) => boolean;
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

/** Together the values of `FEATURES`, in that order. */
export const FEATURE_GROUPS: readonly ((pair: Pair) => readonly (boolean | number)[])[] = [
  placeFeatures,
  personFeatures,
  sourceFeatures,
  clauseFeatures,
];

function isInContent(at: PronounPlace, word: Token): boolean {
  return at.content.some((span) => word.start >= span.start && word.end <= span.end);
}
