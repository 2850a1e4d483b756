import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention } from '../cast/build-cast.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsAfter } from '../cast/mentions-in.ts';
import { findRoles } from '../names/find-roles.ts';
import { genderOfRole, type Role, sameOffice } from '../names/role.ts';
import { type Context, type Resolved, spanOf } from '../sources/context.ts';
import { isTitle } from '../word-kinds.ts';

const MENTIONS = 12;
const WORDS = 250;

/**
 * Who a description turns out to be where the text gives the name only afterwards: "a spokeswoman for the port said …
 * The spokeswoman, Ada Lind, …"; "the keeper’s nephew said … “…,” said Tom Moss." Null where it never does.
 */
export function namedLater(
  context: Context,
  range: WordRange,
  role: Role,
  definite: boolean,
): Resolved | null {
  const { words } = context.scene.reading;
  const gender = genderOfRole(role);
  const here = words[range.from]!.start;
  let spoken = false;
  for (const mention of mentionsAfter(context.scene, range.to, MENTIONS)) {
    if (mention.from - range.to > WORDS) return null;
    const { entity } = mention;
    if (entity.kind !== 'person') continue;
    const fits = gender === null || entity.gender === null || entity.gender === gender;
    const near = words[mention.from]!.block - words[range.from]!.block <= 1;
    const content = context.contentOf.get(mention.core);
    // Who tells what somebody said is another.
    if (content?.some(({ start, end }) => start <= here && here < end)) continue;
    const isSource = content !== undefined && !mention.possessive;
    const roles = findRoles(context.scene.reading, mention).filter((told) => sameOffice(told, role));
    const told = roles.find(({ modifiers }) => [...modifiers].every((word) => role.modifiers.has(word)));
    const takenUp = told !== undefined && words[told.from - 1]?.lower === 'the' && told.to <= mention.from;
    const introduced = near && isSource && !spoken && isIntroduction(context, mention);
    if (
      fits &&
      (takenUp ||
        (introduced &&
          (roles.length > 0 || (definite && !isTitle(words[range.to - 1]!) && isBare(context, mention)))))
    )
      return found(context, entity, mention);
    if (isSource) spoken = true;
  }
  return null;
}

function found(context: Context, entity: Entity, mention: LinkedMention): Resolved {
  const evidence = spanOf(context, mention.core, mention.to);
  return { entity, rule: 'description', evidence, confidence: 0.6 };
}

/** Whether a name stands in full, and for the first time in its text. */
function isIntroduction(context: Context, mention: LinkedMention): boolean {
  const { entity } = mention;
  return entity.name?.given != null && context.index.places.get(entity)?.[0] === mention.core;
}

/** Whether nothing beside a name says who that is ("The airline, [Sundance Air], said"). */
function isBare(context: Context, mention: LinkedMention): boolean {
  const { words } = context.scene.reading;
  if (words[mention.from - 1]?.text === ',' && words[mention.to]?.text === ',') return false;
  return mention.core === mention.from && findRoles(context.scene.reading, mention).length === 0;
}
