import type { Block, Document } from '../../core/model/document.ts';
import { type Span, spansTouch } from '../../core/model/span.ts';
import { toOneLine } from './printable.ts';

/** "00:14:32": a time in a recording, given in milliseconds. */
export function clockTime(milliseconds: number): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

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
