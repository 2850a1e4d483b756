import { TAKES_HEARER } from '../../english/naming-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import { type WordRange, wordAt, wordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import { type Cast, type Entity, entityOf } from '../cast/entity.ts';
import { indexScene } from '../cast/role-index.ts';
import { resolveDescription } from '../descriptions/resolve-description.ts';
import type { Antecedent } from '../pronouns/antecedent.ts';
import { createMemory } from '../pronouns/memory.ts';
import { type WalkOptions, walkScene } from '../pronouns/walk.ts';
import type { SpeakerModels } from '../speaker-models.ts';
import { apposedName, nameBehind } from './apposed-name.ts';
import { askerOf, isQuestioner } from './asked.ts';
import {
  type Context,
  isPlural,
  noteDocument,
  noteNoun,
  noteThing,
  type Resolved,
  spanOf,
} from './context.ts';
import { governingClause } from './governing-subject.ts';
import { joinedParts } from './joined-parts.ts';
import { labelEntity, noteOffices } from './label.ts';
import { parseSource } from './noun-phrase.ts';
import { quotedBy } from './quoted-by.ts';
import { resolvePronoun } from './resolve-pronoun.ts';
import { sourceRange } from './spans/source-range.ts';
import { whichSpan } from './spans/which-span.ts';
import { agentOfCue, isHearer, urgedToSay } from './subject-of-cue.ts';

/** A source with its words. */
interface PlacedSource {
  readonly attribution: Attribution;
  readonly range: WordRange;
}

/** The sources of a document by the words that they cover. */
interface SourcePlaces {
  /** The contents of the attribution in whose source a word stands. */
  readonly contentOf: ReadonlyMap<number, readonly Span[]>;
  /** By the last word. */
  readonly endingAt: ReadonlyMap<number, readonly PlacedSource[]>;
  /** The subject of the clause that tells the saying of the source at a word: the one who is speaking there. */
  readonly teller: ReadonlyMap<number, WordRange>;
}

/**
 * Resolves the sources that are written out, in text order, with each he and she on the way; those left out are first
 * person, missing, or fit nobody.
 */
export function resolveSources(
  cast: Cast,
  scene: Scene,
  models: SpeakerModels,
  observe?: WalkOptions['observe'],
): { readonly context: Context; readonly resolved: Map<Attribution, Resolved> } {
  const found = new Map<number, Antecedent>();
  const places = placeSources(scene);
  noteOffices(cast, scene.reading.document);
  const context = createContext(cast, scene, models, found, places.contentOf);
  const resolved = new Map<Attribution, Resolved>();
  const told = toldWords(scene);
  walkScene(scene, context.memory, {
    weights: models.antecedents,
    contentOf: places.contentOf,
    isTold: (word) => told[word] === 1,
    hearerAt: (word) => hearerAt(context, word),
    describedAt: (word) => resolveEndingAt(context, places, word, resolved),
    tellerAt: (word) => {
      const teller = places.teller.get(word);
      return teller === undefined ? null : (context.resolve(teller)?.entity ?? null);
    },
    found,
    ...(observe === undefined ? {} : { observe }),
  });
  for (const [word, list] of places.endingAt) {
    if (word >= 0 && word < scene.reading.words.length) continue;
    for (const { attribution } of list) {
      const source = resolveSource(context, attribution);
      if (source !== null) resolved.set(attribution, source);
    }
  }
  return { context, resolved };
}

function createContext(
  cast: Cast,
  scene: Scene,
  models: SpeakerModels,
  pronouns: Context['pronouns'],
  contentOf: Context['contentOf'],
): Context {
  const context: Context = {
    cast,
    scene,
    models,
    index: indexScene(scene),
    pronouns,
    contentOf,
    lastSpeaker: null,
    memory: createMemory(),
    resolve: (range) => resolveRange(context, range),
    things: [],
  };
  return context;
}

