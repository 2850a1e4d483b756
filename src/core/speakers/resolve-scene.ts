import type { Attribution } from '../model/attribution.ts';
import type { Span } from '../model/span.ts';
import { type Antecedent, bestAntecedent, createMemory, genderOfPronoun, type Memory } from './antecedent.ts';
import type { Scene } from './build-cast.ts';
import { describedEntity } from './describe.ts';
import { type Cast, type Entity, entityOf } from './entity.ts';
import { labelEntity } from './label.ts';
import { isModifier, isPlace } from './lexicon/places.ts';
import { isPersonNoun, isSpokesperson, roleNounOf } from './lexicon/role-nouns.ts';
import { isDocumentNoun, isGroupNoun, isOrganisationNoun, isOutletNoun } from './lexicon/things.ts';
import { isFunctionWord } from './lexicon/words.ts';
import { type Word, wordAt, wordRange } from './reading.ts';
import { genderOfRole, parseRole, type Role } from './role.ts';
import { holderOf, indexScene, type SceneIndex } from './role-index.ts';
import {
  type Description,
  mentionsBefore,
  mentionsIn,
  parseSource,
  type Range,
  sourceRange,
} from './source-phrase.ts';
import { type WalkOptions, walkScene } from './walk.ts';

/** Who a source is, and how that was decided. */
export interface Resolved {
  readonly entity: Entity;
  readonly rule: string;
  readonly evidence: Span | null;
  readonly confidence: number;
}

/** What is known while the sources of one document are resolved. */
export interface Context {
  readonly cast: Cast;
  readonly scene: Scene;
  readonly index: SceneIndex;
  readonly pronouns: ReadonlyMap<number, Antecedent>;
  /** Sources that are no persons, in text order: what "it", "they" and "the report" may refer to. */
  /** The person or organisation that spoke last. */
  lastSpeaker: { readonly entity: Entity; readonly word: number } | null;
  readonly memory: Memory;
  readonly things: {
    readonly entity: Entity;
    readonly head: string;
    readonly word: number;
    readonly plural: boolean;
  }[];
}

/**
 * Resolves the sources of a document's attributions in text order, those that are written out; the ones left out are
 * first person, missing, or fit nobody.
 */
export function resolveSources(
  cast: Cast,
  scene: Scene,
  observe?: WalkOptions['observe'],
): { readonly context: Context; readonly resolved: Map<Attribution, Resolved> } {
  const found = new Map<number, Antecedent>();
  const context: Context = {
    cast,
    scene,
    index: indexScene(scene),
    pronouns: found,
    lastSpeaker: null,
    memory: createMemory(),
    things: [],
  };
  const resolved = new Map<Attribution, Resolved>();
  const contentOf = new Map<number, readonly Span[]>();
  const endingAt = new Map<number, { attribution: Attribution; range: Range }[]>();
  for (const attribution of scene.attributions) {
    const range = attribution.source === null ? null : sourceRange(scene, attribution.source);
    if (range === null) continue;
    for (let i = range.first; i < range.end; i++) contentOf.set(i, attribution.content);
    const list = endingAt.get(range.end - 1) ?? [];
    list.push({ attribution, range });
    endingAt.set(range.end - 1, list);
  }
  const told = toldWords(scene);
  const isTold = (word: number) => told[word] === 1;
  const describedAt: WalkOptions['describedAt'] = (word) => {
    let described: { entity: Entity; range: Range } | null = null;
    for (const { attribution, range } of endingAt.get(word) ?? []) {
      const source = resolveSource(context, attribution);
      if (source === null) continue;
      resolved.set(attribution, source);
      if (/^(?:person|organisation|unnamed)$/u.test(source.entity.kind)) {
        context.lastSpeaker = { entity: source.entity, word };
      }
      if (isSinglePerson(source.entity) && /^(?:description|title)$/u.test(source.rule)) {
        described = { entity: source.entity, range };
      }
    }
    return described;
  };
  walkScene(scene, context.memory, {
    contentOf,
    isTold,
    describedAt,
    found,
    ...(observe === undefined ? {} : { observe }),
  });
  for (const [word, list] of endingAt) {
    if (word >= 0 && word < scene.reading.words.length) continue;
    for (const { attribution } of list) {
      const source = resolveSource(context, attribution);
      if (source !== null) resolved.set(attribution, source);
    }
  }
  return { context, resolved };
}

