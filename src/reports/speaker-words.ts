import type { Speaker } from '../core/model/speaker.ts';
import { toOneLine } from './printable.ts';

/** Speakers by id. */
export type SpeakerIndex = ReadonlyMap<string, Speaker>;

/** An index of a collation's speakers. */
export function indexSpeakers(speakers: readonly Speaker[]): SpeakerIndex {
  return new Map(speakers.map((speaker) => [speaker.id, speaker]));
}

/** The name of a speaker for readers; a plain phrase where none was resolved. */
export function speakerName(speakers: SpeakerIndex, id: string): string {
  const speaker = speakers.get(id);
  const name = toOneLine(speaker?.name ?? '');
  return name === '' || speaker?.kind === 'unresolved' ? 'speaker unresolved' : name;
}

/** "Rutte, relaying Rubio, relaying Trump": a chain in words, the uttering speaker first. */
export function chainWords(speakers: SpeakerIndex, chain: readonly string[]): string {
  return chain.map((id) => speakerName(speakers, id)).join(', relaying ');
}
