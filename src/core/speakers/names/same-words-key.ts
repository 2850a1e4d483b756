import { SMALL_IN_NAMES, TIME_IN_NAMES } from '../../english/naming-words.ts';

const SAME: Readonly<Record<string, string>> = {
  gop: 'republican',
  republicans: 'republican',
  democrats: 'democrat',
  democratic: 'democrat',
  dems: 'democrat',
  dem: 'democrat',
  senators: 'senate',
  senator: 'senate',
  congressional: 'congress',
  authorities: 'authority',
  officials: 'official',
  team: 'office',
  staff: 'office',
  panel: 'committee',
};
/** Words that tell nothing beside a party or a house. */
const MEMBERS = /^(?:lawmakers|members|legislators|politicians|colleagues)$/u;

/**
 * The words of a group's or body's name in one form and order, for telling that two names mean one: parties and houses
 * by noun, small words and "members" left out. Empty where fewer than two words are left and the name is no single noun.
 */
export function sameWordsKey(label: string): string {
  const words = label
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .replace(/\./gu, '')
    .replace(/\ball (?:two|three|four|five|six|seven|eight|nine|ten|\d+)\b/gu, '')
    .replace(TIME_IN_NAMES, '')
    .split(/[^\p{L}\p{N}&-]+/u)
    .filter((word) => word !== '' && !SMALL_IN_NAMES.test(word))
    .map((word) => SAME[word] ?? word);
  const telling = words.filter((word) => !MEMBERS.test(word));
  return [...new Set(telling.length > 0 ? telling : words)].sort().join(' ');
}
