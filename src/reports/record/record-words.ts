import type { SaidPassage, SpeakerRecord, Turn } from '../../core/model/speaker-record.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';

export const TURN_LABELS = {
  'changed-position': 'changed position',
  contradiction: 'contradiction',
} as const satisfies Readonly<Record<Turn['kind'], string>>;

/** "41 statements in 3 stories, from 2031-05-01 to 2031-06-02". */
export function recordHead({ passages, topics }: SpeakerRecord): string {
  const days = passages.map(({ date }) => date.slice(0, 10)).filter((day) => day !== '');
  const [first, last] = [days[0], days.at(-1)];
  const when = first === undefined ? '' : first === last ? `, on ${first}` : `, from ${first} to ${last}`;
  return `${plural(passages.length, 'statement')} in ${plural(topics.length, 'story', 'stories')}${when}`;
}

/** A passage's words on one line, in quotation marks where it is a quotation. */
export function passageWords({ text, mode }: SaidPassage): string {
  const line = toOneLine(text);
  return mode === 'direct' ? `“${line}”` : line;
}
