import type { Reading } from '../../reading/reading.ts';
import type { Scene } from '../../speakers/cast/build-cast.ts';
import { nameWords } from '../../speakers/cast/cast-persons.ts';
import { parsePersonName } from '../../speakers/names/person-name.ts';
import { type Claim, PLAIN } from './claim.ts';
import { sentenceSpan } from './scene.ts';

/** How a report writes the full names of persons: the first full form of each. */
export function nameClaims(reading: Reading, scene: Scene): Claim[] {
  const claims = new Map<string, Claim>();
  for (const mention of scene.mentions) {
    const { entity } = mention;
    if (entity.kind !== 'person' || mention.kind !== 'person' || mention.headline || claims.has(entity.key))
      continue;
    const words = nameWords(scene.reading, mention);
    const name = words.length < 2 ? null : parsePersonName(words);
    if (name?.given == null) continue;
    const { words: tokens } = scene.reading;
    const span = { start: tokens[mention.core]!.start, end: tokens[mention.to - 1]!.end };
    const number = tokens[mention.core]!.sentence;
    claims.set(entity.key, {
      ...PLAIN,
      kind: 'name',
      value: { text: name.text, low: null, high: null, exactness: 'exact', unit: name.family },
      places: [{ span, passage: sentenceSpan(reading, number) ?? span }],
      ofPeople: true,
      subject: entity.key,
      about: entity.label,
      near: new Map(),
      wide: new Set(),
      names: new Set([entity.key]),
      sentence: number,
    });
  }
  return [...claims.values()];
}
