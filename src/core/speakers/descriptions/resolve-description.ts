import { DETERMINERS } from '../../english/closed-classes.ts';
import {
  BETWEEN_NOUNS,
  MADE_BY,
  OPENS_NO_SPEAKER,
  RELEASE,
  SPEECHLESS,
  TIME_WORD,
} from '../../english/naming-words.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletName,
  isPersonNoun,
  isSomebodyNoun,
  isSourceNoun,
  isUnnamedNoun,
} from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { holderOf, soleHolder } from '../cast/role-index.ts';
import { key } from '../names/person-name.ts';
import { parseRole } from '../names/role.ts';
import { phraseEnd } from '../running-text.ts';
import { type Context, isPlural, noteDocument, noteThing, type Resolved } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { resolvePronoun } from '../sources/resolve-pronoun.ts';
import { cueOf } from '../word-kinds.ts';
import { bothOfThem, isMereOne, oneOfThose } from './among.ts';
import { describe } from './describe-phrase.ts';
import { authorTold, outletToldLater } from './document-author.ts';
import { agedOf, epithetOf } from './epithet.ts';
import { kinOf } from './kin-of.ts';
import { namedLater } from './named-later.ts';
import { isToldApart, newcomer } from './newcomer.ts';
import { postedBy } from './posted-by.ts';
import { authorOf, organisationMeant, outletOf, repeated } from './refer-back.ts';

export function resolveDescription(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!;
  const owner = ownerOf(context, phrase);
  const beside = nameBeside(context, phrase);
  if (beside !== null) return { entity: beside, rule: 'title', evidence: null, confidence: 0.9 };
  const aged = agedOf(context, phrase) ?? calledBy(context, phrase);
  if (aged !== null) return aged;
  const author =
    authorBehind(context, phrase) ??
    (isAuthored(head.lower) ? (owner ?? bodyInFront(context, phrase)) : null);
  if (author !== null) {
    noteDocument(context, author, phrase.head);
    return { entity: author, rule: 'name', evidence: null, confidence: 0.8 };
  }
  const opening = words[phrase.from]!;
  const isTitle =
    context.scene.reading.blocks[opening.block]!.headline || (opening.capital && opening.initial);
  const definite = isDefinite(phrase, isTitle);
  if (isPersonNoun(head.text) && !isPlural(head.lower)) {
    const person = kinOf(context, phrase, owner) ?? personDescribed(context, phrase, owner, definite);
    if (person !== null) return person;
  }
  if (definite) {
    const thing =
      repeated(context, phrase) ??
      authorTold(context, phrase) ??
      authorOf(context, phrase) ??
      outletOf(context, phrase) ??
      organisationMeant(context, phrase);
    if (thing !== null) return thing;
  }
  const later = postedBy(context, phrase) ?? outletToldLater(context, phrase);
  if (later !== null) return later;
  if (!canSpeak(context, phrase)) return null;
  const among = namedByFamily(context, phrase) ?? oneOfThose(context, phrase) ?? bothOfThem(context, phrase);
  if (among !== null) return among;
  if (isMereOne(context, phrase)) return null;
  const entity = describe(context, phrase, owner, definite);
  noteThing(context, entity, phrase.head, isPlural(head.lower) || entity.kind === 'group');
  return { entity, rule: 'description', evidence: null, confidence: 0.6 };
}

/**
 * Whether a description is one of somebody or something that can speak. What is in no list of nouns can where an article
 * or owner shows that it is a noun, or where it is a plural: not "put the blame", "extended the deadline", "no doubt".
 */
function canSpeak(context: Context, phrase: Description): boolean {
  const { words } = context.scene.reading;
  const { text, lower, kind, capital } = words[phrase.head]!;
  const isAlone = phrase.to - phrase.from === 1;
  if (
    SPEECHLESS.test(lower) ||
    TIME_WORD.test(lower) ||
    opensNoPhrase(words[phrase.from]!, isAlone, words[phrase.from + 1])
  )
    return false;
  if (isSourceNoun(text) || isUnnamedNoun(text)) return true;
  if (phrase.determiner !== null || phrase.possessor !== null || capital || kind !== 'word') return true;
  const next = words[phrase.head + 1];
  if (next?.lower === 'and' || next?.lower === 'or') return true;
  return (
    /[^s]s$/u.test(lower) && !(next !== undefined && (DETERMINERS.has(next.lower) || next.lower === 'to'))
  );
}

