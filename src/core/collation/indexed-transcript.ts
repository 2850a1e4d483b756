import { createPassageIndex } from '../locate/create-passage-index.ts';
import type { PassageIndex } from '../locate/passage-index.ts';
import type { Document } from '../model/document.ts';
import { type Span, spansTouch } from '../model/span.ts';
import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import { speakerKey } from '../speakers/resolve-speakers.ts';
import { turnAttributions } from './turn-attributions.ts';

/** Who is who, as `resolveSpeakers` found it. */
export interface SpeakerLookup {
  readonly speakers: readonly Speaker[];
  readonly of: ReadonlyMap<string, SpeakerOf>;
}

/** A transcript, ready to be searched. */
export interface IndexedTranscript {
  readonly transcript: Document;
  readonly index: PassageIndex;
  /** Who speaks at a place of its text. */
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

/** Indexes transcripts one by one, so that each answers for itself. */
export function indexTranscripts(
  transcripts: readonly Document[],
  { of }: SpeakerLookup,
): readonly IndexedTranscript[] {
  return transcripts.map((transcript) => {
    const turns = turnAttributions(transcript);
    const speakerAt = (span: Span): SpeakerOf => {
      const turn = turns.find(({ content }) => content.some((own) => spansTouch(own, span)));
      return (turn && of.get(speakerKey(transcript.id, turn.id))) ?? NOBODY;
    };
    return { transcript, index: createPassageIndex([transcript]), speakerAt };
  });
}
