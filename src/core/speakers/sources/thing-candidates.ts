import { PREPOSITIONS, VERBS_AFTER_SUBJECT } from '../../english/closed-classes.ts';
import { isPersonNoun } from '../../english/role-nouns.ts';
import { isDocumentNoun, isGroupNoun, isOrganisationNoun } from '../../english/things.ts';
import type { Span } from '../../model/span.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import type { Word } from '../reading.ts';
import { isPlural } from './context.ts';
import { mentionsIn } from './noun-phrase.ts';

/** A name or noun that "they" or "it" may refer to. */
export interface ThingCandidate {
  /** Index of the last word of the name, or of the noun. */
  readonly head: number;
  /** The name that ends there; null for a noun. */
  readonly mention: LinkedMention | null;
  readonly features: readonly number[];
}

/** Where "they" or "it" stands. */
export interface ThingPlace {
  readonly word: number;
  readonly plural: boolean;
  /** The content of the attribution whose source the pronoun is; empty elsewhere. */
  readonly content: readonly Span[];
}

/** The features by which candidates are ranked, in the order of `THING_WEIGHTS`. */
export const THING_FEATURES = [
  'sentence-0',
  'sentence-1',
  'sentence-2',
  'sentence-3',
  'same-block',
  'previous-block',
  'subject',
  'subject-sentence-1',
  'leads',
  'leads-sentence-1',
  'oblique',
  'possessive',
  'source',
  'last-source',
  'most-recent',
  'third-or-later',
  'name',
  'place',
  'they-plural',
  'they-organisation',
  'they-single',
  'it-plural',
  'it-organisation',
  'it-document',
  'it-group',
  'definite',
  'named-often',
  'in-own-content',
  'pronoun-is-source-and-candidate-source',
] as const;

/** One for each of `THING_FEATURES`, learned by `train/thing-antecedents.ts` (automatic coreference, training articles). */
export const THING_WEIGHTS: readonly number[] = [
  1.83, 0.22, -0.64, -1.41, 0.57, 0.02, 0.69, -0.06, 0.37, 0.57, -0.45, -0.17, 0.03, 0.16, 0.04, 0.01, -0.91,
  0.42, 2.9, -1.27, -1.64, -1.65, 1.37, 1.12, -0.98, 0.19, 0.29, 0.04, 0.56,
];

const REACH = 140;
const SENTENCES = 3;

/** The candidates for "they" or "it", nearest first. Looks at most 140 words back. */
export function thingCandidates(
  scene: Scene,
  at: ThingPlace,
  isSource: (word: number) => boolean,
): ThingCandidate[] {
  const { words } = scene.reading;
  const here = words[at.word]!;
  const found: { head: number; mention: LinkedMention | null }[] = [];
  for (let i = at.word - 1; i >= Math.max(0, at.word - REACH); i--) {
    const word = words[i]!;
    if (here.sentence - word.sentence > SENTENCES) break;
    if (word.kind !== 'word' || (word.quoted && !here.quoted)) continue;
    const mention = mentionsIn(scene, { first: i, end: i + 1 })[0] ?? null;
    if (mention === null ? isThingNoun(word) : mention.end - 1 === i && mention.entity.kind !== 'person')
      found.push({ head: i, mention });
  }
  const counts = countNames(found);
  const lastSource = found.find(({ head }) => isSource(head))?.head ?? -1;
  return found.map(({ head, mention }, rank) => {
    const leads =
      found[rank + 1] === undefined || words[found[rank + 1]!.head]!.sentence !== words[head]!.sentence;
    const often = (counts.get(mention?.entity ?? words[head]!.lower) ?? 0) > 1;
    const known = { rank, leads, often, isSource: isSource(head), isLast: head === lastSource };
    return { head, mention, features: featuresOf(words, at, { head, mention }, known) };
  });
}

function countNames(
  found: readonly { readonly head: number; readonly mention: LinkedMention | null }[],
): Map<unknown, number> {
  const counts = new Map<unknown, number>();
  for (const { mention } of found) {
    if (mention !== null) counts.set(mention.entity, (counts.get(mention.entity) ?? 0) + 1);
  }
  return counts;
}

function isThingNoun({ text, lower }: Word): boolean {
  if (lower === 'they') return false;
  if (isGroupNoun(lower) || isOrganisationNoun(lower) || isDocumentNoun(lower)) return true;
  return isPersonNoun(text) && isPlural(lower);
}

type Found = { readonly head: number; readonly mention: LinkedMention | null };
type Known = { rank: number; leads: boolean; often: boolean; isSource: boolean; isLast: boolean };

function featuresOf(words: readonly Word[], at: ThingPlace, found: Found, known: Known): number[] {
  const there = words[found.head]!;
  const own = at.content.some((span) => there.start >= span.start && there.end <= span.end);
  const from = found.mention?.first ?? found.head;
  const isDefinite = words.slice(Math.max(0, from - 3), from).some((word) => word.lower === 'the');
  return [
    ...placeFeatures(words, at, found, known),
    found.mention !== null,
    found.mention?.kind === 'place',
    ...numberFeatures(there, at.plural, found.mention),
    isDefinite,
    known.often,
    own,
    at.content.length > 0 && known.isSource,
  ].map(Number);
}

function placeFeatures(
  words: readonly Word[],
  at: ThingPlace,
  { head, mention }: Found,
  known: Known,
): boolean[] {
  const here = words[at.word]!;
  const there = words[head]!;
  const distance = here.sentence - there.sentence;
  const first = mention?.first ?? head;
  const next = words[head + 1];
  const subject =
    next !== undefined &&
    !next.capital &&
    (VERBS_AFTER_SUBJECT.has(next.lower) || /(?:ed|ly|es)$/u.test(next.lower));
  const back = words.slice(Math.max(0, first - 3), first);
  return [
    distance === 0,
    distance === 1,
    distance === 2,
    distance === 3,
    here.block === there.block,
    here.block - there.block === 1,
    subject,
    subject && distance === 1,
    known.leads,
    known.leads && distance === 1,
    back.some((word) => PREPOSITIONS.has(word.lower) && word.sentence === there.sentence),
    next !== undefined && /^['’]s?$/u.test(next.text),
    known.isSource,
    known.isLast,
    known.rank === 0,
    known.rank > 1,
  ];
}

/** How the number and kind of a name or noun go with they (`plural`) or it. */
function numberFeatures(there: Word, they: boolean, mention: LinkedMention | null): boolean[] {
  const { lower, text } = there;
  const group = mention === null ? isGroupNoun(lower) || isPersonNoun(text) : mention.entity.kind === 'group';
  const organisation = mention === null ? isOrganisationNoun(lower) : mention.entity.kind === 'organisation';
  const plural = mention === null ? isPlural(lower) || lower === 'police' || lower === 'people' : group;
  const document = mention === null && isDocumentNoun(lower);
  return [
    they && plural,
    they && organisation && !plural,
    they && !plural && !organisation,
    !they && plural,
    !they && organisation && !plural,
    !they && document,
    !they && group && !plural,
  ];
}
