import { isDocumentNoun, isGroupNoun, isOrganisationNoun, isPersonNoun } from '../../english/nouns.ts';
import { type FeatureTable, namesOf, valuesOf } from '../../learning/feature-table.ts';
import type { Span } from '../../model/span.ts';
import type { Token } from '../../reading/tokens.ts';
import type { LinkedMention } from '../cast/build-cast.ts';
import { followsSubject, isPreposition } from '../word-kinds.ts';
import { isPlural } from './context.ts';

/** Where "they" or "it" stands. */
export interface ThingPlace {
  readonly word: number;
  readonly plural: boolean;
  /** The content of the attribution whose source the pronoun is; empty elsewhere. */
  readonly content: readonly Span[];
}

/** A name or noun that "they" or "it" may refer to, among the others. */
export interface ThingPair {
  readonly words: readonly Token[];
  readonly at: ThingPlace;
  /** Index of the last word of the name, or of the noun. */
  readonly head: number;
  /** The name that ends there; null for a noun. */
  readonly mention: LinkedMention | null;
  /** Place among the candidates, the nearest 0. */
  readonly rank: number;
  /** First of the candidates of its sentence. */
  readonly leads: boolean;
  readonly often: boolean;
  readonly isSource: boolean;
  readonly isLastSource: boolean;
}

/** What is asked of a pair more than once. */
interface Measured extends ThingPair {
  readonly here: Token;
  readonly there: Token;
  /** Sentences between the two. */
  readonly distance: number;
  readonly next: Token | undefined;
  /** The three words before the name or noun. */
  readonly back: readonly Token[];
  readonly subject: boolean;
  readonly they: boolean;
  readonly plural: boolean;
  readonly organisation: boolean;
  readonly group: boolean;
}

function measure(pair: ThingPair): Measured {
  const { words, at, head, mention } = pair;
  const here = words[at.word]!;
  const there = words[head]!;
  const first = mention?.from ?? head;
  const next = words[head + 1];
  return {
    ...pair,
    here,
    there,
    distance: here.sentence - there.sentence,
    next,
    back: words.slice(Math.max(0, first - 3), first),
    subject:
      next !== undefined && !next.capital && (followsSubject(next) || /(?:ed|ly|es)$/u.test(next.lower)),
    they: at.plural,
    ...numberOf(there, mention),
  };
}

/** The number and kind of a name or noun. */
function numberOf(
  { lower, text }: Token,
  mention: LinkedMention | null,
): { plural: boolean; organisation: boolean; group: boolean } {
  const group = mention === null ? isGroupNoun(lower) || isPersonNoun(text) : mention.entity.kind === 'group';
  const organisation = mention === null ? isOrganisationNoun(lower) : mention.entity.kind === 'organisation';
  const plural = mention === null ? isPlural(lower) || lower === 'police' || lower === 'people' : group;
  return { plural, organisation, group };
}

const FEATURES: FeatureTable<Measured> = [
  ['sentence-0', (p) => p.distance === 0],
  ['sentence-1', (p) => p.distance === 1],
  ['sentence-2', (p) => p.distance === 2],
  ['sentence-3', (p) => p.distance === 3],
  ['same-block', (p) => p.here.block === p.there.block],
  ['previous-block', (p) => p.here.block - p.there.block === 1],
  ['subject', (p) => p.subject],
  ['subject-sentence-1', (p) => p.subject && p.distance === 1],
  ['leads', (p) => p.leads],
  ['leads-sentence-1', (p) => p.leads && p.distance === 1],
  ['oblique', (p) => p.back.some((word) => isPreposition(word) && word.sentence === p.there.sentence)],
  ['possessive', ({ next }) => next !== undefined && /^['’]s?$/u.test(next.text)],
  ['source', (p) => p.isSource],
  ['last-source', (p) => p.isLastSource],
  ['most-recent', (p) => p.rank === 0],
  ['third-or-later', (p) => p.rank > 1],
  ['name', (p) => p.mention !== null],
  ['place', (p) => p.mention?.kind === 'place'],
  ['they-plural', (p) => p.they && p.plural],
  ['they-organisation', (p) => p.they && p.organisation && !p.plural],
  ['they-single', (p) => p.they && !p.plural && !p.organisation],
  ['it-plural', (p) => !p.they && p.plural],
  ['it-organisation', (p) => !p.they && p.organisation && !p.plural],
  ['it-document', (p) => !p.they && p.mention === null && isDocumentNoun(p.there.lower)],
  ['it-group', (p) => !p.they && p.group && !p.plural],
  ['definite', (p) => p.back.some((word) => word.lower === 'the')],
  ['named-often', (p) => p.often],
  ['in-own-content', ({ at, there }) => at.content.some((s) => there.start >= s.start && there.end <= s.end)],
  ['pronoun-is-source-and-candidate-source', (p) => p.at.content.length > 0 && p.isSource],
];

/** The names of the features by which candidates are ranked, in the order of `thingFeatures`. */
export const THING_FEATURES = namesOf(FEATURES);

/** The features of "they" or "it" and one of the names and nouns that it may refer to. */
export function thingFeatures(pair: ThingPair): number[] {
  return valuesOf(FEATURES, measure(pair));
}
