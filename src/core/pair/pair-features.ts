import type { EventText } from './event-text.ts';
import { massOf, type WordingProfile } from './wording-profile.ts';

/** The names of the features of a pair, in the order of `pairFeatures`. */
export const PAIR_FEATURES = [
  'containment',
  'dice',
  'shared',
  'run',
  'runShare',
  'fragment',
  'fragmentRun',
  'fragmentDirect',
  'bothDirect',
  'bothIndirect',
  'modeDiffers',
  'speakerSame',
  'speakerDiffers',
  'speakerVague',
  'speakerSameContainment',
  'numbersDiffer',
  'numbersShared',
  'namesDiffer',
  'namesShared',
  'headline',
  'headlineContainment',
  'lead',
  'leadContainment',
  'positionGap',
  'rest',
  'neighbourMost',
  'neighbourLeast',
  'lengthRatio',
  'shortLog',
  'sameReport',
  'sameReportContainment',
  'sameReportDice',
  'sameReportHeadline',
  'sameReportLead',
  'sameReportSpeakerSame',
  'sameReportGap',
  'sameSentence',
  'nested',
  'related',
  'relatedContainment',
  'relatedDice',
  'leadIn',
  'leadInRelated',
  'adjacentDirect',
  'sameReportSentences',
  'bothTop',
  'bothTopRelated',
  'oneTop',
  'indirectSpeakerSame',
  'mixedRelated',
  'sequence',
  'wholeLeast',
  'aroundDice',
  'speakerFew',
  'speakerFewContainment',
  'negationDiffers',
  'negationDiffersContainment',
  'bothAsked',
  'personShift',
  'sameAttribution',
] as const;

/** Weight from which a stem is looked up for related ones. */
const TELLING = 0.15;

/** The features of a pair of wordings; the order of the two does not matter. */
export function pairFeatures(a: WordingProfile, b: WordingProfile, event: EventText): number[] {
  const { weights } = event;
  const shared = overlap(a.set, b.set, weights);
  const related = relatedMass(a.set, b.set, event);
  const least = Math.min(a.mass, b.mass);
  const containment = shared / (least + 0.5);
  const dice = (2 * shared) / (a.mass + b.mass + 0.01);
  const { run, sequence } = commonPassages(a.stems, b.stems);
  const fragment = Math.max(fragmentMass(a, b, weights), fragmentMass(b, a, weights));
  const fragmentRun = Math.max(fragmentLength(a, b), fragmentLength(b, a));
  const modes = [a.wording.mode, b.wording.mode];
  const bothDirect = modes.every((mode) => mode === 'direct') ? 1 : 0;
  const same = a.wording.speaker === b.wording.speaker ? 1 : 0;
  const known = same === 0 && isKnown(a) && isKnown(b) ? 1 : 0;
  const headline = a.headline || b.headline ? 1 : 0;
  const lead = a.lead || b.lead ? 1 : 0;
  const gap = Math.abs(a.position - b.position);
  const shares = [
    overlap(a.set, b.neighbours, weights) / (a.mass + 0.1),
    overlap(b.set, a.neighbours, weights) / (b.mass + 0.1),
  ] as const;
  const shorter = Math.min(a.stems.length, b.stems.length);
  const together = a.witness === b.witness ? 1 : 0;
  const sameSentence = together === 1 && a.sentence <= b.lastSentence && b.sentence <= a.lastSentence ? 1 : 0;
  const soft = Math.min(1, (shared + related) / (least + 0.5));
  const sentences = Math.max(0, a.sentence - b.lastSentence, b.sentence - a.lastSentence);
  const leadIn = together * same * (introduces(a, b, sentences) || introduces(b, a, sentences) ? 1 : 0);
  const wholes = [
    overlap(a.set, b.whole, weights) / (a.mass + 0.5),
    overlap(b.set, a.whole, weights) / (b.mass + 0.5),
  ] as const;
  const few = (same * (1 - together)) / Math.sqrt(a.spoken * b.spoken);
  const negation = a.stance.negated === b.stance.negated ? 0 : 1;
  const bothTop = (1 - together) * (isTop(a) && isTop(b) ? 1 : 0);
  return [
    containment,
    dice,
    Math.min(3, shared),
    Math.log1p(run),
    run / (shorter + 1),
    fragment,
    Math.log1p(fragmentRun),
    fragmentRun > 0 ? bothDirect : 0,
    bothDirect,
    modes.every((mode) => mode === 'indirect') ? 1 : 0,
    modes[0] === modes[1] ? 0 : 1,
    same,
    known,
    1 - same - known,
    same * containment,
    differ(a.numbers, b.numbers),
    Math.min(2, overlap(a.numbers, b.numbers, weights)),
    differ(a.names, b.names),
    Math.min(2, overlap(a.names, b.names, weights)),
    headline,
    headline * containment,
    lead,
    lead * containment,
    gap,
    (2 * overlap(a.rest, b.rest, weights)) / (massOf(a.rest, weights) + massOf(b.rest, weights) + 0.2),
    Math.max(...shares),
    Math.min(...shares),
    shorter / (Math.max(a.stems.length, b.stems.length) + 1),
    Math.log1p(shorter),
    together,
    together * containment,
    together * dice,
    together * headline,
    together * lead,
    together * same,
    together * gap,
    sameSentence,
    together === 1 && a.start < b.end && b.start < a.end ? 1 : 0,
    Math.min(3, related),
    soft,
    (2 * (shared + related)) / (a.mass + b.mass + 0.01),
    leadIn,
    leadIn * soft,
    together === 1 && sentences <= 1 ? bothDirect : 0,
    together * Math.log1p(sentences),
    bothTop,
    bothTop * soft,
    isTop(a) !== isTop(b) ? 1 : 0,
    same * (1 - bothDirect),
    (1 - bothDirect) * soft,
    (2 * sequence) / (a.stems.length + b.stems.length + 2),
    Math.min(...wholes),
    (2 * overlap(a.around, b.around, weights)) / (a.aroundMass + b.aroundMass + 0.2),
    few,
    few * containment,
    negation,
    negation * containment,
    a.stance.asked && b.stance.asked ? 1 : 0,
    shiftsPerson(a, b) || shiftsPerson(b, a) ? 1 : 0,
    bothDirect === 0 && isOneAttribution(a, b) ? 1 : 0,
  ];
}

