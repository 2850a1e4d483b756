import type { Language } from '../../language/language.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import type { Quotation } from '../marks/quotations.ts';
import { type Saying, toAttribution } from '../saying.ts';
import { type Piece, toPieces, toSentences } from './cues/clause-stream.ts';
import { cueAfter } from './cues/cue-after.ts';
import { sayingsOf } from './cues/sentence-sayings.ts';
import { afterDateline } from './forms/dateline.ts';
import { postSignature, readPost } from './forms/embedded-post.ts';
import { readTurn } from './forms/interview.ts';
import { readHeadline } from './headlines/headline.ts';
import { createMemory, type Memory, readBareSentence, rejoin } from './quotations/bare-quotations.ts';

type Part = { quotation: Quotation; part: number };

const SILENT = new Set(['aside', 'byline', 'caption']);

/** Every attribution of a document's running text, by rules: quotations with their sources, and governed clauses. */
export function readSayings(
  document: Document,
  quotations: readonly Quotation[],
  language: Language,
): Attribution[] {
  const { text } = document;
  const parts = partsByBlock(quotations);
  const memory = createMemory();
  for (const [b, block] of document.blocks.entries()) {
    if (SILENT.has(block.kind)) continue;
    memory.block = b;
    if (readSpoken(document, b, memory)) continue;
    const pieces = toPieces(
      text,
      { ...block, span: { start: afterDateline(text, block.span), end: block.span.end } },
      parts.get(b) ?? [],
      language,
    );
    if (block.kind === 'headline') memory.sayings.push(...readHeadline(pieces));
    else
      for (const sentence of toSentences(pieces, (i) => goesOn(pieces, i)))
        readSentence(text, sentence, memory);
  }
  return finish(text, memory.sayings, quotations, language);
}

/** Turns and embedded posts, which need no marks; false for running text. */
function readSpoken({ text, blocks }: Document, b: number, memory: Memory): boolean {
  const block = blocks[b]!;
  const next = blocks[b + 1];
  if (
    block.kind === 'quote' &&
    next !== undefined &&
    readPost(text, next, block) !== null &&
    postSignature(text, block.span) === null &&
    readPost(text, next, undefined) === null
  )
    return true;
  const spoken = readPost(text, block, blocks[b - 1]) ?? readTurn(text, block);
  if (spoken === null) return false;
  memory.sayings.push(spoken);
  memory.last = spoken;
  memory.lastBlock = b;
  memory.quoted = null;
  memory.colon = null;
  return true;
}

function partsByBlock(quotations: readonly Quotation[]): Map<number, Part[]> {
  const parts = new Map<number, Part[]>();
  for (const quotation of quotations) {
    if (quotation.depth > 0) continue;
    for (const [part, block] of quotation.blocks.entries()) {
      const list = parts.get(block);
      if (list === undefined) parts.set(block, [{ quotation, part }]);
      else list.push({ quotation, part });
    }
  }
  for (const list of parts.values())
    list.sort((a, b) => a.quotation.outer[a.part]!.start - b.quotation.outer[b.part]!.start);
  return parts;
}

/** “Go!” Smith said: a quotation that ends in ? or ! (or, sloppily, a full stop) with its cue in the same sentence. */
function goesOn(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (next === undefined || next.kind === 'quotation') return false;
  const cue = cueAfter(pieces, i + 1, true);
  if (cue === null || cue.to - i > 14) return false;
  const after = pieces[cue.to];
  if (pieces[i]!.ending !== '.') return after?.kind !== 'quotation' || after.ending === '';
  return after !== undefined && after.kind === 'punctuation' && /^[.,]$/u.test(after.text) && cue.to - i <= 6;
}

function readSentence(text: string, sentence: readonly Piece[], memory: Memory): void {
  if (readBareSentence(text, sentence, memory)) return;
  const sayings = sayingsOf(sentence);
  for (const [i, saying] of sayings.entries()) sayings[i] = rejoin(saying, sentence, memory);
  for (const saying of sayings) memory.sayings.push(saying);
  memory.colon = sentence.at(-1)?.text === ':' ? sentence : null;
  memory.lastSentence = sentence;
  memory.quoted = null;
  const last = sayings.at(-1);
  if (last === undefined) return;
  memory.last = last;
  memory.lastBlock = memory.block;
  const quoting = sayings.findLast((saying) =>
    sentence.some((piece) => piece.kind === 'quotation' && covers(saying.content, piece)),
  );
  if (quoting === undefined) return;
  memory.last = quoting;
  memory.quoted = quoting;
  memory.blockQuoted = quoting;
  memory.blockQuotedIn = memory.block;
}

function covers(content: readonly Span[], piece: Span): boolean {
  return content.some((span) => span.start <= piece.start && piece.end <= span.end);
}

function finish(
  text: string,
  sayings: readonly Saying[],
  quotations: readonly Quotation[],
  language: Language,
): Attribution[] {
  const parts = quotations
    .filter((quotation) => quotation.depth === 0)
    .flatMap(({ outer, inner }) => outer.map((span, i) => ({ outer: span, inner: inner[i]! })))
    .sort((a, b) => a.outer.start - b.outer.start);
  return [...sayings]
    .map((saying) => ({ ...saying, content: [...saying.content].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map((saying) => toAttribution(text, saying, parts, language))
    .filter((attribution) => attribution !== null);
}
