import { isDocumentNoun, isGroupNoun, isOrganisationNoun, isPersonNoun } from '../../english/nouns.ts';
import { countBy } from '../../model/lists/count-by.ts';
import type { Token } from '../../reading/tokens.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { isPlural } from './context.ts';
import { type ThingPlace, thingFeatures } from './thing-features.ts';

/** A name or noun that "they" or "it" may refer to. */
export interface ThingCandidate {
  /** Index of the last word of the name, or of the noun. */
  readonly head: number;
  /** The name that ends there; null for a noun. */
  readonly mention: LinkedMention | null;
  readonly features: readonly number[];
}

const REACH = 140;
const SENTENCES = 3;
/** The candidates for "they" or "it", nearest first. Looks at most 140 words back. */
export function thingCandidates(
  scene: Scene,
  at: ThingPlace,
  isSource: (word: number) => boolean,
): ThingCandidate[] {
  const { words } = scene.reading;
  const here = words[at.word]!;
  const found: { head: number; mention: LinkedMention | null }[] = [];
  for (let i = at.word - 1; i >= Math.max(0, at.word - REACH); i--) {
    const word = words[i]!;
    if (here.sentence - word.sentence > SENTENCES) break;
    if (word.kind !== 'word' || (word.quoted && !here.quoted)) continue;
    const mention = mentionsIn(scene, { from: i, to: i + 1 })[0] ?? null;
    if (
      mention === null
        ? isThingNoun(word) && !isThingNoun(words[i + 1]!)
        : mention.to - 1 === i && mention.entity.kind !== 'person'
    )
      found.push({ head: i, mention });
  }
  const counts = countBy(found, ({ mention }) => mention?.entity);
  const lastSource = found.find(({ head }) => isSource(head))?.head ?? -1;
  return found.map(({ head, mention }, rank) => {
    const leads =
      found[rank + 1] === undefined || words[found[rank + 1]!.head]!.sentence !== words[head]!.sentence;
    const often = mention !== null && counts.get(mention.entity)! > 1;
    const place = { words, at, head, mention, rank, leads, often };
    const features = thingFeatures({ ...place, isSource: isSource(head), isLastSource: head === lastSource });
    return { head, mention, features };
  });
}

function isThingNoun({ text, lower }: Token): boolean {
  if (lower === 'they') return false;
  if (isGroupNoun(lower) || isOrganisationNoun(lower) || isDocumentNoun(lower)) return true;
  return isPersonNoun(text) && isPlural(lower);
}
