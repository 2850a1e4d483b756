import type { Block, Document } from '../../core/model/document.ts';
import { type Span, spansTouch } from '../../core/model/span.ts';
import { clockTime } from './figures.ts';
import { toOneLine } from './printable.ts';

/** Where a passage stands, for readers: the labelled turn and the time in a recording, then the offsets. */
export function placeWords(document: Document, span: Span): string {
  const block = blockAt(document.blocks, span);
  const parts = [
    block?.label === undefined ? '' : toOneLine(block.label.text),
    block?.time === undefined ? '' : `at ${clockTime(block.time.start)}`,
    `characters ${span.start}–${span.end}`,
  ];
  return parts.filter(Boolean).join(', ');
}

/** The first block that a span touches; blocks are in order, so a binary search finds it. */
function blockAt(blocks: readonly Block[], span: Span): Block | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (blocks[middle]!.span.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  return block !== undefined && spansTouch(block.span, span) ? block : undefined;
}

/** "12-40;52-60": spans for a table cell or a message; '' for none. */
export function spanWords(spans: readonly Span[] | null): string {
  return (spans ?? []).map((span) => `${span.start}-${span.end}`).join(';');
}
