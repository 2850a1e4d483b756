import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import type { PassageIndex } from '../locate/index/passage-index.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import { type Span, spansTouch } from '../model/span.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import { type Readings, readingsById } from '../reading/readings.ts';
import { type SpeakerResolution, speakerKey } from '../speakers/resolve-speakers.ts';
import type { ReadTranscript } from '../wordings/read-witnesses.ts';

/** A transcript, ready to be searched. */
export interface IndexedTranscript {
  readonly transcript: Document;
  readonly readings: Readings;
  readonly index: PassageIndex;
  /** Who speaks at a place of its text, and whom they relay there. */
  readonly speakerAt: (span: Span) => SpeakerOf;
}

/** The speaker of words that no label of a transcript gives to anybody. */
export const UNLABELLED: Speaker = {
  id: 's0',
  name: 'unlabelled',
  kind: 'unresolved',
  aliases: [],
  roles: [],
};

const NOBODY: SpeakerOf = { speaker: UNLABELLED.id, chain: [], rule: 'none', evidence: null, confidence: 0 };
/** Share of a passage that relayed words cover where the passage is theirs. */
const COVERED = 0.8;

/** Indexes transcripts one by one, so that each answers for itself. */
export function indexTranscripts(
  transcripts: readonly ReadTranscript[],
  cast: SpeakerResolution,
): readonly IndexedTranscript[] {
  return transcripts.map(({ document, reading, attributions }) => {
    const saidAt = attributions.map((attribution) => ({
      attribution,
      said: cast.of.get(speakerKey(document.id, attribution.id)) ?? NOBODY,
    }));
    const speakerAt = (span: Span): SpeakerOf => {
      const here = saidAt.filter(({ attribution }) =>
        attribution.content.some((own) => spansTouch(own, span)),
      );
      const turn = here.find(({ attribution }) => attribution.rule === 'turn')?.said ?? NOBODY;
      const relay = here.find(
        ({ attribution, said }) => said.chain.length > 1 && coverOf(attribution, span) >= COVERED,
      );
      return relay?.said.speaker === turn.speaker ? relay.said : turn;
    };
    return {
      transcript: document,
      readings: readingsById([reading]),
      index: createPassageIndex([document]),
      speakerAt,
    };
  });
}

/** Share of a span that an attribution's content covers. */
function coverOf({ content }: Attribution, span: Span): number {
  const covered = content.reduce(
    (sum, own) => sum + Math.max(0, Math.min(own.end, span.end) - Math.max(own.start, span.start)),
    0,
  );
  return covered / (span.end - span.start);
}
