import type { Mode } from '../model/attribution.ts';
import type { EventText } from './event-text.ts';
import {
  commonPassages,
  fragmentLength,
  fragmentMass,
  heaviestShared,
  overlap,
  relatedMass,
} from './shared-stems.ts';
import { massOf, type WordingProfile } from './wording-profile.ts';

/** What is measured of a pair of wordings once, for the features to be made of. Yes is 1 and no is 0. */
export interface PairMeasures {
  readonly a: WordingProfile;
  readonly b: WordingProfile;
  /** Weight by stem number. */
  readonly weights: Float64Array;
  /** Weight of the stems that both have, and of those that are related only. */
  readonly shared: number;
  readonly related: number;
  readonly containment: number;
  readonly dice: number;
  /** As `containment`, related stems counted. */
  readonly soft: number;
  /** Stems of the longest passage that both have, and of the longest sequence with gaps. */
  readonly run: number;
  readonly sequence: number;
  /** Weight and length of the heaviest and the longest quoted part that the other holds. */
  readonly fragment: number;
  readonly fragmentRun: number;
  readonly modes: readonly [Mode, Mode];
  readonly bothDirect: number;
  /** Whether the speaker is one, if by the same vague words; and whether it is somebody in particular. */
  readonly same: number;
  readonly surely: number;
  /** Whether one may be a vaguer name for the other, or relays it. */
  readonly compatible: number;
  /** Whether the speakers are two, each of them somebody in particular. */
  readonly known: number;
  /** How much it tells that the speaker is one; 0 where it is not. */
  readonly rarity: number;
  /** As `soft`, names and numbers left out: of what is told of them. */
  readonly namelessSoft: number;
  /** Share of the words of saying that both have. */
  readonly cues: number;
  /** The weightiest stem that both have. */
  readonly mostTelling: number;
  /** Weight of what the lighter one has alone. */
  readonly unshared: number;
  readonly headline: number;
  readonly lead: number;
  readonly gap: number;
  /** The larger share of one that the sentences around the other hold. */
  readonly neighbours: number;
  /** Share of each that the whole sentences of the other hold. */
  readonly wholes: readonly [number, number];
  readonly shorter: number;
  /** Whether one report has both. */
  readonly together: number;
  readonly sameSentence: number;
  readonly sentences: number;
  /** 1 where the speaker is one who says nothing else in either report, less the more he says. */
  readonly few: number;
  readonly negation: number;
  readonly bothTop: number;
}

/** Measures a pair of wordings; the order of the two does not matter. */
export function measurePair(a: WordingProfile, b: WordingProfile, event: EventText): PairMeasures {
  const { weights } = event;
  const shared = overlap(a.set, b.set, weights);
  const related = relatedMass(a.set, b.set, event);
  const { run, sequence } = commonPassages(a.stems, b.stems);
  const least = Math.min(a.mass, b.mass);
  const modes = [a.wording.mode, b.wording.mode] as const;
  const agreement = a.agreementWith(a.wording, b.wording);
  const same = agreement === 'same' || agreement === 'alike' ? 1 : 0;
  const together = a.witness === b.witness ? 1 : 0;
  const sentences = Math.max(0, a.sentence - b.lastSentence, b.sentence - a.lastSentence);
  return {
    a,
    b,
    weights,
    shared,
    related,
    containment: shared / (least + 0.5),
    dice: (2 * shared) / (a.mass + b.mass + 0.01),
    soft: Math.min(1, (shared + related) / (least + 0.5)),
    run,
    sequence,
    fragment: Math.max(fragmentMass(a, b, weights), fragmentMass(b, a, weights)),
    fragmentRun: Math.max(fragmentLength(a, b), fragmentLength(b, a)),
    modes,
    bothDirect: modes.every((mode) => mode === 'direct') ? 1 : 0,
    same,
    surely: agreement === 'same' ? 1 : 0,
    compatible: agreement === 'compatible' ? 1 : 0,
    known: agreement === 'different' ? 1 : 0,
    rarity: same * Math.min(a.speakerRarity, b.speakerRarity),
    namelessSoft: namelessShare(a, b, shared + related, event),
    cues: (2 * overlap(a.cue, b.cue, weights)) / (massOf(a.cue, weights) + massOf(b.cue, weights) + 0.3),
    mostTelling: heaviestShared(a.set, b.set, weights),
    unshared: Math.max(0, least - shared - related),
    headline: a.headline || b.headline ? 1 : 0,
    lead: a.lead || b.lead ? 1 : 0,
    gap: Math.abs(a.position - b.position),
    neighbours: Math.max(
      overlap(a.set, b.neighbours, weights) / (a.mass + 0.1),
      overlap(b.set, a.neighbours, weights) / (b.mass + 0.1),
    ),
    wholes: [
      overlap(a.set, b.whole, weights) / (a.mass + 0.5),
      overlap(b.set, a.whole, weights) / (b.mass + 0.5),
    ],
    shorter: Math.min(a.stems.length, b.stems.length),
    together,
    sameSentence: together === 1 && a.sentence <= b.lastSentence && b.sentence <= a.lastSentence ? 1 : 0,
    sentences,
    few: (same * (1 - together)) / Math.sqrt(a.spoken * b.spoken),
    negation: a.stance.negated === b.stance.negated ? 0 : 1,
    bothTop: (1 - together) * (isTop(a) && isTop(b) ? 1 : 0),
  };
}

function namelessShare(a: WordingProfile, b: WordingProfile, shared: number, { weights }: EventText): number {
  const [own, theirs] = [a, b].map((each) => massOf(each.names, weights) + massOf(each.numbers, weights));
  const named = overlap(a.names, b.names, weights) + overlap(a.numbers, b.numbers, weights);
  const least = Math.min(a.mass - own!, b.mass - theirs!);
  return Math.min(1, Math.max(0, shared - named) / (least + 0.5));
}

/** Whether the wording stands in the headline or the lead. */
export function isTop(profile: WordingProfile): boolean {
  return profile.headline || profile.lead;
}
