import type { Span } from '../../model/span.ts';

/** What an hour of the day is told by: a folded word and whether a mark stands between it and the word before. */
interface Word extends Span {
  readonly folded: string;
  readonly before: string;
}

const HOUR = /^(1[0-2]|0?\d)(?:[:.](\d\d))?$/u;
const HALF = /^([ap])\.?m\.?$/u;
const IN_ONE = /^(1[0-2]|0?\d)(?:[:.](\d\d))?([ap])m\.?$/u;

/**
 * The time of day that begins at a word, however a house writes it ("6 p.m.", "6:00 pm", "6.00pm"), and how many words
 * tell it; null where none does.
 */
export function readClock(words: readonly Word[], index: number): { key: string; length: number } | null {
  const { folded, end } = words[index]!;
  const next = words[index + 1];
  const isTorn = next?.start === end + 1 && /^\d\d[ap]m$/u.test(next.folded);
  const whole = IN_ONE.exec(isTorn ? `${folded}:${next.folded}` : folded);
  if (whole !== null) return { key: keyOf(whole[1]!, whole[2], whole[3]!), length: isTorn ? 2 : 1 };
  const apart = readApart(words, index);
  if (apart !== null) return apart;
  const hour = HOUR.exec(folded);
  const half = hour === null || next?.before !== 'none' ? null : HALF.exec(next.folded);
  return half === null ? null : { key: keyOf(hour![1]!, hour![2], half[1]!), length: 2 };
}

/** "6: 00 p.m.", as texts put together from words have it. */
function readApart(words: readonly Word[], index: number): ReturnType<typeof readClock> {
  const [hour, minutes, behind] = words.slice(index, index + 3);
  const half = HALF.exec(behind?.folded ?? '');
  if (!/^(?:1[0-2]|0?\d)$/u.test(hour!.folded) || !/^\d\d$/u.test(minutes?.folded ?? '')) return null;
  if (half === null || minutes!.before === 'none' || minutes!.start !== hour!.end + 2) return null;
  return { key: keyOf(hour!.folded, minutes!.folded, half[1]!), length: 3 };
}

function keyOf(hour: string, minutes: string | undefined, half: string): string {
  return `${Number(hour)}:${minutes ?? '00'}${half}m`;
}
