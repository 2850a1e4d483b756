import type { GradedDraft, GradedQuotation } from '../../../core/model/checked-draft.ts';
import type { Block } from '../../../core/model/document.ts';
import { type Markup, markup, shown } from '../../html/markup.ts';
import { verdictPhrase } from '../check-words.ts';

/** A piece of a quotation inside one block. */
interface Mark {
  readonly start: number;
  readonly end: number;
  readonly quotation: GradedQuotation;
  /** The piece that carries the number and the anchor. */
  readonly first: boolean;
}

/** The draft's text, paragraph by paragraph, every checked quotation a link to its finding. */
export function draftPane(graded: GradedDraft): Markup {
  const { text, blocks } = graded.draft;
  const marks = marksOf(graded.quotations);
  const whole: Block = { kind: 'paragraph', span: { start: 0, end: text.length } };
  let next = 0;
  const parts = (blocks.length === 0 ? [whole] : blocks).map((block) => {
    while (next < marks.length && marks[next]!.end <= block.span.start) next++;
    const own: Mark[] = [];
    for (let at = next; at < marks.length && marks[at]!.start < block.span.end; at++) own.push(marks[at]!);
    const label = block.label === undefined ? '' : markup`<b>${shown(block.label.text)}:</b> `;
    const words = markedText(text, block.span.start, block.span.end, own);
    return block.kind === 'headline' || block.kind === 'heading'
      ? markup`<h3>${words}</h3>`
      : markup`<p>${label}${words}</p>`;
  });
  return markup`<div class="draft-text">${parts}</div>`;
}

/** The spans of all quotations in text order; of overlapping ones the earlier keeps its whole span. */
function marksOf(quotations: readonly GradedQuotation[]): Mark[] {
  const marks = quotations
    .flatMap((quotation) => quotation.spans.map((span, at) => ({ ...span, quotation, first: at === 0 })))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mark[] = [];
  let last = 0;
  for (const mark of marks) {
    const start = Math.max(mark.start, last);
    if (start >= mark.end) continue;
    kept.push({ ...mark, start });
    last = mark.end;
  }
  return kept;
}

function markedText(text: string, start: number, end: number, marks: readonly Mark[]): Markup[] {
  const parts: Markup[] = [];
  let at = start;
  for (const mark of marks) {
    const from = Math.max(mark.start, start);
    const to = Math.min(mark.end, end);
    parts.push(markup`${shownLines(text.slice(at, from))}`);
    const { id, severity } = mark.quotation;
    const anchor = mark.first && mark.start >= start ? markup` id="in-${id}"` : '';
    const number =
      mark.end <= end ? markup`<span class="number" aria-hidden="true">${id.slice(1)}</span>` : '';
    parts.push(
      markup`<a class="quotation ${severity}" href="#${id}"${anchor}
  title="${verdictPhrase(mark.quotation)}">${shownLines(text.slice(from, to))}${number}</a>`,
    );
    at = to;
  }
  parts.push(markup`${shownLines(text.slice(at, end))}`);
  return parts;
}

/** Printable text that keeps its line breaks. */
function shownLines(text: string): string {
  return text.split('\n').map(shown).join('\n');
}
