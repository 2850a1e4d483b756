import type { Gender } from '../../language/language.ts';
import type { SpeakerKind } from '../../model/speaker.ts';
import type { PlacedRole } from '../names/find-roles.ts';
import type { PersonName } from '../names/person-name.ts';

/** Somebody or something that the texts name or describe; becomes a speaker where words are ascribed to it. */
export interface Entity {
  kind: SpeakerKind;
  /** What entities are told apart by, unique among all. */
  readonly key: string;
  label: string;
  name: PersonName | null;
  gender: Gender;
  readonly aliases: Set<string>;
  readonly roles: PlacedRole[];
  speaksFor: Entity | null;
  /** The name that whoever runs the program gives it. */
  toldName: string | null;
  /** Ids of the documents that name it. */
  readonly documents: Set<string>;
  mentions: number;
  /** How often it is named in a source. */
  sources: number;
}

/** All entities of a run by key. */
export type Cast = Map<string, Entity>;

/** The entity of a key, made on first use. */
export function entityOf(cast: Cast, key: string, kind: SpeakerKind, label: string): Entity {
  const known = cast.get(key);
  if (known !== undefined) return known;
  const made: Entity = {
    kind,
    key,
    label,
    name: null,
    gender: null,
    aliases: new Set(),
    roles: [],
    speaksFor: null,
    toldName: null,
    documents: new Set(),
    mentions: 0,
    sources: 0,
  };
  cast.set(key, made);
  return made;
}
