import { findQuotations, isOutermost, type Quotation } from '../extract/marks/quotations.ts';
import { trimSpan } from '../extract/saying.ts';
import { withoutInvisible } from '../model/letters/seen-text.ts';
import { hullOf, type Span } from '../model/span.ts';
import { foldWord } from '../reading/fold.ts';
import type { Reading } from '../reading/reading.ts';
import type { Token } from '../reading/tokens.ts';
import { tokensIn } from '../reading/tokens-in.ts';

/** Words that stand in quotation marks, or in a block quotation, as a version of a text has them. */
export interface QuotedStretch {
  /** Place in the list of its version, in text order. */
  readonly index: number;
  /** Without the marks, paragraph by paragraph. */
  readonly spans: readonly Span[];
  readonly hull: Span;
  readonly text: string;
  /** Its words as they are told apart: folded, without marks and spaces. */
  readonly key: string;
  readonly words: readonly string[];
  /** The same, paragraph by paragraph. */
  readonly parts: readonly (readonly string[])[];
  readonly kind: Quotation['kind'];
  readonly closed: boolean;
  /** Indices of its blocks. */
  readonly blocks: readonly number[];
}

/** The outermost quotations of a version, in text order; what stands in navigation and the like is nobody's words. */
export function quotedStretches(reading: Reading): QuotedStretch[] {
  const { text, blocks } = reading.document;
  const { quotations } = findQuotations(text, blocks);
  const stretches: QuotedStretch[] = [];
  for (const quotation of quotations) {
    if (!isOutermost(quotation, quotations)) continue;
    if (quotation.blocks.every((block) => blocks[block]?.kind === 'aside')) continue;
    const spans = quotation.inner.flatMap((span) => trimSpan(text, span) ?? []);
    const tokens = spans.map((span) => tokensIn(reading, span));
    const parts = tokens.map(wordsOf);
    const words = parts.flat();
    if (words.length === 0) continue;
    stretches.push({
      index: stretches.length,
      spans,
      hull: hullOf(spans),
      text: spans.map((span) => text.slice(span.start, span.end)).join(' '),
      key: keyOf(tokens.flat()),
      words,
      parts,
      kind: quotation.kind,
      closed: quotation.closed,
      blocks: quotation.blocks,
    });
  }
  return stretches;
}

/** The words and numbers among some tokens, folded. */
export function wordsOf(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ kind, text }) => (kind === 'punctuation' ? [] : [foldWord(text)]));
}

/**
 * The letters and digits of words, with what tells them apart: apostrophes between letters ("we're", "were"), marks inside
 * and signs beside figures. Spaces do not count ("well known" and "well-known" are one), but between figures ("5-10", "510").
 */
function keyOf(tokens: readonly Token[]): string {
  let text = '';
  for (const [at, token] of tokens.entries())
    text += token.start === tokens[at - 1]?.end ? token.text : ` ${token.text}`;
  return withoutInvisible(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=\p{L})['’‛ʼ](?=\p{L})/gu, "'")
    .replaceAll('⁄', '/')
    .replace(/(?<=^|\s)[-−–](?=\p{Sc}?\d)|(?<=\d)[-−–\s]+(?=\d)/gu, '\u2212')
    .replace(UNTELLING, '');
}

const UNTELLING =
  /(?<=\p{L})[.,:/](?=\d)|[.,:/](?!\d)|(?<!\p{L})'|'(?!\p{L})|[^\p{L}\p{N}\p{Sc}%°&+=\u2212.,:/']/gu;
