import { attributionFinder } from '../check/draft-quotations.ts';
import { labelName } from '../check/speakers/label-speaker.ts';
import { compareAttributions } from '../compare/compare-attributions.ts';
import type { ReadExtraction } from '../extract/extract.ts';
import { countBy } from '../model/lists/count-by.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import type { SpeakerVerdict } from '../model/verdict.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';
import { wordingEvidence } from '../wordings/wording-evidence.ts';
import type { OutsideMarks } from './outside-marks.ts';
import type { StretchGroup } from './pair-stretches.ts';
import type { QuotedStretch } from './quoted-stretch.ts';

/** Who a version says said a quotation. */
interface Said {
  readonly of: SpeakerOf;
  readonly speaker: Speaker;
  /** The same by name, with evidence, and neither a description nor a pronoun. */
  readonly isSure: boolean;
}

/** Both versions with what is said in them, their speakers resolved together. */
export interface AttributedVersions {
  readonly before: ReadExtraction;
  readonly after: ReadExtraction;
  readonly cast: SpeakerResolution;
}

/** How sure both source and speaker must be for a change of hands to be told. */
const SURE = 0.9;
const BY_NAME: ReadonlySet<string> = new Set(['name', 'alias', 'label']);
const PROPER: ReadonlySet<string> = new Set(['person', 'organisation']);

/** Who is said to have said a quotation in either version, by name, and whether that is one speaker. */
export interface ComparedSaid {
  readonly before: string | null;
  readonly after: string | null;
  readonly verdict: SpeakerVerdict;
}

export const NOT_COMPARED: ComparedSaid = { before: null, after: null, verdict: 'unresolved' };

interface BothVersions {
  readonly old: readonly QuotedStretch[];
  readonly own: readonly QuotedStretch[];
  readonly outside: { readonly before: OutsideMarks; readonly after: OutsideMarks };
  readonly attributed?: () => AttributedVersions;
}

/**
 * Compares who is said to have said the quotations of each group, by its place. Where the words around a quotation are
 * the same nothing can have happened to its speaker, and the texts are not read for who is said to say what.
 */
export function compareSaidIn(
  groups: readonly StretchGroup[],
  { old, own, outside, attributed }: BothVersions,
): (at: number) => ComparedSaid {
  const around = groups.map((group) => ({
    before: wordsAround(group.before, outside.before),
    after: wordsAround(group.after, outside.after),
  }));
  const isOtherwise = (at: number): boolean => around[at]!.before !== around[at]!.after;
  const isAlone = standingOnce(old, own);
  const isAsked = (at: number): boolean => isOtherwise(at) && isAlone(groups[at]!);
  if (attributed === undefined || !groups.some((_, at) => isAsked(at))) return () => NOT_COMPARED;
  const { before, after, cast } = attributed();
  const [saidBefore, saidAfter] = [saidOf(old, before, cast), saidOf(own, after, cast)];
  return (at) => {
    const group = groups[at]!;
    if (!isAsked(at)) return NOT_COMPARED;
    const [a, b] = [saidBefore[group.before[0]!.index]!, saidAfter[group.after[0]!.index]!];
    const verdict = compareSaid(a, b, { around: around[at]!, speakers: cast.speakers });
    return { before: a?.speaker.name ?? null, after: b?.speaker.name ?? null, verdict };
  };
}

function wordsAround(stretches: readonly QuotedStretch[], { around }: OutsideMarks): string {
  return stretches.flatMap(around).join(' ');
}

/** Whether the words stand once in each version: of several places it is not known which became which. */
function standingOnce(old: readonly QuotedStretch[], own: readonly QuotedStretch[]) {
  const [inOld, inOwn] = [old, own].map((all) => countBy(all, ({ key }) => key));
  return ({ before, after }: StretchGroup): boolean =>
    inOld!.get(before[0]!.key) === 1 && inOwn!.get(after[0]!.key) === 1;
}

/** Who is said to have said each quotation of a version, parallel to its stretches; null where nobody is. */
function saidOf(
  stretches: readonly QuotedStretch[],
  extraction: ReadExtraction,
  cast: SpeakerResolution,
): readonly (Said | null)[] {
  const find = attributionFinder(extraction.attributions);
  const evidenceOf = wordingEvidence([extraction], cast);
  const byId = new Map(cast.speakers.map((speaker) => [speaker.id, speaker]));
  const witness = extraction.document.id;
  return stretches.map(({ spans }) => {
    const attribution = find(spans);
    if (attribution === null) return null;
    const of = cast.of.get(speakerKey(witness, attribution.id));
    const speaker = byId.get(of?.speaker ?? '');
    if (of === undefined || speaker === undefined || speaker.kind === 'unresolved') return null;
    const evidence = evidenceOf({ witness, attribution: attribution.id, content: spans });
    const isSure =
      BY_NAME.has(of.rule) &&
      PROPER.has(speaker.kind) &&
      of.chain.length === 1 &&
      Math.min(evidence.source, evidence.speaker) >= SURE;
    return { of, speaker, isSure };
  });
}

/**
 * Whether both versions give a quotation to one speaker. Another one is told only where each version names its own beside
 * the quotation, and neither name stands beside it in the other version.
 */
function compareSaid(
  before: Said | null,
  after: Said | null,
  {
    around,
    speakers,
  }: {
    readonly around: { readonly before: string; readonly after: string };
    readonly speakers: readonly Speaker[];
  },
): SpeakerVerdict {
  if (before === null || after === null) return 'unresolved';
  const { speaker } = compareAttributions(before.of, after.of, speakers);
  if (speaker !== 'misattributed') return speaker;
  const isTold =
    before.isSure &&
    after.isSure &&
    isNamedIn(around.before, before.speaker) &&
    isNamedIn(around.after, after.speaker) &&
    !isNamedIn(around.after, before.speaker) &&
    !isNamedIn(around.before, after.speaker);
  return isTold ? 'misattributed' : 'unresolved';
}

/** Whether some words hold the last word of one of a speaker's names. */
function isNamedIn(words: string, { name, aliases }: Speaker): boolean {
  const held = words.split(' ');
  return [name, ...aliases].some((each) => {
    const last = labelName(each)?.family ?? each.split(' ').at(-1)!.toLowerCase();
    return held.includes(last);
  });
}
