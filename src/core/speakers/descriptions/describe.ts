import { UNKEYED } from '../../english/naming-words.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isPersonNoun,
  isUnnamedNoun,
} from '../../english/nouns.ts';
import type { SpeakerKind } from '../../model/speaker.ts';
import { type Cast, type Entity, entityOf } from '../cast/entity.ts';

/** What is needed to make an entity of a description. */
export interface Described {
  readonly documentId: string;
  /** As written, without the article. */
  readonly text: string;
  /** The head noun as written. */
  readonly noun: string;
  /** The head noun as compared. */
  readonly head: string;
  /** The words that tell it from others: modifiers, and the keys of those whom it belongs to. */
  readonly details: readonly string[];
  readonly definite: boolean;
}

/**
 * The entity of a description without a name. Descriptions with details are one speaker across documents where they
 * agree word for word; bare ones ("a source", "officials") only inside their document.
 */
export function describedEntity(cast: Cast, described: Described): Entity {
  const kind = kindOfNoun(described.noun, described.definite);
  const details = described.details
    .map((detail) => detail.toLowerCase())
    .filter((detail) => !UNKEYED.has(detail) && /\p{L}|\p{N}/u.test(detail))
    .sort();
  const shared = details.length > 0 || kind === 'group';
  const scope = shared ? '' : `@${described.documentId}`;
  const entity = entityOf(
    cast,
    `${described.head.toLowerCase()}|${details.join(' ')}${scope}`,
    kind,
    described.text,
  );
  if (described.text.length < entity.label.length) entity.label = described.text;
  entity.aliases.add(described.text);
  entity.documents.add(described.documentId);
  entity.mentions++;
  return entity;
}

/** What kind of speaker a noun names. */
function kindOfNoun(noun: string, definite: boolean): SpeakerKind {
  const lower = noun.toLowerCase();
  if (isDocumentNoun(lower)) return 'document';
  if (isUnnamedNoun(lower)) return 'unnamed';
  const plural = (lower.endsWith('s') && !lower.endsWith('ss')) || /(?:men|people)$/u.test(lower);
  if (isPersonNoun(lower)) return plural ? 'group' : definite ? 'person' : 'unnamed';
  if (isGroupNoun(lower)) return 'group';
  if (isOrganisationNoun(lower)) return 'organisation';
  return plural ? 'group' : 'unnamed';
}
