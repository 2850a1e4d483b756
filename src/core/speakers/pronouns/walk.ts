import type { FeatureWeights } from '../../learning/linear-model.ts';
import type { Span } from '../../model/span.ts';
import { type WordRange, wordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { isOrganisationNoun, pronounOf } from '../word-kinds.ts';
import { type Antecedent, bestAntecedent, genderOfPronoun } from './antecedent.ts';
import type { PronounPlace } from './antecedent-features.ts';
import { type Memory, remember } from './memory.ts';

/** What the walk tells and asks on its way. */
export interface WalkOptions {
  /** By which antecedents are ranked. */
  readonly weights: FeatureWeights;
  /** The contents of the attribution in whose source a word stands. */
  readonly contentOf: ReadonlyMap<number, readonly Span[]>;
  /** Whether a word stands inside the content of an attribution. */
  readonly isTold: (word: number) => boolean;
  /** Called when the walk has passed a word; answers the person whom the phrase that ends there describes. */
  readonly describedAt: (word: number) => { readonly entity: Entity; readonly range: WordRange } | null;
  /** Whom the saying of a pronoun at a word is told; null where nobody is named. */
  readonly hearerAt: (word: number) => Entity | null;
  /** Who tells what the source at a word said; null where nobody stands between it and the reader. */
  readonly tellerAt: (word: number) => Entity | null;
  /** Filled on the way: the antecedent of each he and she, by word. */
  readonly found: Map<number, Antecedent>;
  /** Sees each pronoun before it is resolved; for training. */
  readonly observe?: (memory: Memory, at: PronounPlace) => void;
}

/** Walks a document and resolves each he and she, from the names, the sources and the pronouns before it. Linear. */
export function walkScene(scene: Scene, memory: Memory, options: WalkOptions): void {
  const { words } = scene.reading;
  let next = 0;
  for (let i = 0; i < words.length; i++) {
    while (scene.mentions[next] !== undefined && scene.mentions[next]!.to <= i) next++;
    const mention = scene.mentions[next];
    if (mention !== undefined && mention.from <= i) {
      if (mention.to - 1 === i && mention.entity.kind === 'person') {
        remember(memory, words, {
          entity: mention.entity,
          from: mention.core,
          to: mention.to,
          named: true,
          told: options.isTold(i),
        });
        if (options.contentOf.has(i) && !mention.possessive)
          memory.lastSource = options.tellerAt(i) ?? mention.entity;
      }
    } else meetPronoun(scene, memory, i, options);
    const described = options.describedAt(i);
    if (described === null) continue;
    remember(memory, words, { entity: described.entity, ...described.range, named: true, told: false });
    memory.lastSource = options.tellerAt(i) ?? described.entity;
  }
}

function meetPronoun(scene: Scene, memory: Memory, word: number, options: WalkOptions): void {
  const { words, blocks } = scene.reading;
  const gender = genderOfPronoun(pronounOf(words[word]!));
  if (gender === undefined) return;
  const content = options.contentOf.get(word) ?? [];
  const named = namedIn(
    scene,
    content.filter((span) => follows(scene, span, word)),
  );
  const hearer = options.hearerAt(word);
  const at = { word, gender, content, named: hearer === null ? named : new Set([...named, hearer]) };
  options.observe?.(memory, at);
  const antecedent = bestAntecedent(
    memory,
    words,
    at,
    (block) => blocks[block]?.titleCase === true,
    options.weights,
  );
  if (antecedent === null) return;
  options.found.set(word, antecedent);
  if (words[word]!.quoted) return;
  remember(memory, words, {
    entity: antecedent.entity,
    from: word,
    to: word + 1,
    named: false,
    told: options.isTold(word),
  });
  if (gender !== null) {
    memory.lastPronoun[gender] = antecedent.entity;
    if (memory.tracks[0] !== undefined) memory.tracks[0].pronouns[gender]++;
  }
  if (options.contentOf.has(word)) memory.lastSource = options.tellerAt(word) ?? antecedent.entity;
}

/** "Lind will win the seat, she said" may name who is speaking; what follows the pronoun, or is quoted, does not. */
function follows(scene: Scene, span: Span, word: number): boolean {
  const { words } = scene.reading;
  const first = words[wordRange(words, span).from];
  return first !== undefined && (first.start > words[word]!.start || first.quoted);
}

const MOST_NAMED = 20;

/** The persons named in a content that follows its source. */
function namedIn(scene: Scene, content: readonly Span[]): ReadonlySet<Entity> {
  const named = new Set<Entity>();
  for (const span of content.slice(0, 2)) {
    for (const mention of mentionsIn(scene, wordRange(scene.reading.words, span), MOST_NAMED))
      if (mention.entity.kind === 'person' && !isModifier(scene, mention)) named.add(mention.entity);
  }
  return named;
}

/** "the Lind campaign", "Lind’s team": a name that is spoken in by its bearer too. */
function isModifier(scene: Scene, { to, possessive }: LinkedMention): boolean {
  const next = scene.reading.words[to];
  return possessive || isOrganisationNoun(next);
}
