import { isGivenName } from '../../english/names.ts';
import {
  COMPANY_TAIL,
  LANDMARK,
  OUTLET_TAIL,
  PARTICLE_OF_PERSON,
  PERSON_SUFFIX,
} from '../../english/naming-words.ts';
import { isPlace, stateOf } from '../../english/places.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import { isDocumentNoun, isGroupNoun, isModifier, isOrganisationNoun, isPersonNoun } from '../word-kinds.ts';

export type NameKind = 'person' | 'organisation' | 'place' | 'group' | 'unknown';

/** "MegaNews": not "McDonald" or "O'Hara". */
const CAMEL = /^(?!Mac?|Mc|De|Di|Du|La|Le|Van|Fitz)\p{Lu}\p{Ll}{2,}\p{Lu}\p{Ll}+$/u;

/** Whether a word is written as an acronym ("FBI", "F.B.I."). */
export function isAcronym(word: string): boolean {
  return word.length >= 2 && /^(?:\p{Lu}\.?){2,}$/u.test(word);
}

/** What the words of a name from `core` to `end` name, titles in front left out. */
export function kindOf(reading: RunningText, core: number, end: number, titled: boolean): NameKind {
  const words = reading.words.slice(core, end).filter(({ kind }) => kind !== 'punctuation');
  const name = words.map((word) => word.lower).join(' ');
  const before = reading.words[core - 1];
  const single = words.length === 1 ? words[0]! : null;
  if (isPlace(name) || (words.length === 1 && stateOf(name.replace(/\./gu, '')) !== name.replace(/\./gu, '')))
    return 'place';
  if (
    titled &&
    words.length <= 5 &&
    !words.some((word) => isOrganisationNoun(word) && word.text.length > 5)
  ) {
    return single !== null && isOrganisationNoun(single) ? 'organisation' : 'person';
  }
  const last = words.at(-1)!;
  if (single === null && !titled && !firstGiven(words) && isPersonNoun(last) && !isOrganisationNoun(last)) {
    return /^(?:republicans|democrats|conservatives|liberals|senators|lawmakers)$/u.test(last.lower)
      ? 'group'
      : 'unknown';
  }
  const firstIsGiven = isGivenName(words[0]!.text);
  if (single === null && !titled && isModifier(last) && /(?:an|ic|ish)$/u.test(last.lower)) return 'unknown';
  if (single === null && LANDMARK.test(last.lower)) return 'place';
  if (single === null && (isClub(words) || isCompany(words))) return 'organisation';
  if (single === null && firstIsGiven && words.length <= 5 && !isInstitution(words)) return 'person';
  if (words.some((word) => isOrganisationNoun(word))) return 'organisation';
  if (single !== null) return kindOfSingle(single, before, reading.words[end]);
  if (isDocumentNoun(last) || isGroupNoun(last)) return 'unknown';
  if (before?.lower === 'the' || words.length > 4 || words.some((word) => word.lower === 'of'))
    return 'organisation';
  if (isInitialled(words) || hasParticle(words)) return 'person';
  if (words.some((word) => isAcronym(word.text) && word.text.replace(/\./gu, '').length > 2))
    return 'organisation';
  return words.length <= 3 && !words.some((word) => isPlain(reading, word)) ? 'person' : 'unknown';
}

/** "Marit van der Lind": a particle that only the names of persons have. */
function hasParticle(words: readonly Token[]): boolean {
  return words.length <= 5 && words.slice(1, -1).some(({ lower }) => PARTICLE_OF_PERSON.test(lower));
}

/** "J. T. Moss", "J. T. Moss Jr.": initials and a family name. */
function isInitialled(words: readonly Token[]): boolean {
  const names = PERSON_SUFFIX.test(words.at(-1)!.text) ? words.slice(0, -1) : words;
  const family = names.at(-1)!;
  return (
    names.length > 1 &&
    family.text.length > 2 &&
    names.slice(0, -1).every(({ text }) => /^(?:\p{Lu}\.){1,3}$/u.test(text) || /^\p{Lu}$/u.test(text))
  );
}

/** "Springfield Gulls": a place and a plural. */
function isClub(words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  const front = words.slice(0, -1).map((word) => word.lower);
  return /[^s]s$/u.test(last.lower) && isPlace(front.join(' ')) && !isPersonNoun(last);
}

/** "Acme Foods", "Sundown Air": a name with a noun that says what the company does. "Ada Cable" may be somebody, no "Ada Advisers". */
function isCompany(words: readonly Token[]): boolean {
  const { lower } = words.at(-1)!;
  if (OUTLET_TAIL.test(lower)) return true;
  return COMPANY_TAIL.test(lower) && (!firstGiven(words) || /[^s]s$/u.test(lower));
}

function firstGiven(words: readonly Token[]): boolean {
  return isGivenName(words[0]!.text);
}

function isInstitution(words: readonly Token[]): boolean {
  const last = words.at(-1)!;
  return (
    isOrganisationNoun(last) &&
    !/^(?:Post|House|Hill|Sun|Church|King|Park|Banks?|School|Guard|Hall|Force|Church|Page|Law|Bill|Power|Price)$/u.test(
      last.text,
    )
  );
}

function kindOfSingle(word: Token, before: Token | undefined, next: Token | undefined): NameKind {
  if (/^(?:republicans|democrats|\p{L}+(?:ans|ians|ese))$/iu.test(word.text)) return 'group';
  if (isModifier(word) && !isAcronym(word.text)) return 'unknown';
  if (isAcronym(word.text) || CAMEL.test(word.text)) return 'organisation';
  if (before?.lower === 'the' && !isModifiedNoun(next)) return isGroupNoun(word) ? 'group' : 'organisation';
  return 'unknown';
}

/** Whether a word is a noun that a name before it can modify ("the Lind campaign"). */
function isModifiedNoun(word: Token | undefined): boolean {
  return (
    word !== undefined &&
    (isOrganisationNoun(word) || isPersonNoun(word) || isGroupNoun(word) || isDocumentNoun(word))
  );
}

/** Whether a text has a word in lower case too, or the singular of it. */
function isPlain({ lowerCase }: RunningText, { lower }: Token): boolean {
  return lowerCase.has(lower) || (/[^s]s$/u.test(lower) && lowerCase.has(lower.slice(0, -1)));
}
