import { type FeatureTable, namesOf, valuesOf } from '../learning/feature-table.ts';
import { explainLogOdds, type FeatureShare, type LinearModel } from '../learning/linear-model.ts';
import type { EventText } from './event-text.ts';
import { isTop, measurePair, type PairMeasures } from './pair-measures.ts';
import { differ, overlap } from './shared-stems.ts';
import { massOf, type WordingProfile } from './wording-profile.ts';

const FEATURES: FeatureTable<PairMeasures> = [
  ['containment', (p) => p.containment],
  ['dice', (p) => p.dice],
  ['shared', (p) => Math.min(3, p.shared)],
  ['run', (p) => Math.log1p(p.run)],
  ['runShare', (p) => p.run / (p.shorter + 1)],
  ['fragment', (p) => p.fragment],
  ['fragmentRun', (p) => Math.log1p(p.fragmentRun)],
  ['fragmentDirect', (p) => (p.fragmentRun > 0 ? p.bothDirect : 0)],
  ['bothDirect', (p) => p.bothDirect],
  ['modeDiffers', (p) => p.modes[0] !== p.modes[1]],
  ['speakerSame', (p) => p.same],
  ['speakerDiffers', (p) => p.known],
  ['speakerSameContainment', (p) => p.same * p.containment],
  ['speakerCompatible', (p) => p.compatible],
  ['speakerRarity', (p) => p.rarity],
  ['speakerRaritySoft', (p) => p.rarity * p.soft],
  ['speakerSureSoft', (p) => p.surely * p.soft],
  ['speakerDiffersSoft', (p) => p.known * p.soft],
  ['mostTelling', (p) => p.mostTelling],
  ['unsharedLeast', (p) => Math.min(4, p.unshared)],
  ['nameless', (p) => p.namelessSoft],
  ['speakerSameNameless', (p) => p.same * p.namelessSoft],
  ['softSquared', (p) => p.soft ** 2],
  ['cueShared', (p) => p.cues],
  ['numbersDiffer', (p) => differ(p.a.numbers, p.b.numbers)],
  ['namesDiffer', (p) => differ(p.a.names, p.b.names)],
  ['headline', (p) => p.headline],
  ['lead', (p) => p.lead],
  ['leadContainment', (p) => p.lead * p.containment],
  ['positionGap', (p) => p.gap],
  [
    'rest',
    (p) =>
      (2 * overlap(p.a.rest, p.b.rest, p.weights)) /
      (massOf(p.a.rest, p.weights) + massOf(p.b.rest, p.weights) + 0.2),
  ],
  ['neighbourMost', (p) => p.neighbours],
  ['lengthRatio', (p) => p.shorter / (Math.max(p.a.stems.length, p.b.stems.length) + 1)],
  ['shortLog', (p) => Math.log1p(p.shorter)],
  ['sameReport', (p) => p.together],
  ['sameReportContainment', (p) => p.together * p.containment],
  ['sameReportSpeakerSame', (p) => p.together * p.same],
  ['sameReportGap', (p) => p.together * p.gap],
  ['sameSentence', (p) => p.sameSentence],
  ['nested', (p) => p.together === 1 && p.a.start < p.b.end && p.b.start < p.a.end],
  ['related', (p) => Math.min(3, p.related)],
  ['relatedContainment', (p) => p.soft],
  ['relatedDice', (p) => (2 * (p.shared + p.related)) / (p.a.mass + p.b.mass + 0.01)],
  ['adjacentDirect', (p) => (p.together === 1 && p.sentences <= 1 ? p.bothDirect : 0)],
  ['bothTop', (p) => p.bothTop],
  ['oneTop', (p) => isTop(p.a) !== isTop(p.b)],
  ['indirectSpeakerSame', (p) => p.same * (1 - p.bothDirect)],
  ['mixedRelated', (p) => (1 - p.bothDirect) * p.soft],
  ['sequence', (p) => (2 * p.sequence) / (p.a.stems.length + p.b.stems.length + 2)],
  ['wholeLeast', (p) => Math.min(...p.wholes)],
  [
    'aroundDice',
    (p) => (2 * overlap(p.a.around, p.b.around, p.weights)) / (p.a.aroundMass + p.b.aroundMass + 0.2),
  ],
  ['speakerFew', (p) => p.few],
  ['negationDiffers', (p) => p.negation],
  ['bothAsked', (p) => p.a.stance.asked && p.b.stance.asked],
  ['personShift', (p) => shiftsPerson(p.a, p.b) || shiftsPerson(p.b, p.a)],
  ['sameAttribution', (p) => p.bothDirect === 0 && isOneAttribution(p.a, p.b)],
];

/** The names of the features of a pair, in the order of `pairFeatures`. */
export const PAIR_FEATURES = namesOf(FEATURES);

/** The features of a pair of wordings; the order of the two does not matter. */
export function pairFeatures(a: WordingProfile, b: WordingProfile, event: EventText): number[] {
  return valuesOf(FEATURES, measurePair(a, b, event));
}

/** What each feature of a pair adds to its log-odds by `model`, the weightiest first. */
export function explainPair(
  model: LinearModel,
  a: WordingProfile,
  b: WordingProfile,
  event: EventText,
): FeatureShare[] {
  return explainLogOdds(model, pairFeatures(a, b, event));
}

/** Whether "I" of a quotation may be "he" or "she" of the other's indirect speech. */
function shiftsPerson(a: WordingProfile, b: WordingProfile): boolean {
  return a.wording.mode === 'direct' && b.wording.mode !== 'direct' && a.stance.first && b.stance.third;
}

/** Whether both are sentences or clauses of one saying, which as a rule says nothing twice. */
function isOneAttribution(a: WordingProfile, b: WordingProfile): boolean {
  return (
    a.witness === b.witness &&
    a.wording.attribution !== null &&
    a.wording.attribution === b.wording.attribution
  );
}
