import { stemOf } from '../../english/stem.ts';
import type { Block, Document } from '../../model/document.ts';
import type { Span } from '../../model/span.ts';
import { foldWords } from './fold-words.ts';
import { createGrowingArray } from './growing-array.ts';
import { officeLabels } from './office-labels.ts';
import type { IndexedDocument, PassageIndex } from './passage-index.ts';
import { createPostings, pairBuckets, pairKey } from './postings.ts';

/** An index of a body of documents, for `locate`. Time and memory grow linearly with the text. */
export function createPassageIndex(documents: Iterable<Document>): PassageIndex {
  const builder = createPassageIndexBuilder();
  for (const document of documents) builder.add(document);
  return builder.finish();
}

/** Takes documents one at a time and makes one index of them. Each document's text may be let go after `add`. */
function createPassageIndexBuilder() {
  const documents: IndexedDocument[] = [];
  const words: string[] = [];
  const wordIds = new Map<string, number>();
  const tokens = createGrowingArray((length) => new Uint32Array(length));
  const starts = createGrowingArray((length) => new Uint32Array(length));
  const lengths = createGrowingArray((length) => new Uint8Array(length));
  const text = createGrowingArray((length) => new Uint16Array(length));
  const turns = createTurnColumns();

  const sink = (word: string, start: number, end: number): void => {
    let id = wordIds.get(word);
    if (id === undefined) {
      id = words.length;
      wordIds.set(word, id);
      words.push(word);
    }
    tokens.push(id);
    starts.push(start);
    lengths.push(Math.min(255, end - start));
  };

  return {
    add(document: Document) {
      const firstWord = tokens.length;
      const firstTurn = turns.length;
      const withName = officeLabels();
      const nameOf = (label: string | undefined) => (label === undefined ? null : withName(label));
      for (const piece of wordPieces(document)) {
        if (piece.block !== null) turns.push(piece.block, tokens.length, nameOf(piece.block.label?.text));
        for (const span of piece.spans) foldWords(document.text, span, sink);
      }
      const textStart = text.length;
      for (let at = 0; at < document.text.length; at++) text.push(document.text.charCodeAt(at));
      const ends = { endWord: tokens.length, endTurn: turns.length };
      documents.push({ ...factsOf(document), textStart, firstWord, firstTurn, ...ends });
    },
    finish(): PassageIndex {
      const ids = tokens.join();
      const buckets = pairBuckets(ids.length);
      const last = ids.length - 1;
      return {
        documents,
        text: text.join(),
        words,
        wordIds,
        stemHashes: Uint32Array.from(words, stemHash),
        tokens: ids,
        starts: starts.join(),
        lengths: lengths.join(),
        wordPostings: createPostings(words.length, ids.length, (position) => ids[position]!),
        pairPostings: createPostings(buckets, Math.max(0, last), (position) =>
          pairKey(ids[position]!, ids[position + 1]!, buckets),
        ),
        ...turns.join(),
      };
    },
  };
}

function factsOf({ id, path, kind, title, text, meta, printed, transcription }: Document) {
  const facts = { id, path, kind, title, date: meta.date, outlet: meta.outlet, textLength: text.length };
  return {
    ...facts,
    ...(printed === undefined ? {} : { printed }),
    ...(transcription === undefined ? {} : { transcription }),
  };
}

/** The turns seen so far, as growing columns. */
function createTurnColumns() {
  const labels: string[] = [];
  const labelIds = new Map<string, number>();
  const firstWord = createGrowingArray((length) => new Uint32Array(length));
  const start = createGrowingArray((length) => new Uint32Array(length));
  const end = createGrowingArray((length) => new Uint32Array(length));
  const label = createGrowingArray((length) => new Int32Array(length));
  const timeStart = createGrowingArray((length) => new Int32Array(length));
  const timeEnd = createGrowingArray((length) => new Int32Array(length));
  const labelId = (name: string): number => {
    const known = labelIds.get(name);
    if (known !== undefined) return known;
    labelIds.set(name, labels.length);
    labels.push(name);
    return labels.length - 1;
  };
  return {
    get length() {
      return firstWord.length;
    },
    push(block: Block, word: number, name: string | null) {
      firstWord.push(word);
      start.push(block.span.start);
      end.push(block.span.end);
      label.push(name === null ? -1 : labelId(name));
      timeStart.push(block.time === undefined ? -1 : Math.round(block.time.start));
      timeEnd.push(block.time === undefined ? -1 : Math.round(block.time.end));
    },
    join() {
      const columns = { firstWord, start, end, label, timeStart, timeEnd };
      return {
        labels,
        turns: {
          firstWord: columns.firstWord.join(),
          start: columns.start.join(),
          end: columns.end.join(),
          label: columns.label.join(),
          timeStart: columns.timeStart.join(),
          timeEnd: columns.timeEnd.join(),
        },
      };
    },
  };
}

const STAGE_DIRECTION =
  /\((?:[A-Z][A-Z \t,;.'-]{2,60}|(?:[Ll]augh|[Aa]pplau|[Cc]heer|[Bb]oo|[Cc]ross-?talk|[Ii]naudible|[Uu]nintelligible|[Mm]usic|[Pp]ause)[a-z \t,;.'-]{0,50})\)|\[[^[\]\n]{2,50}\](?!\()/g;

/** The parts of a document whose words are searched: its blocks, or all of it; stage directions of a transcript are not. */
function* wordPieces(document: Document): Generator<{ block: Block | null; spans: Span[] }> {
  const whole = { start: 0, end: document.text.length };
  if (document.blocks.length === 0) {
    yield { block: null, spans: spokenSpans(document, whole) };
    return;
  }
  for (const block of document.blocks) {
    if (block.kind === 'aside' || block.kind === 'byline') continue;
    yield { block, spans: spokenSpans(document, block.span) };
  }
}

function spokenSpans(document: Document, span: Span): Span[] {
  if (document.kind !== 'transcript') return [span];
  const spans: Span[] = [];
  let start = span.start;
  const piece = document.text.slice(span.start, span.end);
  for (const match of piece.matchAll(STAGE_DIRECTION)) {
    spans.push({ start, end: span.start + match.index });
    start = span.start + match.index + match[0].length;
  }
  spans.push({ start, end: span.end });
  return spans;
}

/** A 32-bit FNV-1a hash of a folded word's stem; "s" counts as "is", "d" as "would". */
export function stemHash(word: string): number {
  const stem = word === 's' ? 'is' : word === 'd' ? 'would' : stemOf(word);
  let hash = 0x811c9dc5;
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