/** 1 for each word inside the content of an attribution. */
function toldWords(scene: Scene): Uint8Array {
  const told = new Uint8Array(scene.reading.words.length);
  for (const attribution of scene.attributions) {
    for (const span of attribution.content) {
      const { first, end } = wordRange(scene.reading.words, span);
      told.fill(1, first, end);
    }
  }
  return told;
}

function isSinglePerson(entity: Entity): boolean {
  return entity.kind === 'person' || (entity.kind === 'unnamed' && !isPlural(entity.label));
}

/** Resolves the source of an attribution; null where it is missing, first person, or nothing fits. */
export function resolveSource(context: Context, attribution: Attribution): Resolved | null {
  const { source } = attribution;
  if (source === null || source.length === 0) return null;
  const range = sourceRange(context.scene, source);
  if (range.first >= range.end || isOutside(context, range, source[0]!))
    return outsideBlocks(context, source[0]!);
  return resolveRange(context, range);
}

function isOutside(context: Context, range: Range, span: Span): boolean {
  return context.scene.reading.words[range.first]!.start >= span.end;
}

/** A label stands outside the blocks' words. */
function outsideBlocks(context: Context, span: Span): Resolved | null {
  const entity = labelEntity(context.cast, context.scene.reading.document.text.slice(span.start, span.end));
  return entity === null ? null : { entity, rule: 'label', evidence: null, confidence: 0.9 };
}

/** Resolves a noun phrase: a name, a pronoun or a description. */
export function resolveRange(context: Context, range: Range): Resolved | null {
  const phrase = parseSource(context.scene, range);
  if (phrase.type === 'empty') return null;
  if (phrase.type === 'pronoun') return resolvePronoun(context, phrase.word);
  if (phrase.type === 'name') {
    const { entity } = phrase.mention;
    noteThing(context, entity, phrase.mention.end - 1, entity.kind === 'group');
    return { entity, rule: 'name', evidence: null, confidence: 0.95 };
  }
  if (phrase.type === 'several') {
    const entities = [...new Set(phrase.mentions.map((mention) => mention.entity))];
    const label = entities.map((entity) => entity.label).join(' and ');
    const entity = entityOf(
      context.cast,
      `several:${entities
        .map((e) => e.key)
        .sort()
        .join('+')}`,
      'group',
      label,
    );
    noteThing(context, entity, range.end - 1, true);
    return { entity, rule: 'name', evidence: null, confidence: 0.8 };
  }
  return resolveDescription(context, phrase);
}

function noteThing(context: Context, entity: Entity, word: number, plural: boolean): void {
  if (entity.kind === 'person') return;
  const head = context.scene.reading.words[word]!.lower;
  context.things.push({ entity, head, word, plural });
}

function resolvePronoun(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  const { lower } = words[word]!;
  if (genderOfPronoun(lower) !== undefined) {
    const antecedent = context.pronouns.get(word);
    if (antecedent === undefined) return null;
    return {
      entity: antecedent.entity,
      rule: 'pronoun',
      evidence: antecedent.evidence,
      confidence: antecedent.confidence,
    };
  }
  if (/^(?:who|which|that|whose|whom)$/u.test(lower)) return resolveRelative(context, word);
  if (/^(?:they|them|their|theirs|themselves)$/u.test(lower)) return resolveThing(context, word, true);
  if (/^(?:it|its|itself)$/u.test(lower)) return resolveThing(context, word, false);
  return null;
}

