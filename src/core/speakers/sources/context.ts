import { isDocumentNoun } from '../../english/nouns.ts';
import type { Span } from '../../model/span.ts';
import { type WordRange, wordAt } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import type { Cast, Entity } from '../cast/entity.ts';
import type { SceneIndex } from '../cast/role-index.ts';
import type { Antecedent } from '../pronouns/antecedent.ts';
import type { Memory } from '../pronouns/memory.ts';
import type { SpeakerModels } from '../speaker-models.ts';

/** Who a source is, and how that was decided. */
export interface Resolved {
  readonly entity: Entity;
  readonly rule: string;
  readonly evidence: Span | null;
  readonly confidence: number;
}

/** What is known while the sources of one document are resolved. */
export interface Context {
  readonly models: SpeakerModels;
  readonly cast: Cast;
  readonly scene: Scene;
  readonly index: SceneIndex;
  readonly pronouns: ReadonlyMap<number, Antecedent>;
  /** The contents of the attribution in whose source a word stands. */
  readonly contentOf: ReadonlyMap<number, readonly Span[]>;
  /** The person or organisation that spoke last. */
  lastSpeaker: { readonly entity: Entity; readonly word: number } | null;
  readonly memory: Memory;
  /** Resolves a noun phrase: a name, a pronoun or a description. */
  readonly resolve: (range: WordRange) => Resolved | null;
  /** Sources that are no persons, in text order: what "it", "they" and "the report" may refer to. */
  readonly things: {
    readonly entity: Entity;
    readonly head: string;
    readonly word: number;
    readonly plural: boolean;
  }[];
}

/** Keeps a source without a person’s name in mind, told by the noun or name that ends at a word. */
export function noteThing(context: Context, entity: Entity, word: number, plural: boolean): void {
  if (entity.name !== null || (entity.kind === 'person' && entity.key.startsWith('label:'))) return;
  const head = context.scene.reading.words[word]!.lower;
  context.things.push({ entity, head, word, plural });
}

/** Keeps in mind who wrote or released the document that a noun names, a person too: "the report" is theirs again. */
export function noteDocument(context: Context, author: Entity, word: number): void {
  const { lower } = context.scene.reading.words[word]!;
  if (isDocumentNoun(lower)) context.things.push({ entity: author, head: lower, word, plural: false });
}

/** Keeps in mind by which noun somebody was brought in: "the dealer, Tom Moss," is "the dealer" again. */
export function noteNoun(
  { scene, things }: Context,
  { entity, from }: LinkedMention,
  range: WordRange,
): void {
  const { words } = scene.reading;
  const opens = words[range.from]!;
  const word = range.from + 1;
  const noun = words[word];
  if (entity.kind !== 'person' || !/^(?:the|an?)$/u.test(opens.lower) || noun === undefined) return;
  const next = words[word + 1];
  const isNoun = noun.kind === 'word' && !noun.capital && /^(?:,|who)$/u.test(next?.lower ?? '');
  if (!isNoun || word >= from || isPlural(noun.lower)) return;
  things.push({ entity, head: noun.lower, word, plural: false });
}

export function spanOf(context: Context, first: number, end: number): Span {
  const { words } = context.scene.reading;
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

export function isPlural(noun: string): boolean {
  return (noun.endsWith('s') && !noun.endsWith('ss')) || /(?:men|people)$/u.test(noun);
}

/** Index of the block in which an offset stands; -1 outside of all. */
export function blockAt(scene: Scene, offset: number): number {
  return scene.reading.words[wordAt(scene.reading.words, offset)]?.block ?? -1;
}