/** Whether `a` is speech in the reporter's words that the quotation `b` follows at once. */
function introduces(a: WordingProfile, b: WordingProfile, sentences: number): boolean {
  return a.wording.mode !== 'direct' && b.wording.mode === 'direct' && a.start < b.start && sentences <= 1;
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

/** Whether the speaker is somebody in particular, so that another speaker is another. */
function isKnown(profile: WordingProfile): boolean {
  return profile.speakerKind === 'person' || profile.speakerKind === 'organisation';
}

function isTop(profile: WordingProfile): boolean {
  return profile.headline || profile.lead;
}

/** Sum of the weights of the stems that two ascending sets share. */
function overlap(a: readonly number[], b: readonly number[], weights: Float64Array): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i]! < b[j]!) i++;
    else if (a[i]! > b[j]!) j++;
    else {
      sum += weights[a[i]!]!;
      i++;
      j++;
    }
  }
  return sum;
}

/** Weight of the stems that one of two ascending sets lacks but has related stems for; the mean of both ways. */
function relatedMass(a: readonly number[], b: readonly number[], { weights, related }: EventText): number {
  const ownA = tellingOnlyIn(a, b, weights);
  const ownB = tellingOnlyIn(b, a, weights);
  if (ownA.length === 0 || ownB.length === 0) return 0;
  const bestB = new Float64Array(ownB.length);
  let sum = 0;
  for (const stem of ownA) {
    let best = 0;
    for (const [at, other] of ownB.entries()) {
      const relatedness = related(stem, other);
      if (relatedness === 0) continue;
      const mass = relatedness * Math.min(weights[stem]!, weights[other]!);
      best = Math.max(best, mass);
      bestB[at] = Math.max(bestB[at]!, mass);
    }
    sum += best;
  }
  let back = 0;
  for (const best of bestB) back += best;
  return (sum + back) / 2;
}

/** The stems of weight of one ascending set that another lacks. */
function tellingOnlyIn(set: readonly number[], other: readonly number[], weights: Float64Array): number[] {
  const own: number[] = [];
  let at = 0;
  for (const stem of set) {
    while (at < other.length && other[at]! < stem) at++;
    if (other[at] !== stem && weights[stem]! >= TELLING) own.push(stem);
  }
  return own;
}

/** 1 where both sets hold something and share nothing, ½ where each also has something of its own. */
function differ(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  const common = a.filter((stem) => b.includes(stem)).length;
  if (common === 0) return 1;
  return common < a.length && common < b.length ? 0.5 : 0;
}

/** Lengths in stems of the longest passage that two contents share, and of the longest sequence with gaps. */
function commonPassages(a: readonly number[], b: readonly number[]): { run: number; sequence: number } {
  let run = 0;
  let [above, row] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  let [longestAbove, longest] = [new Uint16Array(b.length + 1), new Uint16Array(b.length + 1)];
  for (const stem of a) {
    for (let j = 1; j <= b.length; j++) {
      if (stem === b[j - 1]) {
        row[j] = above[j - 1]! + 1;
        longest[j] = longestAbove[j - 1]! + 1;
        if (row[j]! > run) run = row[j]!;
      } else {
        row[j] = 0;
        longest[j] = Math.max(longestAbove[j]!, longest[j - 1]!);
      }
    }
    [above, row] = [row, above];
    [longestAbove, longest] = [longest, longestAbove];
  }
  return { run, sequence: longestAbove[b.length]! };
}

/** Stems of the longest quoted part of `a` that `b` holds as it stands. */
function fragmentLength(a: WordingProfile, b: WordingProfile): number {
  let best = 0;
  for (const fragment of a.fragments) {
    if (fragment.length > best && holds(b.stems, fragment)) best = fragment.length;
  }
  return best;
}

/** Weight of the heaviest quoted part of `a` that `b` holds as it stands, up to 3. */
function fragmentMass(a: WordingProfile, b: WordingProfile, weights: Float64Array): number {
  let best = 0;
  for (const fragment of a.fragments) {
    const mass = massOf(fragment, weights);
    if (mass > best && holds(b.stems, fragment)) best = mass;
  }
  return Math.min(3, best);
}

function holds(stems: readonly number[], fragment: readonly number[]): boolean {
  for (let i = 0; i + fragment.length <= stems.length; i++) {
    let j = 0;
    while (j < fragment.length && stems[i + j] === fragment[j]) j++;
    if (j === fragment.length) return true;
  }
  return false;
}
