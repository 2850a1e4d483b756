import { BETWEEN_NOUNS, EPITHET } from '../../english/naming-words.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
} from '../../english/nouns.ts';
import { isModifier, isPlace } from '../../english/places.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { holderOf } from '../cast/role-index.ts';
import { genderOfRole, parseRole, type Role } from '../names/role.ts';
import { bestAntecedent } from '../pronouns/antecedent.ts';
import { type Context, isPlural, noteThing, type Resolved } from './context.ts';
import { describe } from './describe-phrase.ts';
import type { Description } from './noun-phrase.ts';
import { authorOf, organisationMeant, outletOf, repeated } from './refer-back.ts';
import { resolvePronoun } from './resolve-pronoun.ts';

export function resolveDescription(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const head = words[phrase.head]!;
  const owner = ownerOf(context, phrase);
  const beside = nameBeside(context, phrase);
  if (beside !== null) return { entity: beside, rule: 'title', evidence: null, confidence: 0.9 };
  if (owner !== null && isAuthored(head.lower)) {
    return { entity: owner, rule: 'name', evidence: null, confidence: 0.8 };
  }
  const opening = words[phrase.from]!;
  const isTitle =
    context.scene.reading.blocks[opening.block]!.headline || (opening.capital && opening.initial);
  const definite = isDefinite(phrase, isTitle);
  if (definite && isPersonNoun(head.text) && !isPlural(head.lower)) {
    const person = personDescribed(context, phrase, owner);
    if (person !== null) return person;
  }
  if (definite) {
    const thing =
      repeated(context, phrase) ??
      authorOf(context, phrase) ??
      outletOf(context, phrase) ??
      organisationMeant(context, phrase);
    if (thing !== null) return thing;
  }
  const entity = describe(context, phrase, owner, definite);
  noteThing(context, entity, phrase.head, isPlural(head.lower) || entity.kind === 'group');
  return { entity, rule: 'description', evidence: null, confidence: 0.6 };
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
    if ('range' in possessor) return context.resolve(possessor.range)?.entity ?? null;
    return resolvePronoun(context, possessor.pronoun)?.entity ?? null;
  }
  const inFront = mentionsIn(context.scene, phrase.front).at(-1);
  const head = context.scene.reading.words[phrase.head]!.lower;
  const { words } = context.scene.reading;
  const made = /^(?:published|posted|written|released|issued)$/u.test(
    words[phrase.complement.from]?.lower ?? '',
  );
  const after = words[phrase.complement.from + (made ? 1 : 0)];
  if (after !== undefined && BETWEEN_NOUNS.test(after.lower)) {
    const mention = mentionsIn(context.scene, phrase.complement)[0];
    if (mention !== undefined) return mention.entity;
  }
  if (inFront === undefined) return null;
  if (/^(?:statement|tweet|tweets|remarks)$/u.test(head)) return inFront.entity;
  return isDocumentNoun(head) && !isOutletNoun(inFront.entity.label.split(' ').at(-1)!)
    ? null
    : inFront.entity;
}

/** A name that stands beside a source cut short: "the mayor[, Jane Doe,]", "Mayor [Jane Doe]". */
function nameBeside(context: Context, phrase: Description): Entity | null {
  const { words } = context.scene.reading;
  if (!isPersonNoun(words[phrase.head]!.text)) return null;
  const comma = words[phrase.to]?.text === ',';
  const at = phrase.to + (comma ? 1 : 0);
  const mention = mentionsIn(context.scene, { from: at, to: at + 1 })[0];
  if (mention === undefined || mention.from !== at || mention.entity.kind !== 'person' || mention.possessive)
    return null;
  if (words[at]!.sentence !== words[phrase.head]!.sentence) return null;
  const after = words[mention.to]?.text;
  return !comma || after === ',' || after === '.' ? mention.entity : null;
}

function personDescribed(context: Context, phrase: Description, owner: Entity | null): Resolved | null {
  const { words, document } = context.scene.reading;
  const after = words[phrase.complement.from]?.lower ?? '';
  const end = /^(?:of|for|at|from|in|to)$/u.test(after) ? phrase.complement.to : phrase.head + 1;
  const texts = words.slice(phrase.front.from, end).map((word) => word.text);
  if (owner?.name != null) texts.unshift(owner.name.family);
  const role = parseRole(texts);
  if (role === null) return null;
  const at = { index: context.index, word: phrase.from, documentId: document.id, cast: context.cast };
  const holder = holderOf(role, at);
  if (holder !== null && holder !== owner)
    return { entity: holder, rule: 'description', evidence: null, confidence: 0.75 };
  return owner === null ? epithetOf(context, phrase, role) : null;
}

/** "the New York businessman": a way to name again whoever was spoken of, where no role was told before. */
function epithetOf(context: Context, phrase: Description, role: Role): Resolved | null {
  const { words, blocks } = context.scene.reading;
  if (phrase.determiner !== 'the') return null;
  const { complement } = phrase;
  if (complement.from < complement.to && words[complement.from]!.lower !== 'and') return null;
  const isPlaced = [...role.modifiers].some((modifier) => isPlace(modifier) || isModifier(modifier));
  if (!EPITHET.test(role.head) && !(isPlaced && role.former)) return null;
  if (role.modifiers.size === 0 && !role.former) return null;
  const at = { word: phrase.from, gender: genderOfRole(role), content: [{ start: 0, end: 0 }] };
  const found = bestAntecedent(
    context.memory,
    words,
    at,
    (block) => blocks[block]?.titleCase === true,
    context.models.antecedents,
  );
  if (found === null || found.entity.kind !== 'person') return null;
  return {
    entity: found.entity,
    rule: 'description',
    evidence: found.evidence,
    confidence: found.confidence * 0.8,
  };
}
