import type { Attribution } from '../../../core/model/attribution.ts';
import type { Block, Document } from '../../../core/model/document.ts';
import type { Span } from '../../../core/model/span.ts';
import { type Markup, markup, shown } from '../../../reports/html/markup.ts';
import { clockTime } from '../../../reports/words/figures.ts';

/** What a stretch of an attribution is. */
type Part = 'content' | 'source' | 'cue';

interface Marked extends Span {
  readonly part: Part;
  readonly attribution: Attribution;
  /** The stretch that bears the anchor, and the one that bears the number. */
  readonly first: boolean;
  readonly last: boolean;
}

/** Of a longer text only the beginning is shown. */
const LONGEST_TEXT = 400_000;

/** What became of an attribution's words, as a class of its mark; '' where nothing is known. */
export type GroupOf = (attribution: string) => string;

/** A report's text, block by block, with what it says that others said marked and numbered. */
export function attributedText(
  document: Document,
  attributions: readonly Attribution[],
  groupOf: GroupOf,
): Markup {
  const end = Math.min(document.text.length, LONGEST_TEXT);
  const whole: Block = { kind: 'paragraph', span: { start: 0, end } };
  const marks = marksOf(attributions);
  let next = 0;
  const blocks = (document.blocks.length === 0 ? [whole] : document.blocks).filter(
    ({ span }) => span.start < end,
  );
  const parts = blocks.map((block) => {
    const stop = Math.min(block.span.end, end);
    while (next < marks.length && marks[next]!.end <= block.span.start) next += 1;
    const own: Marked[] = [];
    for (let at = next; at < marks.length && marks[at]!.start < stop; at += 1) own.push(marks[at]!);
    return blockMarkup(
      block,
      markedText(document.text, { start: block.span.start, end: stop }, own, groupOf),
    );
  });
  const rest = document.text.length - end;
  return markup`<div class="report-text">${parts}${rest > 0 ? markup`<p class="more">… and ${rest} more characters</p>` : ''}</div>`;
}

function blockMarkup({ kind, label, time }: Block, words: Markup[]): Markup {
  if (kind === 'headline' || kind === 'heading') return markup`<p class="heading">${words}</p>\n`;
  const lead = [
    time === undefined ? '' : markup`<span class="facts">${clockTime(time.start)}</span> `,
    label === undefined ? '' : markup`<b>${shown(label.text)}:</b> `,
  ];
  return markup`<p class="${kind}">${lead}${words}</p>\n`;
}

/** All stretches in text order; of stretches that overlap the content comes before source and cue, the earlier before the later. */
function marksOf(attributions: readonly Attribution[]): Marked[] {
  const contents = attributions.flatMap((attribution) =>
    attribution.content.map((span, at): Marked => {
      const last = at === attribution.content.length - 1;
      return { ...span, part: 'content', attribution, first: at === 0, last };
    }),
  );
  const around = attributions.flatMap((attribution) => [
    ...(attribution.source ?? []).map((span): Marked => aside(span, 'source', attribution)),
    ...(attribution.cue ?? []).map((span): Marked => aside(span, 'cue', attribution)),
  ]);
  return disjoint([...disjoint(contents.sort(inOrder)), ...around], contents.length);
}

function aside(span: Span, part: Part, attribution: Attribution): Marked {
  return { ...span, part, attribution, first: false, last: false };
}

function inOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

const RANK: Readonly<Record<Part, number>> = { content: 0, source: 1, cue: 2 };

/** Drops what overlaps something kept; contents are kept first. `contents` tells how many of the marks could be content. */
function disjoint(marks: readonly Marked[], contents = 0): Marked[] {
  const taken: Marked[] = [];
  const sorted = [...marks].sort((a, b) => inOrder(a, b) || RANK[a.part] - RANK[b.part]);
  const kept = contents === 0 ? [] : sorted.filter(({ part }) => part === 'content');
  let at = 0;
  let last = 0;
  for (const mark of sorted) {
    const start = Math.max(mark.start, last);
    if (start >= mark.end) continue;
    if (mark.part !== 'content') {
      while (at < kept.length && kept[at]!.end <= start) at += 1;
      if (kept[at] !== undefined && kept[at]!.start < mark.end) continue;
    }
    taken.push({ ...mark, start });
    last = mark.end;
  }
  return taken;
}

function markedText(text: string, block: Span, marks: readonly Marked[], groupOf: GroupOf): Markup[] {
  const parts: Markup[] = [];
  let at = block.start;
  for (const mark of marks) {
    const from = Math.max(mark.start, block.start);
    const to = Math.min(mark.end, block.end);
    if (from >= to) continue;
    parts.push(
      markup`${lines(text.slice(at, from))}`,
      markMarkup(mark, lines(text.slice(from, to)), from, to, groupOf),
    );
    at = to;
  }
  parts.push(markup`${lines(text.slice(at, block.end))}`);
  return parts;
}

function markMarkup(mark: Marked, words: string, from: number, to: number, groupOf: GroupOf): Markup {
  const { part, attribution, first, last } = mark;
  if (part !== 'content') return markup`<span class="${part}">${words}</span>`;
  const anchor = first && from === mark.start ? markup` id="${attribution.id}"` : '';
  const number =
    last && to === mark.end
      ? markup`<a class="ref" href="#said-${attribution.id}"
  aria-label="Attribution ${attribution.id.slice(1)}">${attribution.id.slice(1)}</a>`
      : '';
  const mode = attribution.mode === 'indirect' ? 'indirect' : 'quoted';
  return markup`<span class="said ${mode} ${groupOf(attribution.id)}"${anchor}>${words}</span>${number}`;
}

/** Printable text that keeps its line breaks. */
function lines(text: string): string {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map(shown)
    .join('\n');
}