function placeSources(scene: Scene): SourcePlaces {
  const contentOf = new Map<number, readonly Span[]>();
  const endingAt = new Map<number, PlacedSource[]>();
  const teller = new Map<number, WordRange>();
  for (const attribution of scene.attributions) {
    const range = attribution.source === null ? null : sourceRange(scene, attribution);
    if (range === null) continue;
    const governor = governingClause(scene, attribution);
    for (let i = range.from; i < range.to; i++) {
      contentOf.set(i, attribution.content);
      if (governor?.type === 'subject') teller.set(i, governor.subject);
    }
    const list = endingAt.get(range.to - 1) ?? [];
    list.push({ attribution, range });
    endingAt.set(range.to - 1, list);
  }
  return { contentOf, endingAt, teller };
}

/** Words between a verb of saying and what it tells. */
const LONGEST_HEARER = 7;

/** Whom the saying of a pronoun is told, a name or a description behind its verb ("he asked [the mayor] whether"). */
function hearerAt(context: Context, word: number): Entity | null {
  const { words } = context.scene.reading;
  const content = context.contentOf.get(word)?.[0];
  if (content === undefined || content.start < words[word]!.start) return null;
  let to = wordRange(words, content).from;
  while (to > word && (words[to - 1]!.quoted || words[to - 1]!.kind === 'punctuation')) to--;
  if (to - word < 3 || to - word > LONGEST_HEARER || !TAKES_HEARER.test(words[word + 1]!.lower)) return null;
  return context.resolve({ from: word + 2, to })?.entity ?? null;
}

/** Resolves the sources that end at a word; the person whom the last of them describes without a name. */
function resolveEndingAt(
  context: Context,
  places: SourcePlaces,
  word: number,
  resolved: Map<Attribution, Resolved>,
): { entity: Entity; range: WordRange } | null {
  let described: { entity: Entity; range: WordRange } | null = null;
  for (const { attribution, range } of places.endingAt.get(word) ?? []) {
    const source = resolveSource(context, attribution);
    if (source === null) continue;
    resolved.set(attribution, source);
    if (isQuestioner(source.entity.key)) continue;
    if (/^(?:person|organisation|unnamed)$/u.test(source.entity.kind)) {
      context.lastSpeaker = { entity: source.entity, word };
    }
    if (isSinglePerson(source.entity) && /^(?:description|title)$/u.test(source.rule)) {
      described = { entity: source.entity, range };
    }
  }
  return described;
}

/** 1 for each word inside the content of an attribution. Linear, however the contents overlap. */
function toldWords(scene: Scene): Uint8Array {
  const { words } = scene.reading;
  const told = new Uint8Array(words.length);
  const spans = scene.attributions.flatMap((attribution) => attribution.content);
  let reached = 0;
  for (const span of spans.sort((a, b) => a.start - b.start)) {
    let i = Math.max(reached, wordAt(words, span.start));
    for (; i < words.length && words[i]!.start < span.end; i++) told[i] = 1;
    reached = Math.max(reached, i);
  }
  return told;
}

function isSinglePerson(entity: Entity): boolean {
  return entity.kind === 'person' || (entity.kind === 'unnamed' && !isPlural(entity.label));
}

/** Resolves the source of an attribution; null where it is missing, first person, or nothing fits. */
function resolveSource(context: Context, attribution: Attribution): Resolved | null {
  const { source } = attribution;
  if (source === null || source.length === 0) return null;
  const range = sourceRange(context.scene, attribution);
  const span = whichSpan(context.scene, attribution);
  if (range.from >= range.to || isOutside(context, span)) return outsideBlocks(context, span);
  return (
    quotedBy(context, attribution)?.speaker ??
    askerOf(context, attribution) ??
    urgedToSay(context, attribution) ??
    agentOfCue(context, attribution) ??
    (isHearer(context, attribution) ? null : resolveRange(context, range))
  );
}

