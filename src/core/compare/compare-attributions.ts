import type { Speaker, SpeakerOf } from '../model/speaker.ts';
import { type ChainVerdict, CUT_OFF, type SpeakerVerdict, type WordsComparison } from '../model/verdict.ts';
import { mayBeOnePerson, mayBeOneRelative } from '../speakers/names/may-be-one-person.ts';
import { mayStandFor } from './may-stand-for.ts';
import type { Side } from './side.ts';

/** Who is said to have said something, and through whom it came. */
type Attributed = Pick<SpeakerOf, 'speaker' | 'chain'>;

/** What a comparison found on the axes of speaker and chain. */
export interface AttributionsComparison {
  readonly speaker: SpeakerVerdict;
  readonly chain: ChainVerdict;
}

/**
 * Compares who is said to have said it. Speakers differ unless they are one entry, or one of them is a vaguer name for
 * the other: an unnamed source, a group that contains it, the organisation that a spokesperson speaks for; where two names
 * may be one person's, or two namesakes are one relative of somebody, it is open. The chain is collapsed where one side credits relaying speakers that the other leaves
 * out. Symmetrical. Throws RangeError on a speaker id that is not in `speakers`.
 */
export function compareAttributions(
  a: Attributed,
  b: Attributed,
  speakers: readonly Speaker[],
): AttributionsComparison {
  const chain = compareChains(a.chain, b.chain);
  const speakerA = findSpeaker(a.speaker, speakers);
  const speakerB = findSpeaker(b.speaker, speakers);
  const verdict = compareSpeakers(speakerA, speakerB);
  // Relayed words credited to the origin, or to one of those who relayed them, are not another's words.
  const relayed = a.chain.includes(b.speaker) || b.chain.includes(a.speaker);
  return { speaker: verdict === 'misattributed' && relayed ? 'same' : verdict, chain };
}

function findSpeaker(id: string, speakers: readonly Speaker[]): Speaker {
  const found = speakers.find((speaker) => speaker.id === id);
  if (found === undefined) throw new RangeError(`no speaker has the id ${JSON.stringify(id)}`);
  return found;
}

function compareSpeakers(a: Speaker, b: Speaker): SpeakerVerdict {
  if (a.kind === 'unresolved' || b.kind === 'unresolved') return 'unresolved';
  if (a.id === b.id) return 'same';
  if (isNamed(a) && isNamed(b) && (mayBeOnePerson(a.name, b.name) || mayBeOneRelative(a, b)))
    return 'unresolved';
  return mayStandFor(a, b) || mayStandFor(b, a) ? 'generalised' : 'misattributed';
}

function isNamed({ kind }: Speaker): boolean {
  return kind === 'person' || kind === 'organisation';
}

function compareChains(a: readonly string[], b: readonly string[]): ChainVerdict {
  const [long, short] = a.length >= b.length ? [a, b] : [b, a];
  return long.length > 1 && long.length > short.length ? 'collapsed' : 'intact';
}

/**
 * Whether two wordings exclude each other: both are reports' quotations and their words differ inside. Quotations that
 * only begin or end elsewhere, and differences that a mark owns up to, do not.
 */
export function atMostOneVerbatim(a: Side, b: Side, { words, rule }: WordsComparison): boolean {
  if (a.kind === 'transcript' || b.kind === 'transcript') return false;
  if (a.mode === 'indirect' || b.mode === 'indirect') return false;
  if (words === 'trimmed') return rule === 'words-left-out';
  if (words === 'changed') return rule !== CUT_OFF;
  return words === 'reworded' || words === 'cleaned' || words === 'spliced';
}
