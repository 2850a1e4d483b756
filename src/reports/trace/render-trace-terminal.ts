import type { Trace } from '../../core/model/checked-draft.ts';
import { changePhrases, passagePlace } from '../check/check-words.ts';
import { tracedSegments } from '../check/checked-segments.ts';
import { MARGIN, noteLines, segmentWords, unavailableLines } from '../check/render-check-terminal.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint } from '../terminal/paint.ts';
import { wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { WORDS_LABELS } from '../words/verdict-words.ts';

/** A trace for a terminal: each place with its verdict, speaker, date and words. */
export function renderTraceTerminal(trace: Trace, options: RenderOptions): string {
  const view = { width: Math.max(40, Math.floor(options.width)), paint: createPaint(options.colour) };
  const { paint, width } = view;
  const order = trace.order === 'earliest' ? ', earliest first' : '';
  const head = `${plural(trace.places.length, 'place')} in ${plural(trace.searched.documents, 'source')}${order}.`;
  const lines = [paint.strong(head), ...unavailableLines(trace.unavailable, view)];
  if (trace.refused !== null) {
    lines.push(
      ...wrapWords(
        wordsOf(`Not counted as found: ${toOneLine(trace.refused)}`),
        width,
        `${paint.group('altered', '!')} `,
        '  ',
      ),
    );
  }
  for (const [at, { passage, words, changes }] of trace.places.entries()) {
    const { label, group } = WORDS_LABELS[words];
    lines.push('', `${String(at + 1).padEnd(4)}${paint.group(group, label)}  ${passagePlace(passage)}`);
    lines.push(
      ...wrapWords(
        segmentWords(tracedSegments(trace.words, passage, changes), 'source', paint),
        width,
        MARGIN,
      ),
    );
    for (const phrase of changePhrases(changes).slice(0, 6)) lines.push(...noteLines(phrase, view));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}
