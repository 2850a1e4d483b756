import type { Gender } from '../language/language.ts';
import { wordSet } from '../language/word-set.ts';

const HONORIFICS: ReadonlyMap<string, Gender> = new Map([
  ['herr', 'm'],
  ['herrn', 'm'],
  ['frau', 'f'],
  ['dr', null],
  ['prof', null],
]);

/** Roles that have a feminine in -in; each may stand in front of a name. */
const ROLES = wordSet(
  'bürgermeister oberbürgermeister minister ministerpräsident präsident vizepräsident kanzler bundeskanzler senator sprecher pressesprecher regierungssprecher vorsitzender vorstand direktor leiter chef abgeordneter landrat stadtrat dezernent staatssekretär staatsanwalt anwalt richter polizeisprecher polizist kommissar professor doktor pfarrer bischof trainer unternehmer händler anwohner zeuge augenzeuge nachbar gewerkschafter experte forscher wissenschaftler lehrer schüler arzt kapitän ingenieur bauleiter geschäftsführer innenminister außenminister finanzminister verkehrsminister umweltminister bauminister fraktionschef parteichef generalsekretär botschafter',
);
const WOMEN = wordSet('ärztin anwältin landrätin stadträtin staatsanwältin vorsitzende abgeordnete');

const ORGANISATIONS =
  /(?:amt|verband|verein|partei|ministerium|gericht|behörde|verwaltung|regierung|gesellschaft|gewerkschaft|fraktion|agentur|polizei|feuerwehr|universität|bank|konzern|kammer|stiftung|rat|stadt)(?:e?s)?$/u;
const DOCUMENTS =
  /(?:bericht|mitteilung|erklärung|brief|studie|gutachten|schreiben|zeitung|protokoll)(?:e?s)?$/u;
const GROUPS = wordSet('leute anwohner händler kritiker experten beamte behörden gegner anhänger eltern');

/** A role as written, in lower case and without its case ending. */
export function roleNounOf(word: string): string {
  const lower = word.toLowerCase().replace(/\.$/u, '');
  if (isRole(lower)) return lower;
  const plain = lower.replace(/(?:innen|nen|en|es|s|n)$/u, '');
  return isRole(plain) ? plain : lower;
}

function isRole(word: string): boolean {
  return (
    ROLES.has(word) ||
    WOMEN.has(word) ||
    ROLES.has(word.replace(/e?in$/u, '')) ||
    ROLES.has(word.replace(/in$/u, 'e'))
  );
}

/** Whether a word names a kind of person, which may stand in front of a name. */
export function isPersonNoun(word: string): boolean {
  return isRole(roleNounOf(word));
}

export function honorificGender(word: string): Gender | undefined {
  return HONORIFICS.get(word.toLowerCase().replace(/\.$/u, ''));
}

export function genderOfNoun(noun: string): Gender {
  if (WOMEN.has(noun) || (/in$/u.test(noun) && isRole(noun))) return 'f';
  return ROLES.has(noun) ? 'm' : null;
}

export function isOrganisationNoun(word: string): boolean {
  return ORGANISATIONS.test(word.toLowerCase());
}

export function isDocumentNoun(word: string): boolean {
  return DOCUMENTS.test(word.toLowerCase());
}

export function isGroupNoun(word: string): boolean {
  return GROUPS.has(word.toLowerCase());
}
