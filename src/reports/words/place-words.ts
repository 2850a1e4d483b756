import type { Block, Document } from '../../core/model/document.ts';
import { lowerBound } from '../../core/model/lists/lower-bound.ts';
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

/** The first block that a span touches. */
function blockAt(blocks: readonly Block[], span: Span): Block | undefined {
  const block = blocks[lowerBound(blocks.length, (at) => blocks[at]!.span.end > span.start)];
  return block !== undefined && spansTouch(block.span, span) ? block : undefined;
}

/** "12-40;52-60": spans for a table cell or a message; '' for none. */
export function spanWords(spans: readonly Span[] | null): string {
  return (spans ?? []).map((span) => `${span.start}-${span.end}`).join(';');
}
