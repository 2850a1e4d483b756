import { isFunctionWord } from '../../english/closed-classes.ts';
import { ENGLISH } from '../../english/english.ts';
import { fullNameOf } from '../../english/names.ts';
import { ENDS_ROLE_NOUN, FORMER } from '../../english/naming-words.ts';
import { genderOfNoun, roleNounOf } from '../../english/nouns.ts';
import { isModifier, isPlace, stateOf } from '../../english/places.ts';
import type { Gender, Language } from '../../language/language.ts';

/** A title or role as a text gives it: "the former mayor of Springfield" has head `mayor`. */
export interface Role {
  readonly text: string;
  /** The head noun in lower case, singular, abbreviations written out. */
  readonly head: string;
  /** The other content words in lower case. */
  readonly modifiers: ReadonlySet<string>;
  /** Those of them that stand in front of the head and own nothing: "business partner", not "the star’s agent". */
  readonly titles: ReadonlySet<string>;
  readonly former: boolean;
}

/** Role nouns that reports use for one another; a description with one may mean a person with another. */
const CLASSES = [
  'lawyer attorney counsel solicitor barrister counselor',
  'spokesman spokeswoman spokesperson publicist',
  'chief head leader boss secretary-general president chairman chairwoman chair director commissioner ceo premier prime-minister attorney-general secretary superintendent sheriff dean principal',
  'lawmaker senator representative congressman congresswoman legislator mp politician speaker',
  'candidate nominee contender hopeful front-runner frontrunner standard-bearer',
  'republican gop conservative',
  'democrat liberal',
  'businessman businesswoman billionaire mogul magnate tycoon developer entrepreneur',
  'professor academic scholar scientist historian economist researcher',
  'doctor physician surgeon neurosurgeon',
  'adviser advisor aide strategist consultant operative assistant official manager',
  'reporter journalist correspondent anchor host moderator columnist broadcaster',
  'judge justice',
  'officer policeman policewoman detective sergeant lieutenant captain agent',
  'wife husband spouse',
  'prosecutor attorney',
  'minister premier prime-minister',
].map((line) => new Set(line.split(' ')));

const COMPOUNDS: ReadonlyMap<string, string> = new Map([
  ['secretary general', 'secretary-general'],
  ['attorney general', 'attorney-general'],
  ['prime minister', 'prime-minister'],
  ['vice president', 'vice-president'],
  ['press secretary', 'spokesperson'],
  ['chief executive', 'ceo'],
]);

/** Reads a role from the words of a noun phrase without its determiner; null where no word names a kind of person. */
export function parseRole(words: readonly string[], { naming }: Language = ENGLISH): Role | null {
  const end = words.findIndex((word, i) => i > 0 && ENDS_ROLE_NOUN.has(word));
  const front = end < 0 ? words : words.slice(0, end);
  let at = front.length - 1;
  while (at >= 0 && !naming.isPersonNoun(front[at]!)) at--;
  if (at < 0) return null;
  const compound = at > 0 ? COMPOUNDS.get(`${front[at - 1]!} ${front[at]!}`.toLowerCase()) : undefined;
  const head = compound ?? naming.roleNounOf(front[at]!);
  const modifiers = new Set<string>();
  const kept = end < 0 || /^(?:of|for|at|from|in)$/u.test(words[end]!) ? words : front;
  for (const [i, word] of joinedPlaces(kept).entries()) {
    const lower = stateOf(word.toLowerCase().replace(/\./gu, ''));
    if (i === at || isFunctionWord(lower) || !/\p{L}/u.test(lower) || FORMER.has(lower)) continue;
    for (const part of inFull(lower)) modifiers.add(part);
  }
  return {
    text: words.join(' '),
    head,
    modifiers,
    titles: titlesIn(front, at),
    former: words.some((word) => FORMER.has(word.toLowerCase())),
  };
}

/** The words in front of a role's noun that own nothing, in lower case. */
function titlesIn(words: readonly string[], head: number): Set<string> {
  const titles = words.filter((_, i) => i < head && !/^['’]s?$/u.test(words[i + 1] ?? ''));
  return new Set(titles.map((word) => word.toLowerCase()));
}

/** The words, "North" empty and "North-Ruritania" in the place of a place's last word. */
function joinedPlaces(words: readonly string[]): string[] {
  const isPair = (i: number) =>
    i > 0 && i < words.length && isPlace(`${words[i - 1]} ${words[i]}`.toLowerCase());
  return words.map((word, i) => (isPair(i + 1) ? '' : isPair(i) ? `${words[i - 1]}-${word}` : word));
}

/** The words that a known acronym stands for ("RNC", "GOP"), so that they meet the full name; other words as they are. */
function inFull(word: string): readonly string[] {
  const full = word.length <= 5 && !isPlace(word) && !isModifier(word) ? fullNameOf(word) : undefined;
  if (full === undefined || full.split(' ').length < 2) return [word];
  return full.split(' ').filter((part) => !isFunctionWord(part) && part !== 'party');
}

/**
 * How well a description fits a role: 0 for not at all, more for the same head noun and shared modifiers. A modifier
 * of the description that is neither a place nor a nationality has to be among the role's.
 */
export function roleFit(description: Role, role: Role): number {
  const heads = headFit(description, role);
  if (heads === 0) return 0;
  let fit = heads;
  let unknown = 0;
  for (const modifier of description.modifiers) {
    if (role.modifiers.has(modifier) || role.head === roleNounOf(modifier)) fit += 1;
    else if (clashes(modifier, role)) return 0;
    else if (!isPlace(modifier.replace('-', ' ')) && !isModifier(modifier)) unknown++;
  }
  if (unknown > 0 && (heads < 3 || unknown > 1)) return 0;
  if (unknown > 0) fit -= 1.5;
  return description.former === role.former ? fit : fit - 0.5;
}

function headFit(description: Role, role: Role): number {
  if (description.head === role.head) return 3;
  if (role.titles.has(description.head)) return 2;
  return CLASSES.some((members) => members.has(description.head) && members.has(role.head)) ? 2 : 0;
}

/** Whether two roles are one office, in whatever words ("attorney", "lawyer"). */
export function sameOffice(a: Role, b: Role): boolean {
  return headFit(a, b) > 0;
}

const PARTIES = ['republican', 'democratic', 'democrat', 'libertarian', 'green'];

function clashes(modifier: string, role: Role): boolean {
  if (!PARTIES.includes(modifier)) return false;
  const stem = modifier.slice(0, 7);
  return PARTIES.some((party) => !party.startsWith(stem) && role.modifiers.has(party));
}

/** The gender that a role tells of ("congresswoman"); null where it tells none. */
export function genderOfRole(role: Role): Gender {
  return genderOfNoun(role.head);
}
