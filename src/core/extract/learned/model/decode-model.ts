import { type LinearTable, packRows } from '../../../learning/linear-table.ts';
import type { SequenceModel } from '../../../learning/sequence-model.ts';
import { WordMemory } from '../features/word-memory.ts';
import type { ExtractionModel, Offsets } from './extraction-model.ts';
import { WordPriors } from './word-priors.ts';

/** First bytes of a model file, "HSX" and the version of the layout. */
export const MODEL_MAGIC = [0x48, 0x53, 0x58, 2] as const;

/** Where the header begins, after its length in four bytes. */
export const LENGTH_END = MODEL_MAGIC.length + 4;

export interface TableHeader {
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
}

export interface SequenceHeader {
  readonly labels: number;
  readonly classes: number;
  /** The names of the features of a token. */
  readonly features: readonly string[];
  readonly emissions: TableHeader;
  readonly transitions: readonly number[];
  readonly initial: readonly number[];
}

/** The JSON part of a model file; the tables' weights follow it as bytes in the order of these fields. */
export interface ModelHeader {
  readonly tagger: TableHeader;
  /** Bytes of the tagger's known words, and of each prior table. */
  readonly known: number;
  readonly priors: number;
  readonly spans: SequenceHeader;
  readonly links: SequenceHeader;
  readonly offsets: Offsets;
  /** The fingerprint of the word lists that the model was trained on. */
  readonly words: string;
}

/** The header of a model file. Throws RangeError on another layout. */
export function readHeader(bytes: Uint8Array): ModelHeader {
  if (MODEL_MAGIC.some((byte, i) => bytes[i] !== byte))
    throw new RangeError('not an extraction model of this version');
  return JSON.parse(asciiOf(bytes.subarray(LENGTH_END, LENGTH_END + headerLength(bytes)))) as ModelHeader;
}

/** How many bytes the header has. */
export function headerLength(bytes: Uint8Array): number {
  return new DataView(bytes.buffer, bytes.byteOffset).getUint32(MODEL_MAGIC.length, true);
}

/**
 * Reads a model file: four magic bytes, the header's length (32 bits, little endian), the header as JSON in ASCII, then the
 * bytes of tagger weights, known words, cue priors, source priors, stage one, stage two. Throws RangeError on another layout.
 */
export function decodeModel(bytes: Uint8Array): ExtractionModel {
  const header = readHeader(bytes);
  let at = LENGTH_END + headerLength(bytes);
  const take = (size: number): Uint8Array => {
    const part = bytes.subarray(at, at + size);
    if (part.length !== size)
      throw new RangeError(`model file ends at ${bytes.length}, expected ${at + size} bytes`);
    at += size;
    return part;
  };
  const table = (head: TableHeader): LinearTable => {
    const part = take(head.width << head.bits);
    const weights = new Int8Array(part.buffer, part.byteOffset, part.length);
    return head.width === 8 ? { ...head, weights, packed: packRows(weights) } : { ...head, weights };
  };
  const sequence = (head: SequenceHeader): SequenceModel => ({
    ...head,
    features: head.features.length,
    emissions: table(head.emissions),
    transitions: Float32Array.from(head.transitions),
    initial: Float32Array.from(head.initial),
  });
  const tagger = { weights: table(header.tagger), known: take(header.known) };
  const priors = new WordPriors(take(header.priors), take(header.priors));
  const spans = sequence(header.spans);
  const links = sequence(header.links);
  return {
    tagger,
    priors,
    spans,
    links,
    spanExponents: spans.transitions.map(Math.exp),
    offsets: header.offsets,
    memory: new WordMemory(),
  };
}

function asciiOf(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
