import { EMPTY_LEXICON, type Lexicon } from '../language/lexicon.ts';
import type { Wording } from '../model/collation.ts';
import type { Speaker } from '../model/speaker.ts';
import type { AlignmentModel } from '../pair/alignment-model.ts';
import { EVERY_PAIR_UP_TO } from '../pair/candidate-pairs.ts';
import { indexEvent } from '../pair/event-text.ts';
import { scorePairs } from '../pair/score-pairs.ts';
import { profilesOf } from '../pair/wording-profile.ts';
import type { Reading } from '../reading/reading.ts';
import type { Bonds } from './grouping.ts';
import { mergeAlike } from './rules/same-words.ts';

/**
 * Scores the pairs of an event's wordings. The order of documents and wordings does not change the scores. Throws
 * RangeError on a wording of a document that is not given.
 */
export function bondWordings(
  reports: readonly Reading[],
  wordings: readonly Wording[],
  model: AlignmentModel,
  lexicon: Lexicon = EMPTY_LEXICON,
  speakers: readonly Speaker[] = [],
): Bonds {
  const inOrder = [...reports].sort(({ document: a }, { document: b }) =>
    a.id < b.id ? -1 : a.id > b.id ? 1 : 0,
  );
  const event = indexEvent(inOrder, model.background, lexicon);
  const order = orderOf(wordings);
  const profiles = profilesOf(
    order.map((index) => wordings[index]!),
    event,
    speakers,
  );
  const areMany = profiles.length > EVERY_PAIR_UP_TO;
  const classes = areMany ? mergeAlike(profiles) : profiles.map((_, index) => [index]);
  const standing = classes.map((own) => profiles[own[0]!]!);
  const alike = classes.map((own) => own.map((index) => order[index]!).sort((a, b) => a - b));
  const standingOf: number[] = new Array(wordings.length);
  for (const [at, own] of alike.entries()) for (const index of own) standingOf[index] = at;
  const scored = scorePairs(standing, event, model);
  return { wordings, areMany, standing, alike, standingOf, scored, event, model };
}

/** The wordings' indexes in an order that depends on what they say and not on how they were given. */
function orderOf(wordings: readonly Wording[]): number[] {
  const keys = wordings.map(
    (wording) => `${wording.text}\u0000${wording.content[0]?.start ?? 0}\u0000${wording.witness}`,
  );
  return wordings
    .map((_, index) => index)
    .sort((a, b) => (keys[a]! < keys[b]! ? -1 : keys[a]! > keys[b]! ? 1 : a - b));
}
