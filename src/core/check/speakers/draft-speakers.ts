import type { Speaker } from '../../model/speaker.ts';
import { type SpeakerResolution, speakerKey } from '../../speakers/resolve-speakers.ts';
import type { DraftSpeaker } from '../judge-quotation.ts';

/**
 * Who the attributions of a document ascribe their words to, as checking takes it. Relayed words are their origin's, the
 * last of the chain, and may stand in a source under whoever relays them; how sure the reading is goes along, since a
 * guess accuses nobody. Returns null for an attribution that was not resolved.
 */
export function draftSpeakers(
  documentId: string,
  { speakers, of }: SpeakerResolution,
): (attributionId: string) => DraftSpeaker | null {
  const byId = new Map<string, Speaker>(speakers.map((speaker) => [speaker.id, speaker]));
  return (attributionId) => {
    const said = of.get(speakerKey(documentId, attributionId));
    if (said === undefined) return null;
    const origin = said.chain[said.chain.length - 1] ?? said.speaker;
    return {
      speaker: byId.get(origin) ?? null,
      chain: said.chain.flatMap((id) => byId.get(id) ?? []),
      confidence: said.confidence,
      rule: said.rule,
    };
  };
}
