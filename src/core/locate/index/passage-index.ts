import type { PrintedLine, Transcription, WitnessKind } from '../../model/document.ts';
import { lowerBound } from '../../model/lists/lower-bound.ts';
import type { Span } from '../../model/span.ts';
import type { Postings } from './postings.ts';

/** One document of a passage index; positions are word positions in the whole body, text places are in its text store. */
export interface IndexedDocument {
  readonly id: string;
  readonly path: string;
  readonly kind: WitnessKind;
  readonly title: string | null;
  readonly date: string | null;
  readonly outlet: string | null;
  readonly textStart: number;
  readonly textLength: number;
  readonly firstWord: number;
  readonly endWord: number;
  readonly firstTurn: number;
  readonly endTurn: number;
  /** Where its printed lines begin, of a record that numbers them. */
  readonly printed?: readonly PrintedLine[];
  /** Who wrote a transcript down. */
  readonly transcription?: Transcription;
}

/** The turns (blocks) of all documents, in order; arrays run in parallel. */
interface TurnTable {
  /** Word position at which each turn starts. */
  readonly firstWord: Uint32Array;
  /** Offsets in the document's text. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  /** Index into `labels`, -1 where a turn has none. */
  readonly label: Int32Array;
  /** Milliseconds from the start of the recording, -1 where unknown. */
  readonly timeStart: Int32Array;
  readonly timeEnd: Int32Array;
}

/** A searchable body of documents: flat typed arrays, so that it can be written to and read from one file. */
export interface PassageIndex {
  readonly documents: readonly IndexedDocument[];
  /** All texts, one after another, as UTF-16 code units. */
  readonly text: Uint16Array;
  /** Distinct folded words; a word's id is its place. */
  readonly words: readonly string[];
  readonly wordIds: ReadonlyMap<string, number>;
  /** A hash of each word's stem, by word id. */
  readonly stemHashes: Uint32Array;
  /** The word id at each position. */
  readonly tokens: Uint32Array;
  /** Where each word stands in its document's text. */
  readonly starts: Uint32Array;
  readonly lengths: Uint8Array;
  /** Positions by word id. */
  readonly wordPostings: Postings;
  /** Positions of the first of two neighbouring words, by the pair's hash. */
  readonly pairPostings: Postings;
  readonly turns: TurnTable;
  readonly labels: readonly string[];
}

/** The document that holds a word position; -1 where there is none. */
export function documentAt(index: PassageIndex, position: number): number {
  const { documents } = index;
  const at = lowerBound(documents.length, (number) => documents[number]!.endWord > position);
  return at < documents.length && documents[at]!.firstWord <= position ? at : -1;
}

/** The turn that holds a word position of a document; -1 where the document has none there. */
export function turnAt(index: PassageIndex, document: IndexedDocument, position: number): number {
  const { firstTurn, endTurn } = document;
  const behind = lowerBound(endTurn - firstTurn, (at) => index.turns.firstWord[firstTurn + at]! > position);
  return behind === 0 ? -1 : firstTurn + behind - 1;
}

const PIECE = 8192;

/** A passage of an indexed document's text. */
export function passageText(index: PassageIndex, document: IndexedDocument, span: Span): string {
  const start = document.textStart + Math.max(0, span.start);
  const end = document.textStart + Math.min(document.textLength, span.end);
  let text = '';
  for (let at = start; at < end; at += PIECE) {
    text += String.fromCharCode(...index.text.subarray(at, Math.min(end, at + PIECE)));
  }
  return text;
}
