import type { Language } from '../../../language/language.ts';
import type { CueForm } from '../../../language/verbs-of-saying.ts';
import type { Block } from '../../../model/document.ts';
import type { Span } from '../../../model/span.ts';
import { type Token, tokenise } from '../../../reading/tokens.ts';
import type { Quotation } from '../../marks/quotations.ts';

/** A word or sign outside quotation marks, or a whole quotation taken as one piece. */
export interface Piece extends Span {
  readonly kind: Token['kind'] | 'quotation';
  /** For a quotation its first letter. */
  readonly text: string;
  /** Lower-case, apostrophes straight; '' for a quotation. */
  readonly lower: string;
  readonly quotation: Quotation | null;
  /** Place of this block among the quotation's paragraphs. */
  readonly part: number;
  /** The last sign inside a quotation ('' for a word); '' for other pieces. */
  readonly ending: string;
  readonly language: Language;
  /** The verb of saying that the word may be. */
  readonly cue: CueForm | undefined;
}

/** A longer run without a full stop is cut, so that no text costs more than linear time. */
const SENTENCE_LIMIT = 250;

const STOP = /^(?:[.?!…]|\.{2,})$/u;

/** A block as pieces: its outermost quotations whole, everything else token by token. */
export function toPieces(
  text: string,
  block: Block,
  parts: readonly { quotation: Quotation; part: number }[],
  language: Language,
): Piece[] {
  const pieces: Piece[] = [];
  let at = block.span.start;
  for (const { quotation, part } of parts) {
    const outer = quotation.outer[part]!;
    if (outer.start < at) continue;
    pushTokens(pieces, text, { start: at, end: outer.start }, language);
    pieces.push(toQuotationPiece(text, quotation, part, language));
    at = outer.end;
  }
  pushTokens(pieces, text, { start: at, end: block.span.end }, language);
  return pieces;
}

/** The pieces cut into sentences; a quotation that ends in a full stop ends its sentence unless a cue follows in lower case. */
export function toSentences(pieces: readonly Piece[], goesOn: (from: number) => boolean): Piece[][] {
  const sentences: Piece[][] = [];
  let current: Piece[] = [];
  for (const [i, piece] of pieces.entries()) {
    current.push(piece);
    const next = pieces[i + 1];
    if (next === undefined) break;
    const full = current.length >= SENTENCE_LIMIT;
    if (!full && !endsSentence(piece, next)) continue;
    if (!full && piece.kind === 'quotation' && goesOn(i)) continue;
    sentences.push(current);
    current = [];
  }
  if (current.length > 0) sentences.push(current);
  return sentences;
}

function endsSentence(piece: Piece, next: Piece): boolean {
  if (next.kind === 'punctuation' && /^[)\]”"’'.,;:?!*—–-]/u.test(next.text)) return false;
  if (piece.kind === 'quotation') return STOP.test(piece.ending) && !startsLower(next);
  if (piece.kind === 'punctuation' && /^[)\]”"*]$/u.test(piece.text)) return false;
  return STOP.test(piece.text) && !startsLower(next);
}

function startsLower(piece: Piece): boolean {
  return piece.kind !== 'quotation' && /^\p{Ll}/u.test(piece.text);
}

function toQuotationPiece(text: string, quotation: Quotation, part: number, language: Language): Piece {
  const { start, end } = quotation.outer[part]!;
  const inner = quotation.inner[part]!;
  const tail = text.slice(Math.max(inner.start, inner.end - 12), inner.end).replace(/[\s"”’'»›)\]]+$/u, '');
  const last = tail.at(-1) ?? '';
  const ending = /[\p{L}\p{N}]/u.test(last) ? '' : last;
  return {
    start,
    end,
    kind: 'quotation',
    text: firstLetter(text, inner),
    lower: '',
    quotation,
    part,
    ending,
    language,
    cue: undefined,
  };
}

function firstLetter(text: string, { start, end }: Span): string {
  return /\p{L}/u.exec(text.slice(start, Math.min(end, start + 12)))?.[0] ?? '';
}

function pushTokens(pieces: Piece[], text: string, span: Span, language: Language): void {
  if (span.start >= span.end) return;
  for (const token of tokenise(text, span)) {
    const lower = token.kind === 'word' ? token.text.toLowerCase().replaceAll('’', "'") : token.text;
    const { kind } = token;
    pieces.push({
      start: token.start,
      end: token.end,
      kind,
      text: token.text,
      lower,
      quotation: null,
      part: 0,
      ending: '',
      language,
      cue: kind === 'word' ? language.saying.cueFormOf(lower) : undefined,
    });
  }
}
