import type { GradedDraft, GradedQuotation, Severity } from '../../core/model/checked-draft.ts';
import type { RenderOptions } from '../format.ts';
import { joinChanged, type Segment } from '../marks/marked-wording.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { joinPieces, type Piece, shorten, wordsOf, wrapWords } from '../terminal/wrap.ts';
import { heaviest } from '../words/change-words.ts';
import { toOneLine, toPrintable } from '../words/printable.ts';
import { settlementWords } from '../words/settlement-words.ts';
import {
  changePhrases,
  checkHeadline,
  lineAndColumn,
  nearestOther,
  passagePlace,
  SEVERITIES,
  verdictPhrase,
} from './check-words.ts';
import { checkedSegments } from './checked-segments.ts';

const INK: Readonly<Record<Severity, Parameters<Paint['group']>[0]>> = {
  error: 'changed',
  warning: 'altered',
  note: null,
  none: 'kept',
};
export const MARGIN = '    ';
/** Longer quotations and passages are shown by their beginning. */
const LONGEST = 1200;

interface View {
  readonly width: number;
  readonly paint: Paint;
}

/** A checked draft for a terminal: each quotation in text order with its verdict, its passage and what changed. */
export function renderCheckTerminal(graded: GradedDraft, options: RenderOptions): string {
  const view = { width: Math.max(40, Math.floor(options.width)), paint: createPaint(options.colour) };
  const place = lineAndColumn(graded.draft.text);
  const lines = wrapWords(wordsOf(checkHeadline(graded), view.paint.strong), view.width);
  lines.push(...unavailableLines(graded.unavailable, view));
  for (const quotation of graded.quotations) {
    lines.push('', ...quotationLines(graded, quotation, place(quotation.span.start).line, view));
  }
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** A line for each source that could not be read. */
export function unavailableLines(unavailable: GradedDraft['unavailable'], { width, paint }: View): string[] {
  return unavailable.flatMap(({ message }) =>
    wrapWords(wordsOf(`not read: ${toOneLine(message)}`), width, `${paint.group('altered', '!')} `, '  '),
  );
}

function quotationLines(graded: GradedDraft, quotation: GradedQuotation, line: number, view: View): string[] {
  const { paint, width } = view;
  const { label, symbol } = SEVERITIES[quotation.severity];
  const ink = (text: string) => paint.group(INK[quotation.severity], text);
  const who = quotation.speaker === null ? '' : `  ${toOneLine(quotation.speaker)}`;
  const head = `${ink(`${symbol} ${label}`)}  ${paint.strong(verdictPhrase(quotation))}  ${paint.faint(`line ${line}${who}`)}`;
  const segments = checkedSegments(graded.draft.text, quotation);
  const lines = [head, ...wrapWords(segmentWords(segments.draft, 'draft', paint), width, MARGIN)];
  if (quotation.words !== 'verbatim' && segments.source.length > 0) {
    lines.push(
      ...wrapWords(segmentWords(segments.source, 'source', paint), width, `${MARGIN}← `, `${MARGIN}  `),
    );
  }
  for (const note of notesOf(quotation)) lines.push(...noteLines(note, view));
  return lines;
}

/** A note under a quotation or a place. */
export function noteLines(note: string, { paint, width }: View): string[] {
  return wrapWords(wordsOf(note, paint.faint), width, `${MARGIN}${paint.faint('· ')}`, `${MARGIN}  `);
}

function notesOf(quotation: GradedQuotation): string[] {
  const notes = [...new Set(quotation.passages.map(passagePlace))];
  notes.push(...changePhrases(quotation.changes).slice(0, 12));
  if (quotation.passages.length === 0) notes.push(toOneLine(quotation.reason));
  for (const { text, reason } of quotation.suspects)
    notes.push(`the source may err at “${toOneLine(text)}”: ${toOneLine(reason)}`);
  const other = nearestOther(quotation);
  if (other !== null) {
    notes.push(`nearest other: “${shorten(toOneLine(other.text), 90)}”, ${passagePlace(other)}`);
  }
  if (quotation.houseRule !== '') notes.push(toOneLine(quotation.houseRule));
  if (quotation.settlement !== undefined) notes.push(settlementWords(quotation.settlement));
  return notes;
}

/** The words of a draft or a source with their changes marked; long ones are cut. */
export function segmentWords(segments: readonly Segment[], side: 'draft' | 'source', paint: Paint) {
  const [open, close] = paint.colour ? ['', ''] : side === 'source' ? ['[-', '-]'] : ['{+', '+}'];
  const ink = side === 'source' ? paint.from : paint.to;
  let used = 0;
  const pieces = joinChanged(segments).flatMap((segment): Piece[] => {
    if (segment.type === 'interruption') return [{ text: ' … ' }];
    if (segment.type === 'left-out') return side === 'draft' ? [{ text: '‸ ' }] : [];
    if (used > LONGEST) return [];
    const text = toPrintable(segment.text.slice(0, LONGEST - used + 80));
    used += segment.text.length;
    const cut = used > LONGEST ? [{ text: ' …' }] : [];
    const words = text.trim();
    if (segment.changes.length === 0 || words === '') return [{ text }, ...cut];
    const weight = heaviest(segment.changes.map(({ change }) => change.kind));
    const at = text.indexOf(words);
    const marked = { text: `${open}${words}${close}`, paint: (word: string) => ink(weight, word) };
    return [{ text: text.slice(0, at) }, marked, { text: text.slice(at + words.length) }, ...cut];
  });
  return joinPieces(pieces);
}
