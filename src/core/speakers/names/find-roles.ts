import { ENDS_ROLE, OPENS_ROLE } from '../../english/naming-words.ts';
import { stateOf } from '../../english/places.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import { isFunctionWord, isModifier, isPersonNoun, isSayingVerb } from '../word-kinds.ts';
import type { NameMention } from './find-names.ts';
import { parseRole, type Role } from './role.ts';

/** A role that stands beside a name, with the words that give it. */
export interface PlacedRole extends Role {
  readonly from: number;
  readonly to: number;
}

const MAX_LENGTH = 12;

/** The roles that the words around a person's name give: titles, nouns in front, appositions, "is the …". */
export function findRoles(reading: RunningText, mention: NameMention): PlacedRole[] {
  const roles: PlacedRole[] = [];
  const { words } = reading;
  if (mention.core > mention.from) push(words, mention.from, mention.core, roles);
  pushBefore(words, mention, roles);
  pushAfter(reading, mention, roles);
  return roles;
}

function push(words: readonly Token[], first: number, end: number, into: PlacedRole[]): boolean {
  const role = parseRole(
    words.slice(first, end).map((word) => word.text),
    words[first]?.language ?? undefined,
  );
  if (role === null) return false;
  into.push({ ...role, from: first, to: end });
  return true;
}

/** "former FBI agent Jane Doe", "his lawyer, Jane Doe,", "the mayor of Springfield, Jane Doe,". */
function pushBefore(words: readonly Token[], mention: NameMention, into: PlacedRole[]): void {
  const before = words[mention.from - 1];
  if (before === undefined || before.block !== words[mention.from]!.block) return;
  if (before.kind === 'word' && !before.capital && isPersonNoun(before)) {
    let first = mention.from - 1;
    while (first > 0 && mention.from - first < 8 && continuesBack(words[first - 1]!, words[first]!)) first--;
    push(words, first, mention.from, into);
    return;
  }
  if (before.text !== ',') return;
  const comma = mention.from - 1;
  for (let i = comma - 1; i >= Math.max(0, comma - MAX_LENGTH); i--) {
    const word = words[i]!;
    if (word.block !== before.block || /^[.,;:“”"?!]$/u.test(word.text)) return;
    if (OPENS_ROLE.has(word.lower) || /^['’]s$/u.test(word.text)) {
      const first = OPENS_ROLE.has(word.lower) ? i + 1 : Math.max(0, i - 1);
      if (!startsWithRole(words, first, comma)) return;
      push(words, first, comma, into);
      return;
    }
  }
}

function continuesBack(word: Token, next: Token): boolean {
  if (word.block !== next.block || word.kind !== 'word') return false;
  if (/^['’]s?$/u.test(word.text)) return true;
  return !isFunctionWord(word) && !/(?:ed|ing)$/u.test(word.text) && (word.capital || isModifierLike(word));
}

function isModifierLike(word: Token): boolean {
  return (
    isModifier(word) ||
    isPersonNoun(word) ||
    /^(?:campaign|party|police|state|city|county|foreign|prime|defen[cs]e|press|communications|national|longtime|top|veteran|co|real|estate|law|business|finance|policy|house|majority|minority|district|fellow|likely|front|running|presumptive|film|football|opposition)$/u.test(
      word.lower,
    ) ||
    /(?:al|ic|ive|ary|an)$/u.test(word.lower)
  );
}

/** ", the mayor of Springfield," ", R-Ohio," "(D-Calif.)" "is a senator", ", who was …". */
function pushAfter(reading: RunningText, mention: NameMention, into: PlacedRole[]): void {
  const { words } = reading;
  let at = mention.to;
  const opener = words[at];
  if (opener === undefined || opener.block !== words[mention.from]!.block) return;
  if (!/^(?:,|\(|is|was|became|—|–)$/u.test(opener.lower)) return;
  at++;
  const party = partyOf(reading, at);
  if (party !== null) {
    into.push(party);
    return;
  }
  if (words[at]?.kind === 'number') at += words[at + 1]?.text === ',' ? 2 : 0;
  if (words[at]?.lower === 'who') at++;
  if (/^(?:is|was|has|served)$/u.test(words[at]?.lower ?? '')) at++;
  const determined = OPENS_ROLE.has(words[at]?.lower ?? '');
  if (!determined && !/^(?:,|\(|—|–)$/u.test(opener.lower)) return;
  const first = determined ? at + 1 : at;
  let end = first;
  while (end < words.length && end - first < MAX_LENGTH && !endsApposition(words, end, opener)) end++;
  if (isSayingVerb(words[end]) && opener.text === ',') return;
  if (!determined && !startsWithRole(words, first, end)) return;
  push(words, first, end, into);
}

function endsApposition(words: readonly Token[], at: number, opener: Token): boolean {
  const word = words[at]!;
  return word.block !== opener.block || /^(?:[.,;:)“”"?!—–]|who|and|said|says|told)$/u.test(word.text);
}

/** Whether an apposition without a determiner begins with a role ("spokesman for", "CNN political analyst"). */
function startsWithRole(words: readonly Token[], first: number, end: number): boolean {
  for (let i = first; i < Math.min(end, first + 6); i++) {
    const word = words[i]!;
    if (isPersonNoun(word)) return true;
    if (
      word.kind !== 'word' ||
      ENDS_ROLE.has(word.lower) ||
      (!word.capital && /(?:ed|ing)$/u.test(word.lower))
    )
      return false;
  }
  return false;
}

const PARTY: Record<string, string> = { R: 'republican', D: 'democrat', I: 'independent', L: 'libertarian' };

function partyOf(reading: RunningText, at: number): PlacedRole | null {
  const word = reading.words[at];
  if (word === undefined) return null;
  const match = /^(R|D|I|L)[-–](\p{Lu}[\p{L}.]*)/u.exec(
    reading.document.text.slice(word.start, word.start + 14),
  );
  if (match === null) return null;
  const head = PARTY[match[1]!]!;
  const party = head === 'democrat' ? 'democratic' : head;
  const modifiers = new Set([party, stateOf(match[2]!.toLowerCase().replace(/\./gu, ''))]);
  return { text: match[0], head, modifiers, titles: modifiers, former: false, from: at, to: at + 1 };
}
