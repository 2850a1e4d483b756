import type { Gender } from '../../language/language.ts';
import { type FeatureTable, namesOf, valuesOf } from '../../learning/feature-table.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Entity } from '../cast/entity.ts';
import type { Memory, Track } from './memory.ts';

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

/** What is asked of a pronoun and a candidate more than once. */
interface Measured extends Pair {
  readonly here: Token;
  readonly there: Token;
  /** Sentences between the two. */
  readonly distance: number;
  readonly previousBlock: boolean;
  readonly oblique: boolean;
  /** Whether the pronoun is the source of an attribution. */
  readonly isSource: boolean;
  /** Whether the candidate was the source before, and was the last that a pronoun of this gender meant. */
  readonly isLast: boolean;
  readonly isLastPronoun: boolean;
  /** How many times pronouns of this gender, and of the other, meant the candidate. */
  readonly alike: number;
  readonly unlike: number;
  readonly inContent: boolean;
  /** Whether the pronoun begins a paragraph. */
  readonly opens: boolean;
  /** Whether the pronoun is told something ("told her"). */
  readonly isObject: boolean;
  readonly tells: boolean;
}

function measure(pair: Pair): Measured {
  const { memory, words, at, track } = pair;
  const here = words[at.word]!;
  const there = words[track.word]!;
  const before = words[at.word - 1];
  const { gender } = at;
  return {
    ...pair,
    here,
    there,
    distance: here.sentence - there.sentence,
    previousBlock: here.block - there.block === 1,
    oblique: track.place === 'oblique',
    isSource: at.content.length > 0,
    isLast: memory.lastSource === track.entity,
    isLastPronoun: gender !== null && memory.lastPronoun[gender] === track.entity,
    alike: gender === null ? 0 : track.pronouns[gender],
    unlike: gender === null ? 0 : track.pronouns[gender === 'm' ? 'f' : 'm'],
    inContent: at.content.some((span) => there.start >= span.start && there.end <= span.end),
    opens: here.initial && before?.block !== here.block,
    isObject: isTold(here.lower, before?.lower),
    tells: track.tells && here.sentence === there.sentence && here.quoted === there.quoted,
  };
}

const FEATURES: FeatureTable<Measured> = [
  ['same-sentence', (p) => p.distance === 0],
  ['sentence-1', (p) => p.distance === 1],
  ['sentence-2', (p) => p.distance === 2],
  ['sentence-3-4', (p) => p.distance === 3 || p.distance === 4],
  ['sentence-5+', (p) => p.distance > 4],
  ['same-block', (p) => p.here.block === p.there.block],
  ['previous-block', (p) => p.previousBlock],
  ['subject', ({ track }) => track.subject],
  ['subject-same-sentence', (p) => p.track.subject && p.distance === 0],
  ['subject-sentence-1', (p) => p.track.subject && p.distance === 1],
  ['possessive', ({ track }) => track.place === 'possessive'],
  ['oblique', (p) => p.oblique],
  ['leads', ({ track }) => track.leads],
  ['leads-subject', ({ track }) => track.leads && track.subject],
  ['leads-oblique', (p) => p.track.leads && p.oblique],
  ['leads-sentence-1', (p) => p.track.leads && p.distance === 1],
  ['last-source', (p) => p.isLast],
  ['last-pronoun', (p) => p.isLastPronoun],
  ['log-count', ({ track }) => Math.log(1 + track.count)],
  ['quoted', (p) => p.track.quoted && !p.here.quoted],
  ['told', ({ track }) => track.told],
  ['told-source', (p) => p.track.told && p.isSource],
  ['gender-known', ({ track, at }) => track.entity.gender !== null && at.gender !== null],
  ['gender-unknown', (p) => p.track.entity.gender === null && p.alike === 0],
  [
    'gender-unknown-full-name',
    ({ track: { entity } }) => entity.gender === null && entity.name?.given != null,
  ],
  ['gender-unknown-role', ({ track: { entity } }) => entity.gender === null && entity.roles.length > 0],
  ['pronoun-before', (p) => p.alike > 0],
  ['other-pronoun-before', (p) => p.unlike > 0],
  ['most-recent', (p) => p.rank === 0],
  ['third-or-later', (p) => p.rank > 1],
  ['in-own-content', (p) => p.inContent],
  ['in-own-quotation', (p) => p.inContent && p.there.quoted && p.isSource],
  ['headline', (p) => p.titleCase(p.there.block)],
  // What speaks for the candidate where the pronoun is the source of an attribution or begins a paragraph.
  ['source-last-source', (p) => p.isSource && p.isLast],
  ['source-last-source-same-block', (p) => p.isSource && p.isLast && p.here.block === p.there.block],
  ['source-last-source-previous-block', (p) => p.isSource && p.isLast && p.previousBlock],
  ['source-after-content-last-source', (p) => isAfterContent(p) && p.isLast],
  ['source-same-sentence', (p) => p.isSource && p.distance === 0],
  ['source-leads-sentence-1', (p) => p.isSource && p.track.leads && p.distance === 1],
  ['source-last-pronoun', (p) => p.isSource && p.isLastPronoun],
  ['block-start-leads', (p) => p.opens && p.track.leads && p.previousBlock],
  ['block-start-last-source', (p) => p.opens && p.isLast && p.previousBlock],
  ['possessive-pronoun-same-sentence', (p) => /^(?:his|her)$/u.test(p.here.lower) && p.distance === 0],
  // What the grammar forbids: "Doe told her", "Doe said …, she said".
  ['object-of-own-verb', (p) => p.isObject && isClose(p) && p.track.subject],
  ['tells-in-own-content', (p) => p.tells && isAfterContent(p)],
  ['source-after-teller', (p) => p.isSource && p.tells],
];

/** The names of the features by which antecedents are ranked, in the order of `antecedentFeatures`. */
export const ANTECEDENT_FEATURES = namesOf(FEATURES);

/** The features of a pronoun and one of those whom it may refer to. */
export function antecedentFeatures(pair: Pair): number[] {
  return valuesOf(FEATURES, measure(pair));
}

function isTold(lower: string, before: string | undefined): boolean {
  return /^(?:him|her)$/u.test(lower) && /^t(?:old|ell|ells|elling)$/u.test(before ?? '');
}

function isClose({ at, track, distance }: Measured): boolean {
  return at.word - track.word <= 4 && distance === 0;
}

/** Whether the pronoun is a source whose content comes before it. */
function isAfterContent({ at, here }: Measured): boolean {
  return at.content.length > 0 && at.content[0]!.start < here.start;
}
