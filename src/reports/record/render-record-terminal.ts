import { isShown } from '../../core/model/finding.ts';
import type { SpeakerRecord } from '../../core/model/speaker-record.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint } from '../terminal/paint.ts';
import { wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { passageWords, recordHead, TURN_LABELS } from './record-words.ts';

const MOST = { turns: 5, recurrences: 5, outlets: 5, topics: 8, passages: 20 } as const;

/** A record for a terminal: what turned, what recurs, who alters, on what, and the newest passages. */
export function renderRecordTerminal(record: SpeakerRecord, options: RenderOptions): string {
  const width = Math.max(40, Math.floor(options.width));
  const paint = createPaint(options.colour);
  const { passages } = record;
  const say = (text: string, first = '  ', rest = '    ') => wrapWords(wordsOf(text), width, first, rest);
  const passage = (at: number) =>
    say(`${passages[at]!.date.slice(0, 10) || 'undated'}  ${passageWords(passages[at]!)}`, '    ', '      ');
  const turns = record.turns.filter((turn) => options.extent === 'all' || isShown(turn));
  const hidden = record.turns.length - turns.length;
  const head = `${toOneLine(record.speaker)}: ${recordHead(record)}.`;
  const lines = wrapWords(wordsOf(head), width).map((line) => paint.strong(line));
  if (record.turns.length > 0) lines.push('', paint.strong('Passages that do not go together'));
  for (const { kind, level, reason, a, b } of turns.slice(0, MOST.turns))
    lines.push(...say(`${TURN_LABELS[kind]} (${level}): ${reason}`), ...passage(a), ...passage(b));
  if (hidden > 0) lines.push(...say(`${hidden} more only possible: --all shows them`));
  if (record.recurrences.length > 0) lines.push('', paint.strong('Said again'));
  for (const { passages: own, level, sameWords } of record.recurrences.slice(0, MOST.recurrences)) {
    lines.push(
      ...say(`${own.length} times, ${sameWords ? 'in the same words' : `in other words (${level})`}`),
    );
    lines.push(...passage(own[0]!), ...passage(own.at(-1)!));
  }
  const altering = record.outlets.filter(({ altered }) => altered > 0).slice(0, MOST.outlets);
  if (altering.length > 0) lines.push('', paint.strong('Outlets that altered the words'));
  for (const { outlet, altered, statements } of altering)
    lines.push(...say(`${toOneLine(outlet)}: ${altered} of ${plural(statements, 'statement')}`));
  if (record.topics.length > 0) lines.push('', paint.strong('Stories'));
  for (const { title, from, statements } of record.topics.slice(0, MOST.topics))
    lines.push(...say(`${from.slice(0, 10)}  ${toOneLine(title)} (${statements})`));
  lines.push('', paint.strong('Newest'));
  for (let at = passages.length - 1; at >= Math.max(0, passages.length - MOST.passages); at -= 1)
    lines.push(...passage(at));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
