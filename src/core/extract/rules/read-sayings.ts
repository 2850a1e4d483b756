import { AGREEING_VERBS } from '../../english/reporting-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import { type Block, type Document, holdsStatements } from '../../model/document.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Quotation } from '../marks/quotations.ts';
import { isQuotedHead } from '../marks/quoted-head.ts';
import { quotedParts, type Saying, toAttribution } from '../saying.ts';
import { endingOf, type Piece, toPieces, toSentences } from './cues/clause-stream.ts';
import { cueAfter } from './cues/cue-after.ts';
import { sayingsOf } from './cues/sentence-sayings.ts';
import { isCredited, readCredited } from './forms/credited-quotation.ts';
import { afterDateline } from './forms/dateline.ts';
import { postSignature, readPost } from './forms/embedded-post.ts';
import { readTurn } from './forms/interview.ts';
import { type Letter, letterOf } from './forms/letter.ts';
import { isListOfPosts, readRetweet } from './forms/retweet.ts';
import { type Interview, unlabelledInterview } from './forms/unlabelled-interview.ts';
import { readHeadline } from './headlines/headline.ts';
import { readBareSentence } from './quotations/bare-quotations.ts';
import { SayingMemory } from './quotations/saying-memory.ts';

type Part = { quotation: Quotation; part: number };

/** Every attribution of a document's running text, by rules: quotations with their sources, and governed clauses. */
export function readSayings(reading: Reading, quotations: readonly Quotation[]): Attribution[] {
  const { document } = reading;
  const { text } = document;
  const parts = partsByBlock(quotations);
  const memory = new SayingMemory();
  const known = {
    interview: unlabelledInterview(document),
    letter: letterOf(document),
    isList: isListOfPosts(document),
  };
  for (const [b, block] of document.blocks.entries()) {
    if (!holdsStatements(block.kind) || isQuotedHead(document, b)) continue;
    memory.enterBlock(b);
    if (readSpoken(document, b, memory, known)) continue;
    const told = { start: afterDateline(document, block), end: block.span.end };
    const pieces = toPieces(reading, told, parts.get(b) ?? []);
    // The title of a record says what it is of: "Bank of Fenwick: Press Conference".
    if (block.kind === 'headline') {
      if (document.kind === 'report') memory.add(readHeadline(pieces));
    } else
      for (const sentence of toSentences(pieces, (i) => goesOn(pieces, i)))
        readSentence(text, sentence, memory);
  }
  return finish(reading, memory.sayings, quotations);
}

/** What the whole of a text is, beside running text. */
interface Known {
  readonly interview: Interview | null;
  readonly letter: Letter | null;
  readonly isList: boolean;
}

/** Turns, embedded posts and credited quotations, which need no marks; false for running text. */
function readSpoken(
  document: Document,
  b: number,
  memory: SayingMemory,
  { interview, letter, isList }: Known,
): boolean {
  const { text, blocks } = document;
  const block = blocks[b]!;
  if (isCredited(document, b)) {
    const credited = readCredited(document, b);
    if (credited !== null) memory.addSpoken(credited);
    return true;
  }
  const next = blocks[b + 1];
  if (
    block.kind === 'quote' &&
    next !== undefined &&
    readPost(text, next, block) !== null &&
    postSignature(text, block.span) === null &&
    readPost(text, next, undefined) === null
  )
    return true;
  const spoken =
    readPost(text, block, blocks[b - 1]) ??
    readRetweet(text, block, isList) ??
    readTurn(document, block) ??
    readAnswer(block, b, interview) ??
    readLetter(block, b, letter);
  if (spoken === null) return false;
  memory.addSpoken(spoken);
  return true;
}

/** An answer of an interview whose turns have no labels. */
function readAnswer({ span }: Block, b: number, interview: Interview | null): Saying | null {
  if (interview?.answers.has(b) !== true) return null;
  const { interviewee } = interview;
  return { source: [interviewee], cue: null, content: [span], spoken: true, rule: 'turn', confidence: 0.8 };
}

/** A paragraph of a letter that is printed without marks. */
function readLetter({ span }: Block, b: number, letter: Letter | null): Saying | null {
  if (letter?.body.has(b) !== true) return null;
  const { writer } = letter;
  return {
    source: [writer],
    cue: null,
    content: [span],
    spoken: true,
    act: 'wrote',
    rule: 'letter',
    confidence: 0.8,
  };
}

function partsByBlock(quotations: readonly Quotation[]): Map<number, Part[]> {
  const outer = quotations.filter(({ depth }) => depth === 0);
  const parts = Map.groupBy(
    outer.flatMap((quotation) => quotation.blocks.map((_, part): Part => ({ quotation, part }))),
    ({ quotation, part }) => quotation.blocks[part]!,
  );
  for (const list of parts.values())
    list.sort((a, b) => a.quotation.outer[a.part]!.start - b.quotation.outer[b.part]!.start);
  return parts;
}

/**
 * “Go!” Smith said: a quotation that ends in ? or ! (or, sloppily, a full stop) with its cue in the same sentence. Who
 * agreed after a full stop did not say it.
 */
function goesOn(pieces: readonly Piece[], i: number): boolean {
  const next = pieces[i + 1];
  if (next === undefined || next.kind === 'quotation') return false;
  const cue = cueAfter(pieces, i + 1, true);
  if (cue === null || cue.to - i > 14) return false;
  const after = pieces[cue.to];
  if (endingOf(pieces[i]!) === '.' && AGREEING_VERBS.has(pieces[cue.to - 1]!.lower)) return false;
  if (endingOf(pieces[i]!) !== '.') return after?.kind !== 'quotation' || after.ending === '';
  return after !== undefined && after.kind === 'punctuation' && /^[.,]$/u.test(after.text) && cue.to - i <= 6;
}

function readSentence(text: string, sentence: readonly Piece[], memory: SayingMemory): void {
  if (readBareSentence(text, sentence, memory)) return;
  memory.addSentence(
    sentence,
    sayingsOf(sentence).map((saying) => memory.rejoin(saying, sentence)),
  );
}

function finish(
  reading: Reading,
  sayings: readonly Saying[],
  quotations: readonly Quotation[],
): Attribution[] {
  const parts = quotedParts(quotations);
  return [...sayings]
    .map((saying) => ({ ...saying, content: [...saying.content].sort((a, b) => a.start - b.start) }))
    .sort((a, b) => a.content[0]!.start - b.content[0]!.start)
    .map((saying) => toAttribution(reading, saying, parts))
    .filter((attribution) => attribution !== null);
}
