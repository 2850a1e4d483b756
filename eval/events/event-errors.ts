import type { GoldEvent, GoldMember } from '../../gold/alignments/alignment-gold.ts';
import { type EventScore, isCovered, type Shown, type ShownPair } from './event-score.ts';

/** What is wrong with a pair that is none. */
export type PairError = 'nobody’s words' | 'two people' | 'one speaker saying two things';

/** Why two wordings that the labels lay apart do not belong together, from what their sides are labelled. */
export function kindOfError(event: GoldEvent, { a, b }: ShownPair): PairError {
  const speakersOf = ({ wording }: Shown) =>
    event.members
      .filter((member) => isCovered(member, wording))
      .map(({ statement }) => event.speakers[statement]!.toLowerCase());
  const [own, theirs] = [speakersOf(a), speakersOf(b)];
  if (own.length === 0 || theirs.length === 0) return 'nobody’s words';
  return own.some((name) => theirs.includes(name)) ? 'one speaker saying two things' : 'two people';
}

/** How many of the wrong pairs are of each kind. */
export function printErrorKinds(scores: readonly EventScore[]): void {
  const kinds = new Map<PairError, number>();
  for (const { event, wrong } of scores)
    for (const pair of wrong) {
      const kind = kindOfError(event, pair);
      kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    }
  console.log(`wrong pairs: ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
}

/** Every error of an event, with the words. */
export function listErrors({ event, nobodys, unheard, misheard, wrong, missed }: EventScore): void {
  const gold = ({ report, mode, spans, statement }: GoldMember): string => {
    const text = event.texts.get(report)!;
    const words = spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
    return `${report} ${mode} [${event.speakers[statement]}]: ${clip(words)}`;
  };
  const own = ({ wording, speaker }: Shown): string =>
    `${wording.witness} ${wording.mode} [${speaker}]: ${clip(wording.text)}`;
  for (const each of nobodys) console.log(`  nobody’s words\n    ${own(each)}`);
  for (const each of unheard) console.log(`  not found\n    ${gold(each)}`);
  for (const { member, speakers } of misheard)
    console.log(`  speaker ${speakers.join(', ')}\n    ${gold(member)}`);
  for (const pair of wrong)
    console.log(`  wrong pair: ${kindOfError(event, pair)}\n    ${own(pair.a)}\n    ${own(pair.b)}`);
  for (const { a, b } of missed) console.log(`  missed pair\n    ${gold(a)}\n    ${gold(b)}`);
}

function clip(words: string): string {
  const line = words.replace(/\s+/gu, ' ');
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
}
