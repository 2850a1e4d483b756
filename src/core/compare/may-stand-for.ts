import { SMALL_IN_DESCRIPTIONS } from '../english/word-classes.ts';
import type { Speaker } from '../model/speaker.ts';

/**
 * Whether a report may say `vague` where it means `named`: an unnamed source, a group, the body that a spokesperson speaks
 * for or that a person's role names, and another name for one group.
 */
export function mayStandFor(vague: Speaker, named: Speaker): boolean {
  if (vague.kind === 'unnamed') return true;
  if (named.speaksFor === vague.id) return true;
  if (vague.kind === 'group')
    return named.kind !== 'group' || mentions(named, vague) || isOneGroup(vague, named);
  return vague.kind === 'organisation' && named.kind === 'person' && mentions(named, vague);
}

/** Whether one of a speaker's roles names the group or organisation by any of its names ("NATO Secretary General"). */
function mentions(speaker: Speaker, { name, aliases }: Speaker): boolean {
  const sought = [name, ...aliases].map(plain).filter((each) => each !== '');
  return speaker.roles.some((role) => {
    const words = role.toLowerCase();
    return sought.some((each) => words.includes(each) || isSpokenFor(words, each));
  });
}

/** Whether a role is that of somebody who speaks for the body so called ("navy spokesman" for "the Indian navy"). */
function isSpokenFor(role: string, name: string): boolean {
  return /\bspokes(?:man|woman|person)/u.test(role) && role.split(/\W+/u).includes(name.split(' ').at(-1)!);
}

/** Whether one group is a shorter name of the other ("the owners", "three ferry owners"), or both have a member in common. */
function isOneGroup(a: Speaker, b: Speaker): boolean {
  const [own, other] = [membersOf(a), membersOf(b)];
  if (own.length > 1 || other.length > 1) return own.some((member) => other.includes(member));
  const [short, long] = [tellingWords(a), tellingWords(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return short.length > 0 && short.every((word) => long.includes(word));
}

/** The names that a joint speaker joins ("Doe and Roe"); of any other group its whole name. */
function membersOf({ name }: Speaker): string[] {
  const parts = name.split(/,? and |, /u);
  return parts.every((part) => /^\p{Lu}/u.test(part)) ? parts.map(plain) : [plain(name)];
}

function tellingWords({ name }: Speaker): string[] {
  return plain(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !SMALL_IN_DESCRIPTIONS.test(word));
}

function plain(name: string): string {
  return name.toLowerCase().replace(/^the /u, '');
}
