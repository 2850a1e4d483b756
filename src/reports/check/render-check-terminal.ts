import {
  type GradedDraft,
  type GradedQuotation,
  isUnmissed,
  type Severity,
} from '../../core/model/checked-draft.ts';
import type { RenderOptions } from '../format.ts';
import { joinChanged, type Segment } from '../marks/marked-wording.ts';
import { createPaint, type Paint } from '../terminal/paint.ts';
import { joinPieces, type Piece, shorten, wordsOf, wrapWords } from '../terminal/wrap.ts';
import { heaviest } from '../words/change-words.ts';
import { plural } from '../words/figures.ts';
import { toOneLine, toPrintable } from '../words/printable.ts';
import { settlementWords } from '../words/settlement-words.ts';
import {
  changePhrases,
  checkHeadline,
  groupAlike,
  isOnlyPossible,
  lineAndColumn,
  nearestOther,
  passagePlace,
  possibleSentence,
  SEVERITIES,
  unmissedSentence,
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

/**
 * A checked draft for a terminal: the gravest first, each with its verdict, its passage and what changed; those of which the
 * same is to be said on a line together. What is fine is only counted unless all is asked for.
 */
export function renderCheckTerminal(graded: GradedDraft, options: RenderOptions): string {
  const view = { width: Math.max(40, Math.floor(options.width)), paint: createPaint(options.colour) };
  const place = lineAndColumn(graded.draft.text);
  const lines = wrapWords(wordsOf(checkHeadline(graded), view.paint.strong), view.width);
  lines.push(...unavailableLines(graded.unavailable, view));
  const isAll = options.extent === 'all';
  const told = groupAlike(graded.quotations).filter(
    ([first]) => isAll || (first!.severity !== 'none' && !isUnmissed(first!) && !isOnlyPossible(first!)),
  );
  const shown = options.extent === 'brief' ? told.slice(0, MOST_FIRST) : told;
  for (const quotations of shown) {
    if (quotations.length > MOST_IN_FULL && !isAll) lines.push('', ...togetherLines(quotations, place, view));
    else
      for (const quotation of quotations)
        lines.push('', ...quotationLines(graded, quotation, place(quotation.span.start).line, view));
  }
  const rest = told.slice(shown.length).reduce((sum, quotations) => sum + quotations.length, 0);
  if (rest > 0) lines.push('', `and ${plural(rest, 'quotation')} more without --brief.`);
  const possible = isAll ? null : possibleSentence(graded);
  const folded = [possible && `${possible} --all shows them.`, isAll ? null : unmissedSentence(graded)];
  for (const sentence of folded)
    if (sentence) lines.push('', ...wrapWords(wordsOf(sentence, view.paint.faint), view.width));
  return `${lines.map((line) => line.trimEnd()).join('\n')}\n`;
}

/** Groups on the first screen, and quotations of one group that are shown in full. */
const MOST_FIRST = 3;
const MOST_IN_FULL = 2;

/** Quotations of which the same is to be said: what, of whom, and the first words of each. */
function togetherLines(
  quotations: readonly GradedQuotation[],
  place: ReturnType<typeof lineAndColumn>,
  { paint, width }: View,
): string[] {
  const [first] = quotations;
  const { label, symbol } = SEVERITIES[first!.severity];
  const who = first!.speaker === null ? '' : ` of ${toOneLine(first!.speaker)}`;
  const head = `${paint.group(INK[first!.severity], `${symbol} ${label}`)}  ${paint.strong(verdictPhrase(first!))}  ${paint.faint(`${quotations.length} quotations${who}`)}`;
  const items = quotations.flatMap(({ text, span }) =>
    wrapWords(
      wordsOf(`line ${place(span.start).line}: “${shorten(toOneLine(text), width - 20)}”`, paint.faint),
      width,
      `${MARGIN}${paint.faint('· ')}`,
      `${MARGIN}  `,
    ),
  );
  return [head, ...items];
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
  const sure = quotation.passages.length > 0 && quotation.severity !== 'none' ? `${quotation.level}, ` : '';
  const head = `${ink(`${symbol} ${label}`)}  ${paint.strong(verdictPhrase(quotation))}  ${paint.faint(`${sure}line ${line}${who}`)}`;
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
  const { citation } = quotation;
  const cited = citation === undefined ? [] : [`cited: ${toOneLine(citation.text)}`];
  if (citation?.misplaced !== undefined) cited.push(toOneLine(citation.misplaced.reason));
  const notes = [...cited, ...new Set(quotation.passages.map(passagePlace))];
  notes.push(...changePhrases(quotation.changes).slice(0, 12));
  if (quotation.passages.length === 0) notes.push(toOneLine(quotation.reason));
  for (const { text, reason } of quotation.suspects)
    notes.push(`transcript doubt: the source may err at “${toOneLine(text)}”: ${toOneLine(reason)}`);
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
