import { isProper } from '../../core/model/speaker.ts';
import { chainWords, type SpeakerIndex, speakerName } from '../words/speaker-words.ts';
import { CHAIN_LABELS, NAMED_OTHERWISE, SPEAKER_LABELS, type VerdictWords } from '../words/verdict-words.ts';
import type { ComparedWording } from './compared-statement.ts';

/** What a comparison found beside the words, worth telling: another speaker, or a chain that collapsed. */
export interface AxisNote {
  readonly axis: 'speaker' | 'chain';
  readonly verdict: VerdictWords;
  /** Whether the words were given to somebody else. */
  readonly grave: boolean;
  /** "Minister Lindqvist here, Tom Okoro in A". */
  readonly text: string;
}

/** The notes on a wording's speaker and chain, against the wording that it is read against. */
export function axisNotes(
  { comparison, against, wording }: ComparedWording,
  speakers: SpeakerIndex,
  signOf: (witnessId: string) => string,
): AxisNote[] {
  if (comparison === null || against === null) return [];
  const sign = signOf(against.witness.id);
  const notes: AxisNote[] = [];
  const here = speakerName(speakers, wording.speaker);
  const there = speakerName(speakers, against.wording.speaker);
  const isNamed = [wording, against.wording].every(({ speaker: id }) => {
    const speaker = speakers.get(id);
    return speaker !== undefined && isProper(speaker);
  });
  if (comparison.speaker !== 'same' && here !== there) {
    notes.push({
      axis: 'speaker',
      verdict:
        comparison.speaker === 'unresolved' && isNamed ? NAMED_OTHERWISE : SPEAKER_LABELS[comparison.speaker],
      grave: comparison.speaker === 'misattributed',
      text: `${here} here, ${there} in ${sign}`,
    });
  }
  if (comparison.chain === 'collapsed') {
    const [own, other] = [wording.chain, against.wording.chain].map((chain) => chainWords(speakers, chain));
    const text = own === other ? own! : `${own} here; ${other} in ${sign}`;
    notes.push({ axis: 'chain', verdict: CHAIN_LABELS.collapsed, grave: false, text });
  }
  return notes;
}