function isOutside({ scene: { reading } }: Context, span: Span): boolean {
  return reading.words[wordRange(reading.words, span).from]!.start >= span.end;
}

/** A label stands outside the blocks' words. */
function outsideBlocks(context: Context, span: Span): Resolved | null {
  const entity = labelEntity(context.cast, context.scene.reading.document.text.slice(span.start, span.end));
  return entity === null ? null : { entity, rule: 'label', evidence: null, confidence: 0.9 };
}

/** An account with its server, or none: "@x", "@x@server.example", "@x.server.example". */
const ACCOUNT = /^(?:\S+ ){0,2}(?<handle>@\w[\w.-]*(?:@[\w.-]+)?)$/u;
const LONGEST_ACCOUNT = 120;

/** An account, named by its handle alone ("@x", "user @x"). */
function accountAt({ cast, scene }: Context, { from, to }: WordRange): Resolved | null {
  const { words, document } = scene.reading;
  const [start, end] = [words[from]?.start ?? 0, words[to - 1]?.end ?? 0];
  const told = end - start > LONGEST_ACCOUNT ? '' : document.text.slice(start, end);
  const handle = ACCOUNT.exec(told)?.groups?.handle;
  if (handle === undefined) return null;
  const entity = entityOf(cast, `account:${handle.toLowerCase()}`, 'unnamed', handle);
  return { entity, rule: 'name', evidence: null, confidence: 0.9 };
}

/** Resolves a noun phrase: a name, a pronoun or a description. */
function resolveRange(context: Context, range: WordRange): Resolved | null {
  const account = accountAt(context, range);
  if (account !== null) return account;
  const parts = joinedParts(context.scene, range);
  const joined = parts === null ? null : resolveJoined(context, parts);
  if (joined !== null) return joined;
  const phrase = parseSource(context.scene, range);
  if (phrase.type === 'empty') return null;
  const apposed =
    phrase.type === 'pronoun'
      ? null
      : (apposedName(context.scene, range) ?? nameBehind(context.scene, range));
  if (apposed !== null) {
    const evidence = spanOf(context, apposed.core, apposed.to);
    return { entity: apposed.entity, rule: 'title', evidence, confidence: 0.8 };
  }
  if (phrase.type === 'pronoun') return resolvePronoun(context, phrase.word);
  if (phrase.type === 'name') {
    const { entity } = phrase.mention;
    noteThing(context, entity, phrase.mention.to - 1, entity.kind === 'group');
    noteNoun(context, phrase.mention, range);
    if (phrase.mention.to < range.to) noteDocument(context, entity, phrase.mention.to);
    return { entity, rule: 'name', evidence: null, confidence: 0.95 };
  }
  if (phrase.type === 'several') return resolveSeveral(context, phrase.mentions, range);
  return resolveDescription(context, phrase);
}

/** Sources of which one at least is no person's name, joined by "and". */
function resolveJoined(context: Context, parts: readonly WordRange[]): Resolved | null {
  const found = parts.map((part) => resolveRange(context, part)?.entity);
  const entities = found.filter((entity) => entity !== undefined);
  return entities.length < parts.length ? null : groupOf(context, entities, parts.at(-1)!.to - 1);
}

/** Several persons joined by "and" are one group. */
function resolveSeveral(context: Context, mentions: readonly LinkedMention[], range: WordRange): Resolved {
  return groupOf(
    context,
    mentions.map((mention) => mention.entity),
    range.to - 1,
  );
}

function groupOf(context: Context, joined: readonly Entity[], word: number): Resolved {
  const entities = [...new Set(joined)];
  const keys = entities.map(({ key }) => key).sort();
  const label = entities.map((entity) => entity.label).join(' and ');
  const entity = entityOf(context.cast, `several:${keys.join('+')}`, 'group', label);
  noteThing(context, entity, word, true);
  return { entity, rule: 'name', evidence: null, confidence: 0.8 };
}
