import type { Speaker } from '../../core/model/speaker.ts';
import { toOneLine } from './printable.ts';

/** Speakers by id. */
export type SpeakerIndex = ReadonlyMap<string, Speaker>;

/** An index of a collation's speakers. */
export function indexSpeakers(speakers: readonly Speaker[]): SpeakerIndex {
  return new Map(speakers.map((speaker) => [speaker.id, speaker]));
}

/** A longer name is a description gone astray; reports show its beginning. */
const LONGEST_NAME = 80;

/** The name of a speaker for readers; a plain phrase where none was resolved. */
export function speakerName(speakers: SpeakerIndex, id: string): string {
  const speaker = speakers.get(id);
  const name = toOneLine(speaker?.name ?? '');
  if (name === '' || speaker?.kind === 'unresolved') return 'speaker unresolved';
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1).trimEnd()}…` : name;
}

/** "Rutte, relaying Rubio, relaying Trump": a chain in words, the uttering speaker first. */
export function chainWords(speakers: SpeakerIndex, chain: readonly string[]): string {
  return chain.map((id) => speakerName(speakers, id)).join(', relaying ');
}

/** What of a chain stands beside the speaker's name: "relaying Rubio"; "told by Rubio" where he relays the speaker; or nothing. */
export function relayWords(speakers: SpeakerIndex, speaker: string, chain: readonly string[]): string {
  const at = chain.indexOf(speaker);
  const [before, after] = [chain.slice(0, Math.max(0, at)), chain.slice(at + 1)];
  return [
    ...(before.length > 0 ? [`told by ${chainWords(speakers, before)}`] : []),
    ...(after.length > 0 && at >= 0 ? [`relaying ${chainWords(speakers, after)}`] : []),
  ].join(', ');
}
