import { EPITHET, KIN, PERFORMER } from '../../english/naming-words.ts';
import { isModifier, isPlace } from '../../english/places.ts';
import type { Gender } from '../../language/language.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsBefore } from '../cast/mentions-in.ts';
import { isRepresentative } from '../cast/role-index.ts';
import { genderOfRole, type Role } from '../names/role.ts';
import { bestAntecedent } from '../pronouns/antecedent.ts';
import { type Context, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';

/** What may follow an epithet and tells no other from it: "the star on the eve of the race". */
const ADJUNCT = /^(?:and|on|after|before|during)$/u;

/** "the New York businessman", "the star": a way to name again whoever was spoken of, where no role was told before. */
export function epithetOf(context: Context, phrase: Description, role: Role): Resolved | null {
  if (phrase.determiner !== 'the' || !isWhole(context, phrase)) return null;
  if (PERFORMER.test(role.head)) {
    const gender = role.head === 'actor' ? 'm' : genderOfRole(role);
    return spokenOf(context, phrase, gender, gender === null) ?? spokenOf(context, phrase, null, true);
  }
  const isPlaced = [...role.modifiers].some((modifier) => isPlace(modifier) || isModifier(modifier));
  if (!EPITHET.test(role.head) && !(isPlaced && role.former)) return null;
  if (role.modifiers.size === 0 && !role.former) return null;
  return spokenOf(context, phrase, genderOfRole(role));
}

const MENTIONS = 60;
/** Sentences. */
const NEAR = 2;

/** "the 51-year-old": the person last named with that age, or else whoever was spoken of. */
export function agedOf(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const age = /^(\d+)-year-olds?$/u.exec(words[phrase.head]!.lower)?.[1];
  if (age === undefined || phrase.determiner !== 'the' || !isWhole(context, phrase)) return null;
  const named = mentionsBefore(context.scene, phrase.from, MENTIONS).find(
    ({ entity, to }) => entity.kind === 'person' && words[to]?.text === ',' && words[to + 1]?.text === age,
  );
  if (named === undefined) return spokenOf(context, phrase, null, true);
  const evidence = spanOf(context, named.core, named.to);
  return { entity: named.entity, rule: 'description', evidence, confidence: 0.7 };
}

function isWhole(context: Context, { complement }: Description): boolean {
  const { words } = context.scene.reading;
  return complement.from >= complement.to || ADJUNCT.test(words[complement.from]!.lower);
}

/** Whoever was spoken of; where it must be clear who, because no gender tells, only if nobody else was, or not near it. */
function spokenOf(context: Context, phrase: Description, gender: Gender, isClear = false): Resolved | null {
  const { words, blocks } = context.scene.reading;
  const { tracks } = context.memory;
  const central = tracks.filter(({ entity }) => !isBesideOthers(entity));
  const speaking = central.filter(({ entity }) => entity.sources > 0);
  const likely = [speaking, central].find((some) => some.length > 0) ?? tracks;
  const here = words[phrase.from]!.sentence;
  const near = likely.filter(({ word }) => here - words[word]!.sentence <= NEAR);
  const chosen = isClear && near.length === 1 ? near : likely;
  if (isClear && chosen.length > 1) return null;
  const memory = { ...context.memory, tracks: chosen };
  const at = { word: phrase.from, gender, content: [{ start: 0, end: 0 }] };
  const found = bestAntecedent(
    memory,
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

/** Whether a person is told of only as somebody's relative or as one who acts for others. */
function isBesideOthers({ roles }: Entity): boolean {
  return roles.length > 0 && roles.every(({ head }) => KIN.test(head) || isRepresentative(head));
}
