import type { Mode } from '../model/attribution.ts';
import type { EventText } from './event-text.ts';
import { commonPassages, fragmentLength, fragmentMass, overlap, relatedMass } from './shared-stems.ts';
import type { WordingProfile } from './wording-profile.ts';

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
  readonly same: number;
  /** Whether the speakers are two, each of them somebody in particular. */
  readonly known: number;
  readonly headline: number;
  readonly lead: number;
  readonly gap: number;
  /** Share of each that the sentences around the other hold, and that its whole sentences hold. */
  readonly shares: readonly [number, number];
  readonly wholes: readonly [number, number];
  readonly shorter: number;
  /** Whether one report has both. */
  readonly together: number;
  readonly sameSentence: number;
  readonly sentences: number;
  readonly leadIn: number;
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
  const least = Math.min(a.mass, b.mass);
  const modes = [a.wording.mode, b.wording.mode] as const;
  const same = a.wording.speaker === b.wording.speaker ? 1 : 0;
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
    ...commonPassages(a.stems, b.stems),
    fragment: Math.max(fragmentMass(a, b, weights), fragmentMass(b, a, weights)),
    fragmentRun: Math.max(fragmentLength(a, b), fragmentLength(b, a)),
    modes,
    bothDirect: modes.every((mode) => mode === 'direct') ? 1 : 0,
    same,
    known: same === 0 && isKnown(a) && isKnown(b) ? 1 : 0,
    headline: a.headline || b.headline ? 1 : 0,
    lead: a.lead || b.lead ? 1 : 0,
    gap: Math.abs(a.position - b.position),
    shares: [
      overlap(a.set, b.neighbours, weights) / (a.mass + 0.1),
      overlap(b.set, a.neighbours, weights) / (b.mass + 0.1),
    ],
    wholes: [
      overlap(a.set, b.whole, weights) / (a.mass + 0.5),
      overlap(b.set, a.whole, weights) / (b.mass + 0.5),
    ],
    shorter: Math.min(a.stems.length, b.stems.length),
    together,
    sameSentence: together === 1 && a.sentence <= b.lastSentence && b.sentence <= a.lastSentence ? 1 : 0,
    sentences,
    leadIn: together * same * (introduces(a, b, sentences) || introduces(b, a, sentences) ? 1 : 0),
    few: (same * (1 - together)) / Math.sqrt(a.spoken * b.spoken),
    negation: a.stance.negated === b.stance.negated ? 0 : 1,
    bothTop: (1 - together) * (isTop(a) && isTop(b) ? 1 : 0),
  };
}

/** Whether `a` is speech in the reporter's words that the quotation `b` follows at once. */
function introduces(a: WordingProfile, b: WordingProfile, sentences: number): boolean {
  return a.wording.mode !== 'direct' && b.wording.mode === 'direct' && a.start < b.start && sentences <= 1;
}

/** Whether the speaker is somebody in particular, so that another speaker is another. */
function isKnown(profile: WordingProfile): boolean {
  return profile.speakerKind === 'person' || profile.speakerKind === 'organisation';
}

/** Whether the wording stands in the headline or the lead. */
export function isTop(profile: WordingProfile): boolean {
  return profile.headline || profile.lead;
}