/** "in the capital", "seeking emails", "no doubt": no noun phrase of a speaker begins so. */
function opensNoPhrase(word: Token, isAlone: boolean, next?: Token): boolean {
  if (OPENS_NO_SPEAKER.test(word.lower)) return true;
  // "extended the public", "reiterated past statements": a verb and its object.
  const isObject = next !== undefined && DETERMINERS.has(next.lower);
  const isVerb = cueOf(word)?.ambiguous === false && /ed$/u.test(word.lower);
  if (
    !isAlone &&
    !word.capital &&
    (isVerb || (isObject && /^(?:put|made|gave|took|\p{L}+ed)$/u.test(word.lower)))
  )
    return true;
  return /^\p{L}{3,}ing$/u.test(word.text) && (!word.initial || isAlone) && !isPersonNoun(word.text);
}

const MOST_BEARERS = 400;

/** A name that stands where capitals tell nothing ("Lind: …" in a headline): the person of that family name. */
function namedByFamily(context: Context, phrase: Description): Resolved | null {
  const head = context.scene.reading.words[phrase.head]!;
  const isAlone = phrase.front.to - phrase.front.from <= 1 && phrase.complement.from === phrase.complement.to;
  if (!head.capital || !isAlone || phrase.determiner !== null || phrase.possessor !== null) return null;
  const family = key(head.text);
  const bearers = context.index.holders.slice(0, MOST_BEARERS).filter(({ name }) => name?.family === family);
  const entity = bearers.length === 1 ? bearers[0]! : null;
  return entity === null ? null : { entity, rule: 'name', evidence: null, confidence: 0.8 };
}

function isDefinite(phrase: Description, bareTitle: boolean): boolean {
  if (phrase.possessor !== null) return true;
  return phrase.determiner === null ? bareTitle : /^(?:the|this|that|these|those)$/u.test(phrase.determiner);
}

/** Nouns for what somebody wrote, said or decided: its owner is the speaker. */
function isAuthored(noun: string): boolean {
  if (/^(?:records?|transcripts?|biography|footage)$/u.test(noun)) return false;
  if (/^(?:site|website|webpage|blog|account)$/u.test(noun)) return true;
  if (isDocumentNoun(noun)) return true;
  // Who does a thing is no text, listed or not.
  if (/(?:ist|ian|man|woman|people)s?$/u.test(noun)) return false;
  return !isSomebodyNoun(noun);
}

/** "the report, by Ada Lind, …", "a memo signed by the members": who wrote it, named right behind. */
function authorBehind(context: Context, { head, complement, to }: Description): Entity | null {
  const { words } = context.scene.reading;
  if (!isDocumentNoun(words[head]!.lower)) return null;
  let by = complement.from < to ? complement.from : to;
  if (words[by]?.text === ',' || MADE_BY.test(words[by]?.lower ?? '')) by++;
  if (words[by]?.lower !== 'by') return null;
  const author =
    context.resolve({ from: by + 1, to: by < to ? to : phraseEnd(words, by + 1) })?.entity ?? null;
  return author === null || /^(?:document|unresolved)$/u.test(author.kind) ? null : author;
}

/** What stands in front of "as" and the name that somebody gives. */
const BEARS_NAME = /^(?:name|himself|herself|known|only)$/u;
/** Words of "who gave his name to the guards only as Ole". */
const LONGEST_CALL = 10;

/** "a [police] statement", "an [army] communiqué": the body that says in front of a text's noun whose it is. */
function bodyInFront(context: Context, { from, front, head }: Description): Entity | null {
  const { words } = context.scene.reading;
  const last = words[front.to - 1];
  if (!RELEASE.test(words[head]!.lower) || front.from >= front.to || last === undefined || last.capital)
    return null;
  if (!isGroupNoun(last.text) && !isOrganisationNoun(last.text)) return null;
  return context.resolve({ from, to: front.to })?.entity ?? null;
}

/** "a coalition of groups called Strengthen Ports", "a man who gave his name as Ole Dahl": the name that a description gives. */
function calledBy(context: Context, { complement }: Description): Resolved | null {
  const { words } = context.scene.reading;
  const isCut = [complement.to - 1, complement.to].some((i) => words[i]?.lower === 'who');
  const end = isCut ? Math.min(words.length, complement.to + LONGEST_CALL) : complement.to;
  for (let i = complement.from; i + 1 < end; i++) {
    if (words[i]!.text === ',' || words[i]!.sentence !== words[complement.from]!.sentence) return null;
    const isGiven = words[i]!.lower === 'as' && BEARS_NAME.test(words[i - 1]!.lower);
    if (!isGiven && !/^(?:called|named|dubbed)$/u.test(words[i]!.lower)) continue;
    const mention = mentionsIn(context.scene, { from: i + 1, to: i + 2 })[0];
    if (mention === undefined || mention.possessive || mention.kind === 'place') return null;
    return { entity: mention.entity, rule: 'name', evidence: null, confidence: 0.8 };
  }
  return null;
}

