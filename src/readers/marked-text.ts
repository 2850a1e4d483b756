import type { BlockKind, IgnoreSign } from '../core/model/document.ts';
import { withoutInvisible } from '../core/model/letters/seen-text.ts';
import type { Span } from '../core/model/span.ts';
import type { MarkedParagraph } from './blocks/blocks.ts';

/** A paragraph that a format's markup yields, before it has a place in the document's text. */
export interface LooseParagraph {
  readonly kind: BlockKind;
  /** Inside, single spaces; a line break only where the layout has one. */
  readonly words: string;
  /** A bold beginning that may be a speaker's name: its length in `words`. */
  readonly boldLength?: number;
  /** It names whom the quotation beside it is of. */
  readonly isCredit?: true;
  /** It is the first one of a quotation. */
  readonly isFirst?: true;
  /** It stands in what calls itself a pull quote. */
  readonly isPull?: boolean;
  /** It stands in what goes round an article: navigation, comments, teasers. */
  readonly isBeside?: boolean;
  /** Signs to ignore the next quotation, by places in `words`. */
  readonly ignores?: readonly IgnoreSign[];
}

/** A text built from paragraphs with an empty line between them. */
export interface MarkedText {
  readonly text: string;
  readonly paragraphs: readonly MarkedParagraph[];
  readonly ignores: readonly IgnoreSign[];
}

export function joinParagraphs(loose: readonly LooseParagraph[]): MarkedText {
  let text = '';
  const paragraphs: MarkedParagraph[] = [];
  const signs: IgnoreSign[] = [];
  for (const { kind, words: written, boldLength: length = 0, isCredit, isFirst, ignores = [] } of loose) {
    const words = withoutInvisible(written).trim();
    if (words === '') continue;
    const boldLength = withoutInvisible(written.slice(0, length)).trimStart().length;
    if (text !== '') text += '\n\n';
    const span: Span = { start: text.length, end: text.length + words.length };
    text += words;
    for (const { at, reason } of ignores) signs.push({ at: Math.min(span.start + at, span.end), reason });
    paragraphs.push({
      ...span,
      kind,
      afterBlank: true,
      ...(boldLength ? { boldEnd: span.start + boldLength } : {}),
      ...(isCredit ? { isCredit } : {}),
      ...(isFirst ? { isFirst } : {}),
    });
  }
  return { text, paragraphs, ignores: signs };
}
