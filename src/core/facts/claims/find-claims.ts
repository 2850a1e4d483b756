import { MAY_TELL } from '../../english/facts/fact-words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Scene } from '../../speakers/cast/build-cast.ts';
import type { Claim } from './claim.ts';
import { dateClaims } from './date-claims.ts';
import { nameClaims } from './name-claims.ts';
import { numberClaims } from './number-claims.ts';
import { placeClaims } from './place-claims.ts';
import { toldSentences } from './scene.ts';
import { titleClaims } from './title-claims.ts';

/** More claims than any report of an event makes; a book's others are not read, since each is held against each. */
const MOST = 500;

/**
 * What a report tells outside quotation marks in numbers, dates and titles, each thing once with all its places. English
 * alone is read. Linear.
 */
export function findClaims(
  reading: Reading,
  scene: Scene,
  sentences = toldSentences(reading, scene),
): Claim[] {
  if (reading.language.code !== 'en') return [];
  const { text } = reading.document;
  const claims: Claim[] = [];
  for (const sentence of sentences) {
    if (claims.length >= MOST) break;
    if (!MAY_TELL.test(text.slice(sentence.start, sentence.end))) continue;
    claims.push(...numberClaims(sentence, text, MOST), ...dateClaims(sentence, text, MOST));
  }
  const named = [...titleClaims(reading, scene), ...nameClaims(reading, scene)];
  const placed = placeClaims(sentences, text, MOST);
  return merged([...claims.slice(0, MOST), ...named.slice(0, MOST), ...placed]);
}

/** Claims of one report that tell the same of the same, made one. */
function merged(claims: readonly Claim[]): Claim[] {
  const byKey = new Map<string, Claim>();
  for (const claim of claims) {
    const key = keyOf(claim);
    const known = byKey.get(key);
    byKey.set(key, known === undefined ? claim : together(known, claim));
  }
  return [...byKey.values()];
}

function keyOf({ kind, value, date, head, fate, subject }: Claim): string {
  const told =
    date === null
      ? `${value.low} ${value.high} ${value.exactness} ${value.unit}`
      : Object.values(date).join('-');
  return [kind, told, head, kind === 'title' ? '' : fate, subject].join('|');
}

function together(a: Claim, b: Claim): Claim {
  const near = new Map(a.near);
  for (const [stem, weight] of b.near) near.set(stem, Math.max(near.get(stem) ?? 0, weight));
  return {
    ...a,
    places: [...a.places, ...b.places],
    near,
    wide: new Set([...a.wide, ...b.wide]),
    names: new Set([...a.names, ...b.names]),
    sentence: Math.min(a.sentence, b.sentence),
  };
}
