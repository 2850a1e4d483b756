import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Span } from '../model/span.ts';
import { type Piece, toPieces, toSentences } from './clause-stream.ts';
import { cueAfter } from './cue-after.ts';
import { introductionOf } from './introduced-quotations.ts';
import type { Quotation } from './quotations.ts';
import { type Saying, toAttribution } from './saying.ts';
import { sayingsOf } from './sentence-sayings.ts';
import { nearestSubject } from './sentence-subjects.ts';
import { rangeSpan } from './source-phrase.ts';
import { looksLikeSpeech } from './speech-likeness.ts';

/** What the reader remembers from sentence to sentence. */
interface Memory {
  /** The last saying, to which a bare quotation may belong. */
  last: Saying | null;
  /** The last saying ended with a quotation. */
  lastQuoted: boolean;
  /** Index of the block it stood in. */
  block: number;
  /** The last sentence read, where it ended with a colon. */
  colon: readonly Piece[] | null;
  /** The last sentence of any kind with a clear subject. */
  lastSentence: readonly Piece[] | null;
}

type Part = { quotation: Quotation; part: number };

const SILENT = new Set(['aside', 'byline', 'caption']);

/** Every attribution of a document's running text, by rules: quotations with their sources, and governed clauses. */
export function readSayings(document: Document, quotations: readonly Quotation[]): Attribution[] {
  const parts = partsByBlock(quotations);
  const sayings: Saying[] = [];
  const memory: Memory = { last: null, lastQuoted: false, block: -9, colon: null, lastSentence: null };
  for (const [b, block] of document.blocks.entries()) {
    if (SILENT.has(block.kind) || block.kind === 'headline') continue;
    const pieces = toPieces(document.text, block, parts.get(b) ?? []);
    const sentences = toSentences(pieces, (i) => goesOn(pieces, i));
    for (const sentence of sentences) readSentence(document.text, sentence, b, memory, sayings);
  }
  return finish(document.text, sayings, quotations);
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

function readSentence(
  text: string,
  sentence: readonly Piece[],
  block: number,
  memory: Memory,
  out: Saying[],
): void {
  const colon = memory.colon;
  memory.colon = sentence.at(-1)?.text === ':' ? sentence : null;
  if (isBare(sentence)) {
    for (const piece of sentence)
      if (piece.kind === 'quotation') readBare(text, piece, block, colon, memory, out);
    return;
  }
  const sayings = sayingsOf(sentence);
  for (const saying of sayings) out.push(saying);
  const last = sayings.at(-1);
  memory.lastSentence = sentence;
  if (last !== undefined) {
    const quoting = sayings.findLast((saying) =>
      sentence.some((piece) => piece.kind === 'quotation' && covers(saying.content, piece)),
    );
    memory.last = quoting ?? last;
    memory.lastQuoted = quoting !== undefined;
    memory.block = block;
  } else memory.lastQuoted = false;
}

function covers(content: readonly Span[], piece: Span): boolean {
  return content.some((span) => span.start <= piece.start && piece.end <= span.end);
}

function isBare(sentence: readonly Piece[]): boolean {
  return (
    sentence.every((piece) => piece.kind !== 'word' && piece.kind !== 'number') &&
    sentence.some((piece) => piece.kind === 'quotation')
  );
}

/** A quotation with no words beside it: goes on with the last one, or belongs to whoever introduced it. */
function readBare(
  text: string,
  piece: Piece,
  block: number,
  colon: readonly Piece[] | null,
  memory: Memory,
  out: Saying[],
): void {
  const span = { start: piece.start, end: piece.end };
  const { last } = memory;
  const continued =
    piece.part > 0
      ? out.find((saying) => saying.content.some((s) => s.start === piece.quotation!.outer[0]!.start))
      : undefined;
  if (continued !== undefined) {
    continued.content.push(span);
    return;
  }
  const introduced = colon === null ? null : introducer(colon);
  if (introduced !== null) {
    remember(memory, { ...introduced, content: [span], rule: 'colon', confidence: 0.8 }, block, out);
    return;
  }
  if (last !== null && memory.lastQuoted && block - memory.block <= 1) {
    last.content.push(span);
    memory.block = block;
    return;
  }
  if (!looksLikeSpeech(text, piece.quotation!)) return;
  const near = last !== null && block - memory.block <= 1 ? { source: last.source, cue: last.cue } : null;
  const found = near ?? (memory.lastSentence === null ? null : introducer(memory.lastSentence));
  remember(
    memory,
    { source: found?.source ?? null, cue: null, content: [span], rule: 'carried', confidence: 0.5 },
    block,
    out,
  );
}

function remember(memory: Memory, saying: Saying, block: number, out: Saying[]): void {
  out.push(saying);
  memory.last = saying;
  memory.lastQuoted = true;
  memory.block = block;
}

function finish(text: string, sayings: readonly Saying[], quotations: readonly Quotation[]): Attribution[] {
  const outermost = quotations.filter((quotation) => quotation.depth === 0);
  const attributions: Attribution[] = [];
  let from = 0;
  for (const saying of [...sayings].sort((a, b) => a.content[0]!.start - b.content[0]!.start)) {
    const { start } = saying.content[0]!;
    const end = saying.content.at(-1)!.end;
    while (from < outermost.length && outermost[from]!.outer.at(-1)!.end <= start) from++;
    const around: Quotation[] = [];
    for (let i = from; i < outermost.length && outermost[i]!.outer[0]!.start < end; i++)
      around.push(outermost[i]!);
    const attribution = toAttribution(text, saying, around);
    if (attribution !== null) attributions.push(attribution);
  }
  return attributions;
}

/** Who a sentence that ends in a colon, or just stands before, says is speaking. */
function introducer(sentence: readonly Piece[]): { source: Span[] | null; cue: Span[] | null } | null {
  const colon = sentence.at(-1)?.text === ':';
  if (colon) {
    const found = introductionOf(sentence, sentence.length, 0);
    if (found !== null)
      return {
        source: found.source === null ? null : [rangeSpan(sentence, found.source)],
        cue: [rangeSpan(sentence, found.cue)],
      };
  }
  const subject = nearestSubject(sentence, sentence.length, 0);
  return subject === null ? null : { source: [rangeSpan(sentence, subject)], cue: null };
}
