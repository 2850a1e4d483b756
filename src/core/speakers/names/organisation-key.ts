import { fullNameOf } from '../../english/names.ts';
import { OUTLET_TAIL, SMALL_IN_ORGANISATIONS } from '../../english/naming-words.ts';
import { isOutletNoun } from '../../english/nouns.ts';
import { isPlace } from '../../english/places.ts';

/** The form of an organisation's name by which it is compared: no article, full stops or case; known acronyms in full. */
export function organisationKey(name: string): string {
  const folded = name
    .toLowerCase()
    .replace(/[’']s?$/u, '')
    .replace(/[’']/gu, "'")
    .replace(/\./gu, '')
    .replace(/^the /u, '')
    .replace(/,? (?:inc|ltd|co|corp|llc)$/u, '');
  const full = fullNameOf(folded) ?? fullNameOf(folded.replace(/^us /u, '')) ?? folded;
  return full
    .replace(/^(?:us|united states) (?=department|supreme|senate|house|treasury|justice|state)/u, '')
    .replace(/^department of (?:the )?(.+)$/u, '$1 department');
}

/** The initials of a name of several words, small words left out: "united nations" → "un". */
function initialsOf(key: string): string {
  const words = key.split(/[\s-]+/u).filter((word) => !SMALL_IN_ORGANISATIONS.test(word));
  return words.length < 2 ? '' : words.map((word) => word[0]).join('');
}

/**
 * Short forms among organisation keys, each with the one long form that it can only stand for: acronyms by initials,
 * outlets by their last word ("the courier" for "springfield courier"), and names without a word that only says what
 * they are ("acme" for "acme news").
 */
export function shortForms(keys: Iterable<string>): ReadonlyMap<string, string> {
  const all = [...new Set(keys)].sort();
  const long = new Map<string, string | null>();
  for (const key of all) {
    const initials = initialsOf(key);
    if (initials.length > 1) long.set(initials, long.has(initials) ? null : key);
    const last = key.split(' ').at(-1)!;
    if (last !== key && isOutletNoun(last) && last !== 'news') long.set(last, long.has(last) ? null : key);
    const front = key.slice(0, -last.length - 1);
    if (OUTLET_TAIL.test(last) && front !== '' && !isPlace(front))
      long.set(front, long.has(front) ? null : key);
  }
  const forms = new Map<string, string>();
  for (const key of all) {
    const full = long.get(key);
    if (full !== undefined && full !== null && full !== key) forms.set(key, full);
  }
  return forms;
}
