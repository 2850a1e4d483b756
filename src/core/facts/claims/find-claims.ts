import { MAY_TELL } from '../../english/facts/fact-words.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Scene } from '../../speakers/cast/build-cast.ts';
import type { Claim } from './claim.ts';
import { dateClaims } from './date-claims.ts';
import { nameClaims } from './name-claims.ts';
import { numberClaims } from './number-claims.ts';
import { toldSentences } from './scene.ts';
import { titleClaims } from './title-claims.ts';

/**
 * What a report tells outside quotation marks in numbers, dates and titles, each thing once with all its places. English
 * alone is read. Linear but for what one report tells twice.
 */
export function findClaims(
  reading: Reading,
  scene: Scene,
  sentences = toldSentences(reading, scene),
): Claim[] {
  if (reading.language.code !== 'en') return [];
  const { text } = reading.document;
  const telling = sentences.filter(({ start, end }) => MAY_TELL.test(text.slice(start, end)));
  const claims = telling.flatMap((sentence) => [
    ...numberClaims(sentence, text),
    ...dateClaims(sentence, text),
  ]);
  return merged([...claims, ...titleClaims(reading, scene), ...nameClaims(reading, scene)]);
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