/** "the mayor, who said": the noun phrase right before. */
function resolveRelative(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  let end = word;
  while (end > 0 && words[end - 1]!.kind === 'punctuation' && word - end < 2) end--;
  const floor = Math.max(0, end - 12);
  let first = end - 1;
  while (
    first > floor &&
    words[first - 1]!.sentence === words[word]!.sentence &&
    !/^[,;:“”"]$/u.test(words[first - 1]!.text)
  )
    first--;
  const isWho = words[word]!.lower.startsWith('who');
  const near = mentionsIn(context.scene, { first, end }).filter(
    (m) => !m.possessive && (!isWho || m.entity.kind === 'person' || m.entity.kind === 'group'),
  );
  const last = near.at(-1);
  if (last !== undefined && last.end >= end - 1) {
    return {
      entity: last.entity,
      rule: 'pronoun',
      evidence: spanOf(context, last.core, last.end),
      confidence: 0.9,
    };
  }
  const person = near.findLast((m) => m.entity.kind === 'person');
  if (person !== undefined && isWho) {
    return {
      entity: person.entity,
      rule: 'pronoun',
      evidence: spanOf(context, person.core, person.end),
      confidence: 0.7,
    };
  }
  const noun = isWho ? lastPersonNoun(words, first, end) : -1;
  let start = noun < 0 ? end - 1 : noun;
  if (noun >= 0) end = noun + 1;
  while (start > first && !isFunctionWord(words[start - 1]!.text)) start--;
  if (start > first && /^(?:a|an|the|some|many|his|her|their)$/u.test(words[start - 1]!.lower)) start--;
  if (start >= end) return null;
  const antecedent = resolveRange(context, { first: start, end });
  return antecedent === null
    ? null
    : { ...antecedent, rule: 'pronoun', evidence: spanOf(context, start, end) };
}

/** Index of the last word of a range that names people; -1 where none does. */
function lastPersonNoun(words: readonly Word[], first: number, end: number): number {
  for (let i = end - 1; i >= first; i--)
    if (isPersonNoun(words[i]!.text) || isGroupNoun(words[i]!.text)) return i;
  return -1;
}

function spanOf(context: Context, first: number, end: number): Span {
  const { words } = context.scene.reading;
  return { start: words[first]!.start, end: words[end - 1]!.end };
}

/** "they" and "it": the last source that fits, or else a group or organisation of the sentences before. */
function resolveThing(context: Context, word: number, plural: boolean): Resolved | null {
  const { words } = context.scene.reading;
  const here = words[word]!;
  const source = context.things.findLast((thing) => thing.word < word);
  if (source !== undefined && isNear(here, words[source.word]!) && fitsNumber(source, plural)) {
    const at = source.word;
    return { entity: source.entity, rule: 'pronoun', evidence: spanOf(context, at, at + 1), confidence: 0.7 };
  }
  const pair = plural ? pairBefore(context, word) : null;
  if (pair !== null) return pair;
  for (let end = word; end > 0 && here.sentence - words[end - 1]!.sentence <= 2; ) {
    let first = end - 1;
    while (first > 0 && words[first - 1]!.sentence === words[end - 1]!.sentence) first--;
    const at = thingInSentence(context, { first, end }, plural);
    if (at !== null) return { ...at, rule: 'pronoun', confidence: 0.5 };
    end = first;
  }
  return null;
}

function isNear(here: Word, there: Word): boolean {
  return here.sentence - there.sentence <= 3 && here.block - there.block <= 1;
}

function fitsNumber(thing: { readonly entity: Entity; readonly plural: boolean }, plural: boolean): boolean {
  const { kind } = thing.entity;
  if (plural) return thing.plural || kind === 'organisation' || kind === 'group';
  return !thing.plural && (kind === 'organisation' || kind === 'document');
}

/** Two persons joined by "and" in the sentence of a pronoun or the one before. */
function pairBefore(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  const persons = mentionsBefore(context.scene, word, 6).filter(
    (m) =>
      m.entity.kind === 'person' && !m.possessive && words[word]!.sentence - words[m.first]!.sentence <= 1,
  );
  for (let i = 0; i + 1 < persons.length; i++) {
    const later = persons[i]!;
    const earlier = persons[i + 1]!;
    if (
      words[later.first - 1]?.lower !== 'and' ||
      later.first - earlier.end > 12 ||
      later.entity === earlier.entity
    )
      continue;
    const found = resolveRange(context, { first: earlier.first, end: later.end });
    if (found === null) continue;
    return { ...found, rule: 'pronoun', evidence: spanOf(context, earlier.core, later.end), confidence: 0.5 };
  }
  return null;
}

/** The first fitting thing of a sentence that is no object of a preposition, or else the last one that is. */
function thingInSentence(
  context: Context,
  range: Range,
  plural: boolean,
): { readonly entity: Entity; readonly evidence: Span } | null {
  const { words } = context.scene.reading;
  let object: { entity: Entity; evidence: Span } | null = null;
  for (let i = range.first; i < Math.min(range.end, range.first + 80); i++) {
    const entity = thingAt(context, i, plural);
    if (entity === null) continue;
    const found = { entity, evidence: spanOf(context, i, i + 1) };
    const before = words
      .slice(Math.max(range.first, i - 4), i)
      .some((word) => /^(?:of|in|to|for|with|on|at|from|by|about|against)$/u.test(word.lower));
    if (!before) return found;
    object = found;
  }
  return object;
}

function thingAt(context: Context, at: number, plural: boolean): Entity | null {
  const word = context.scene.reading.words[at]!;
  if (word.quoted || word.kind !== 'word') return null;
  const mention = mentionsIn(context.scene, { first: at, end: at + 1 })[0];
  if (mention !== undefined) {
    if (mention.possessive || mention.entity.kind === 'person') return null;
    const isGroup = mention.entity.kind === 'group';
    return (plural ? isGroup : mention.entity.kind === 'organisation') ? mention.entity : null;
  }
  const fits = plural
    ? word.lower.endsWith('s') && (isGroupNoun(word.lower) || isPersonNoun(word.lower))
    : isOrganisationNoun(word.lower) || isDocumentNoun(word.lower);
  if (!fits) return null;
  const { words } = context.scene.reading;
  let first = at;
  while (
    first > 0 &&
    at - first < 4 &&
    words[first - 1]!.kind === 'word' &&
    !isFunctionWord(words[first - 1]!.text)
  )
    first--;
  if (first > 0 && /^(?:a|an|the|its|his|her)$/u.test(words[first - 1]!.lower)) first--;
  return resolveRange(context, { first, end: at + 1 })?.entity ?? null;
}

function resolveDescription(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!;
  const owner = ownerOf(context, phrase);
  const beside = nameBeside(context, phrase);
  if (beside !== null) return { entity: beside, rule: 'title', evidence: null, confidence: 0.9 };
  if (owner !== null && isAuthored(head.lower)) {
    return { entity: owner, rule: 'name', evidence: null, confidence: 0.8 };
  }
  const definite = isDefinite(phrase, words[phrase.first]!.capital && words[phrase.first]!.initial);
  if (definite && isPersonNoun(head.text) && !isPlural(head.lower)) {
    const person = personDescribed(context, phrase, owner);
    if (person !== null) return person;
  }
  if (definite) {
    const thing =
      repeated(context, phrase) ?? authorOf(context, phrase) ?? organisationMeant(context, phrase);
    if (thing !== null) return thing;
  }
  const entity = describe(context, phrase, owner, definite);
  noteThing(context, entity, phrase.head, isPlural(head.lower) || entity.kind === 'group');
  return { entity, rule: 'description', evidence: null, confidence: 0.6 };
}

function isPlural(noun: string): boolean {
  return (noun.endsWith('s') && !noun.endsWith('ss')) || /(?:men|people)$/u.test(noun);
}

function isDefinite(phrase: Description, bareTitle: boolean): boolean {
  if (phrase.possessor !== null) return true;
  return phrase.determiner === null ? bareTitle : /^(?:the|this|that|these|those)$/u.test(phrase.determiner);
}

/** Nouns for what somebody wrote, said or decided: its owner is the speaker. */
function isAuthored(noun: string): boolean {
  if (isDocumentNoun(noun)) return true;
  return !isPersonNoun(noun) && !isGroupNoun(noun) && !isOrganisationNoun(noun);
}

/** Whose: a possessor's entity, or the entity in "of …", "for …", "to …" after the head. */
function ownerOf(context: Context, phrase: Description): Entity | null {
  const { possessor } = phrase;
  if (possessor !== null) {
    if ('mention' in possessor) return possessor.mention.entity;
    return resolvePronoun(context, possessor.pronoun)?.entity ?? null;
  }
  const inFront = mentionsIn(context.scene, phrase.front).at(-1);
  const head = context.scene.reading.words[phrase.head]!.lower;
  const after = context.scene.reading.words[phrase.complement.first];
  if (after !== undefined && /^(?:of|for|to|from|by|with|at)$/u.test(after.lower)) {
    const mention = mentionsIn(context.scene, phrase.complement)[0];
    if (mention !== undefined) return mention.entity;
  }
  if (inFront === undefined) return null;
  return isDocumentNoun(head) && !isOutletNoun(inFront.entity.label.split(' ').at(-1)!)
    ? null
    : inFront.entity;
}

/** A name that stands beside a source cut short: "the mayor[, Jane Doe,]", "Mayor [Jane Doe]". */
function nameBeside(context: Context, phrase: Description): Entity | null {
  const { words } = context.scene.reading;
  if (!isPersonNoun(words[phrase.head]!.text)) return null;
  const comma = words[phrase.end]?.text === ',';
  const at = phrase.end + (comma ? 1 : 0);
  const mention = mentionsIn(context.scene, { first: at, end: at + 1 })[0];
  if (mention === undefined || mention.first !== at || mention.entity.kind !== 'person' || mention.possessive)
    return null;
  if (words[at]!.sentence !== words[phrase.head]!.sentence) return null;
  const after = words[mention.end]?.text;
  return !comma || after === ',' || after === '.' ? mention.entity : null;
}

function personDescribed(context: Context, phrase: Description, owner: Entity | null): Resolved | null {
  const { words, document } = context.scene.reading;
  const after = words[phrase.complement.first]?.lower ?? '';
  const end = /^(?:of|for|at|from|in|to)$/u.test(after) ? phrase.complement.end : phrase.head + 1;
  const texts = words.slice(phrase.front.first, end).map((word) => word.text);
  if (owner?.name != null) texts.unshift(owner.name.family);
  const role = parseRole(texts);
  if (role === null) return null;
  const at = { index: context.index, word: phrase.first, documentId: document.id, cast: context.cast };
  const holder = holderOf(role, at);
  if (holder !== null && holder !== owner)
    return { entity: holder, rule: 'description', evidence: null, confidence: 0.75 };
  return owner === null ? epithetOf(context, phrase, role) : null;
}

const EPITHET =
  /^(?:lawmaker|businessman|businesswoman|billionaire|millionaire|candidate|nominee|contender|frontrunner|front-runner|senator|congressman|congresswoman|governor|democrat|republican|star|mogul|tycoon|magnate|native|lady|politician|independent|conservative|socialist|veteran|hopeful|incumbent|challenger|newcomer|executive|entrepreneur|developer)$/u;

/** "the New York businessman": a way to name again whoever was spoken of, where no role was told before. */
function epithetOf(context: Context, phrase: Description, role: Role): Resolved | null {
  const { words, blocks } = context.scene.reading;
  if (phrase.determiner !== 'the' || phrase.complement.first < phrase.complement.end) return null;
  const isPlaced = [...role.modifiers].some((modifier) => isPlace(modifier) || isModifier(modifier));
  if (!EPITHET.test(role.head) && !(isPlaced && role.former)) return null;
  if (role.modifiers.size === 0 && !role.former) return null;
  const at = { word: phrase.first, gender: genderOfRole(role), content: [{ start: 0, end: 0 }] };
  const found = bestAntecedent(context.memory, words, at, (block) => blocks[block]?.titleCase === true);
  if (found === null || found.entity.kind !== 'person') return null;
  return {
    entity: found.entity,
    rule: 'description',
    evidence: found.evidence,
    confidence: found.confidence * 0.8,
  };
}

/** "the report", "the source", "the company": the last source or name with the same head noun. */
function repeated(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!.lower;
  if (phrase.possessor !== null || phrase.front.first < phrase.front.end) return null;
  if (phrase.complement.first < phrase.complement.end) return null;
  const same = context.things.findLast(
    (thing) => roleNounOf(thing.head) === roleNounOf(head) && thing.word < phrase.first,
  );
  if (same === undefined) return null;
  return {
    entity: same.entity,
    rule: 'description',
    evidence: spanOf(context, same.word, same.word + 1),
    confidence: 0.7,
  };
}

const RELEASE =
  /^(?:statement|letter|email|e-mail|tweet|post|posting|message|testimony|speech|note|memo|release|video)$/u;

/** "the statement": whoever spoke last before it. */
function authorOf(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  if (!RELEASE.test(words[phrase.head]!.lower) || phrase.front.first < phrase.front.end) return null;
  const speaker = context.lastSpeaker;
  if (speaker === null || words[phrase.head]!.sentence - words[speaker.word]!.sentence > 4) return null;
  const evidence = spanOf(context, speaker.word, speaker.word + 1);
  return { entity: speaker.entity, rule: 'description', evidence, confidence: 0.6 };
}

const COLLECTIVE =
  /^(?:organization|organisation|group|company|agency|newspaper|paper|magazine|network|firm|department|bureau|committee|party|university|institute|foundation|union|outlet|site|website|bank|association|council|commission|ministry|court|airline|hospital|school|team|club|charity|nonprofit|publication|corporation|campaign)$/u;

/** "the company": the organisation named last, one with that noun in its name first. */
function organisationMeant(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!.lower;
  if (!COLLECTIVE.test(head) || phrase.front.first < phrase.front.end || phrase.possessor !== null)
    return null;
  if (phrase.complement.first < phrase.complement.end) return null;
  const before = mentionsBefore(context.scene, phrase.first, 24).filter(
    (m) => m.entity.kind === 'organisation' && m.kind !== 'place',
  );
  const named = before.find((m) => nounInName(m.entity, head));
  const isOutlet = isOutletNoun(head);
  const near = before.find((m) => isOutletNoun(m.entity.label.split(' ').at(-1)!) === isOutlet);
  const meant = named ?? (/^(?:party|court|committee|campaign)$/u.test(head) ? undefined : near);
  if (meant === undefined) return null;
  const evidence = spanOf(context, meant.core, meant.end);
  return { entity: meant.entity, rule: 'description', evidence, confidence: 0.6 };
}

function nounInName(entity: Entity, noun: string): boolean {
  return [entity.label, ...entity.aliases].some((name) => name.toLowerCase().split(' ').includes(noun));
}

function describe(context: Context, phrase: Description, owner: Entity | null, definite: boolean): Entity {
  const { words, document } = context.scene.reading;
  const head = words[phrase.head]!;
  const full = words.slice(phrase.first, phrase.end);
  const text = document.text
    .slice(full[0]!.start, full.at(-1)!.end)
    .replace(/\s+/gu, ' ')
    .replace(/^(?:the|a|an) /iu, '');
  const details = words
    .slice(phrase.front.first, phrase.end)
    .filter(
      (word, i) =>
        i + phrase.front.first !== phrase.head && word.kind !== 'punctuation' && !isFunctionWord(word.text),
    )
    .map((word) => word.lower);
  const label =
    owner !== null && phrase.possessor !== null ? `${owner.label}’s ${tail(context, phrase)}` : text;
  const kept = owner === null ? details : details.filter((detail) => !isPartOf(owner, detail));
  if (owner !== null) kept.push(owner.key.replace(/\s/gu, '_'));
  const entity = describedEntity(context.cast, {
    documentId: document.id,
    text: label,
    noun: head.lower,
    head: isSpokesperson(head.lower) ? head.lower : roleNounOf(head.lower),
    details: kept,
    definite: definite && !isModifier(head.lower),
  });
  if (isSpokesperson(roleNounOf(head.lower)) && owner !== null) entity.speaksFor ??= owner;
  return entity;
}

function isPartOf(owner: Entity, detail: string): boolean {
  if (owner.name !== null && owner.name.family === detail) return true;
  return [owner.label, ...owner.aliases].some((alias) => alias.toLowerCase().split(' ').includes(detail));
}

function tail(context: Context, phrase: Description): string {
  const words = context.scene.reading.words.slice(phrase.front.first, phrase.end);
  return context.scene.reading.document.text.slice(words[0]!.start, words.at(-1)!.end).replace(/\s+/gu, ' ');
}

/** Index of the block in which an offset stands; -1 outside of all. */
export function blockAt(scene: Scene, offset: number): number {
  return scene.reading.words[wordAt(scene.reading.words, offset)]?.block ?? -1;
}
