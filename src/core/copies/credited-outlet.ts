import type { Document } from '../model/document.ts';
import { remember } from '../model/lists/remember.ts';
import type { CopyWords } from './copy-words.ts';

/** Shorter names are words as well. */
const SHORTEST = 3;
/** Parts of an address that name no outlet. */
const NO_NAME = /^(?:www\d?|m|amp|edition|news|com?|org|net|info|gov|edu|[a-z]{2})$/u;
/** An outlet's name has so many words at most. */
const MOST_WORDS = 4;

/** Whether a text names the outlet that published another one, and is not of that outlet itself. */
export function namesOutlet(words: CopyWords, own: Document, other: Document): boolean {
  const names = outletNames(other);
  const isOwn = outletNames(own).some((name) => names.includes(name));
  return !isOwn && names.some((name) => holdsName(words, name));
}

/** The names of a report's outlet, without spaces: as stated, and as its address has it. */
const outletNames = remember(({ meta }: Document): readonly string[] => {
  const host = /^https?:\/\/([^/:?#]+)/iu.exec(meta.url ?? '')?.[1]?.toLowerCase() ?? '';
  const parts = host
    .split('.')
    .slice(0, -1)
    .filter((part) => !NO_NAME.test(part))
    .map((part) => part.replaceAll('-', ''));
  const stated = (meta.outlet ?? '').toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  return [...new Set([stated, ...parts.slice(-1)])].filter((name) => name.length >= SHORTEST);
});

/** Whether a name, written with or without spaces, stands in the body of a text. */
function holdsName({ words, body }: CopyWords, name: string): boolean {
  for (let from = body; from < words.length; from++) {
    if (!name.startsWith(words[from]!)) continue;
    let row = '';
    for (let at = from; at < Math.min(words.length, from + MOST_WORDS) && row.length < name.length; at++) {
      row += words[at]!;
    }
    if (row === name) return true;
  }
  return false;
}
