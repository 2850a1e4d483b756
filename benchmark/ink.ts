import { createHash } from 'node:crypto';

/**
 * The characters of a text that are not white space. Labels count in them, so that they hold however a release's tokens are
 * put together.
 */
export function inkOf(text: string): string {
  return text.replace(/\s+/gu, '');
}

/** SHA-256 of the ink, in hexadecimal digits. */
export function fingerprintOf(text: string): string {
  return createHash('sha256').update(inkOf(text)).digest('hex');
}

/** For each ink offset the offset in the text, and behind the last one where the ink ends. */
export function inkPlaces(text: string): number[] {
  const places: number[] = [];
  let end = 0;
  for (let i = 0; i < text.length; i++) {
    if (/\s/u.test(text[i]!)) continue;
    places.push(i);
    end = i + 1;
  }
  return [...places, end];
}
