import type { Severity } from '../../core/model/checked-draft.ts';
import type { GuardReport } from '../../core/model/guarded-text.ts';
import { changePhrases, lineAndColumn, SEVERITIES } from '../check/check-words.ts';
import { MARGIN, noteLines, segmentWords } from '../check/render-check-terminal.ts';
import type { RenderOptions } from '../format.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { wordsOf, wrapWords } from '../terminal/wrap.ts';
import { plural } from '../words/figures.ts';
import { toOneLine } from '../words/printable.ts';
import { settlementWords } from '../words/settlement-words.ts';
import {
  type GuardedEntry,
  guardHeadline,
  guardNotes,
  outcomePhrase,
  speakerPhrase,
  toldEntries,
} from './guard-words.ts';
import { guardedSegments } from './guarded-segments.ts';

const INK: Readonly<Record<Severity, Parameters<Paint['group']>[0]>> = {
  error: 'changed',
  warning: 'altered',
  note: null,
  none: 'kept',
};

/** Entries on the first screen. */
const MOST_FIRST = 3;

interface View {
  readonly width: number;
  readonly paint: Paint;
}

/** What became of the quotations between two versions, for a terminal: the gravest first, what it was above what it is. */
export function renderGuardTerminal(report: GuardReport, options: RenderOptions): string {
  const view = { width: Math.max(40, Math.floor(options.width)), paint: createPaint(options.colour) };
  const lines = wrapWords(wordsOf(guardHeadline(report), view.paint.strong), view.width);
  for (const note of guardNotes(report)) lines.push(...noteLines(note, view));
  const told = toldEntries(report);
  const shown = options.extent === 'brief' ? told.slice(0, MOST_FIRST) : told;
  for (const entry of shown) lines.push('', ...entryLines(entry, view));
  if (shown.length < told.length)
    lines.push('', `and ${plural(told.length - shown.length, 'quotation')} more without --brief.`);
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

function entryLines({ text, quotation }: GuardedEntry, view: View): string[] {
  const { paint, width } = view;
  const { label, symbol } = SEVERITIES[quotation.severity];
  const [version, place] =
    quotation.after === null ? [text.before, quotation.before!] : [text.after, quotation.after];
  const { line } = lineAndColumn(version.text)(place.spans[0]!.start);
  const where = `${toOneLine(text.path)}:${line}${quotation.after === null ? ' (old version)' : ''}`;
  const ink = (words: string): string => paint.group(INK[quotation.severity], words);
  const head = [
    ...wordsOf(`${symbol} ${label}`, ink),
    ...wordsOf(outcomePhrase(quotation), paint.strong),
    ...wordsOf(where, paint.faint),
  ];
  const { before, after } = guardedSegments(text, quotation);
  const lines = wrapWords(head, width, '', MARGIN);
  if (before.length > 0 && !(quotation.outcome === 'kept'))
    lines.push(...wrapWords(segmentWords(before, 'source', paint), width, `${MARGIN}− `, `${MARGIN}  `));
  if (after.length > 0)
    lines.push(...wrapWords(segmentWords(after, 'draft', paint), width, `${MARGIN}+ `, `${MARGIN}  `));
  const moved = speakerPhrase(quotation);
  const notes = [
    ...(moved === null ? [] : [moved]),
    ...changePhrases(quotation.changes).slice(0, 12),
    toOneLine(quotation.houseRule),
    ...(quotation.settlement === undefined ? [] : [settlementWords(quotation.settlement)]),
  ];
  for (const note of notes) lines.push(...noteLines(note, view));
  return lines;
}