/** Whose: a possessor's entity, or the entity in "of …", "for …", "to …" after the head. */
function ownerOf(context: Context, phrase: Description): Entity | null {
  const { possessor } = phrase;
  if (possessor !== null) {
    if ('mention' in possessor) return possessor.mention.entity;
    if ('range' in possessor) return context.resolve(possessor.range)?.entity ?? null;
    return resolvePronoun(context, possessor.pronoun)?.entity ?? null;
  }
  const inFront = mentionsIn(context.scene, phrase.front).at(-1);
  const head = context.scene.reading.words[phrase.head]!.lower;
  const { words } = context.scene.reading;
  const made = MADE_BY.test(words[phrase.complement.from]?.lower ?? '');
  const after = words[phrase.complement.from + (made ? 1 : 0)];
  if (after !== undefined && BETWEEN_NOUNS.has(after.lower)) {
    const mention = mentionsIn(context.scene, phrase.complement)[0];
    if (mention !== undefined) return mention.entity;
  }
  if (inFront === undefined) return null;
  if (inFront.kind === 'place' && inFront.to < phrase.front.to) return null;
  if (/^(?:statement|tweet|tweets|remarks)$/u.test(head)) return inFront.entity;
  return isDocumentNoun(head) && !isOutletName(inFront.entity.label) ? null : inFront.entity;
}

/** A name that stands beside a source cut short: "the mayor[, Jane Doe,]", "Mayor [Jane Doe]". */
function nameBeside(context: Context, phrase: Description): Entity | null {
  const { words } = context.scene.reading;
  const title = mentionsIn(context.scene, { from: phrase.to, to: phrase.to + 1 })[0];
  const isTitled = title !== undefined && title.from === phrase.to && title.core > title.from;
  if (!isPersonNoun(words[phrase.head]!.text) && !isTitled) return null;
  const comma = words[phrase.to]?.text === ',';
  const at = phrase.to + (comma ? 1 : 0);
  const mention = mentionsIn(context.scene, { from: at, to: at + 1 })[0];
  if (mention === undefined || mention.from !== at || mention.entity.kind !== 'person' || mention.possessive)
    return null;
  if (words[at]!.sentence !== words[phrase.head]!.sentence) return null;
  const after = words[mention.to]?.text;
  return !comma || after === ',' || after === '.' ? mention.entity : null;
}

function personDescribed(
  context: Context,
  phrase: Description,
  owner: Entity | null,
  definite: boolean,
): Resolved | null {
  const { words, document } = context.scene.reading;
  const after = words[phrase.complement.from]?.lower ?? '';
  const end = /^(?:of|for|at|from|in|to)$/u.test(after) ? phrase.complement.to : phrase.head + 1;
  const texts = words.slice(phrase.front.from, end).map((word) => word.text);
  if (owner?.name != null) texts.unshift(owner.name.family);
  const role = parseRole(texts);
  if (role === null) return null;
  const at = { index: context.index, word: phrase.from, documentId: document.id, cast: context.cast };
  const held = definite && !isToldApart(context, phrase) ? holderOf(role, at) : null;
  const other = held === null ? null : newcomer(context, phrase, role, held);
  if (other !== null) return other;
  const spoken = held !== null && held.sources === 0 ? epithetOf(context, phrase, role) : null;
  const holder = spoken !== null && spoken.entity.sources > 0 ? spoken.entity : held;
  if (holder !== null && holder !== owner)
    return { entity: holder, rule: 'description', evidence: null, confidence: 0.75 };
  const isOne = isOneSource(context, phrase);
  const later = isOne ? namedLater(context, phrase, role, definite) : null;
  if (later !== null && later.entity !== owner) return later;
  const whose = owner ?? (phrase.possessor === null ? 'nobody' : 'somebody');
  const sole = isOne ? soleHolder(role, whose, context.cast) : null;
  if (sole !== null && sole !== owner)
    return { entity: sole, rule: 'description', evidence: null, confidence: 0.6 };
  const isOwned = owner !== null && (owner.kind === 'person' || phrase.possessor !== null);
  return definite && !isOwned ? epithetOf(context, phrase, role) : null;
}

/** Whether a description is a source by itself, no owner in one, and of one person: "the", "a", "her", a headline's. */
function isOneSource(context: Context, { head, to, possessor, determiner, from }: Description): boolean {
  const { words, blocks } = context.scene.reading;
  if (!context.contentOf.has(head) || /^['’]s?$/u.test(words[to]?.text ?? '')) return false;
  if (possessor !== null) return true;
  return determiner === null
    ? from === head && blocks[words[head]!.block]!.headline
    : /^(?:the|an?)$/u.test(determiner);
}
