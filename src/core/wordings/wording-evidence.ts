import type { Attribution } from '../model/attribution.ts';
import type { EvidenceOf, WordingEvidence } from '../model/finding.ts';
import { type Span, spansTouch } from '../model/span.ts';
import type { SpeakerOf } from '../model/speaker.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';

/** A passage of a transcript stands where it stands. */
const SURE: WordingEvidence = { source: 1, speaker: 1 };

/** Looks up how sure extraction and speaker resolution are of the source of the attribution that a wording is part of. */
export function wordingEvidence(
  reports: readonly {
    readonly document: { readonly id: string };
    readonly attributions: readonly Attribution[];
  }[],
  { of }: SpeakerResolution,
): EvidenceOf {
  const known = new Map(
    reports.flatMap(({ document, attributions }) =>
      attributions.map((attribution) => [speakerKey(document.id, attribution.id), attribution] as const),
    ),
  );
  return (wording) => {
    if (wording.attribution === null) return SURE;
    const key = speakerKey(wording.witness, wording.attribution);
    const attribution = known.get(key);
    return attribution === undefined ? SURE : toEvidence(attribution, of.get(key), wording.content);
  };
}

/** How often a quotation whose cue names somebody beside it is that one's (`npm run eval:speakers`, labels: name). */
const NAMED_BESIDE = 0.97;

function toEvidence(
  attribution: Attribution,
  speaker: SpeakerOf | undefined,
  content: readonly Span[],
): WordingEvidence {
  return {
    source: sourceEvidence(attribution, speaker?.rule, content),
    speaker: speaker?.confidence ?? 0,
  };
}

/**
 * How often the source of words that were read so is right. Rules and the fast engine do not tell of the source by itself:
 * it is as sure as the whole, but for a name beside the cue.
 */
export function sourceEvidence(
  attribution: Attribution,
  rule: string | undefined,
  content: readonly Span[],
): number {
  const { confidence, certainty, mode } = attribution;
  const isNamed = mode !== 'indirect' && rule === 'name' && isBesideCue(attribution, content);
  return certainty?.source ?? (isNamed ? NAMED_BESIDE : confidence);
}

/** Characters of quotation marks, spaces and a title between a quotation and its cue or source. */
const BESIDE = 40;

/** Whether the cue or the source stands right beside the stretch of a quotation that holds some words. */
function isBesideCue({ content: whole, cue, source }: Attribution, words: readonly Span[]): boolean {
  if (cue === null) return false;
  const named = [...cue, ...(source ?? [])];
  return whole.some(
    (stretch) =>
      words.some((own) => spansTouch(stretch, own)) &&
      named.some(({ start, end }) => start - stretch.end <= BESIDE && stretch.start - end <= BESIDE),
  );
}
