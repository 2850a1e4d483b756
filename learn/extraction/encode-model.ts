import { brotliCompressSync, constants } from 'node:zlib';
import { TAG_FEATURES } from '../../src/core/extract/learned/features/tag-features.ts';
import { WordMemory } from '../../src/core/extract/learned/features/word-memory.ts';
import { LINK_FEATURES } from '../../src/core/extract/learned/link-stage.ts';
import {
  headerLength,
  LENGTH_END,
  MODEL_MAGIC,
  type ModelHeader,
  readHeader,
  type SequenceHeader,
  type TableHeader,
} from '../../src/core/extract/learned/model/decode-model.ts';
import type { ExtractionModel } from '../../src/core/extract/learned/model/extraction-model.ts';
import type { LinearTable } from '../../src/core/learning/linear-table.ts';
import type { SequenceModel } from '../../src/core/learning/sequence-model.ts';
import { wordsFingerprint } from '../../src/models/words-fingerprint.ts';

/** A model with 8-bit weights, those below `floor` (true scale) set to 0 so that the file packs well. */
export function quantiseModel(model: ExtractionModel, floor: number): ExtractionModel {
  const sequence = (part: SequenceModel): SequenceModel => ({
    ...part,
    emissions: quantise(part.emissions, floor),
  });
  return {
    ...model,
    memory: new WordMemory(),
    tagger: { ...model.tagger, weights: quantise(model.tagger.weights, 0) },
    spans: sequence(model.spans),
    links: sequence(model.links),
  };
}

function quantise(table: LinearTable, floor: number): LinearTable {
  const magnitudes = Float32Array.from(table.weights, Math.abs)
    .filter((weight) => weight > 0)
    .sort();
  const top = magnitudes[Math.floor(magnitudes.length * 0.9999)] ?? 1;
  const scale = top / 127;
  const weights = Int8Array.from(table.weights, (weight) =>
    Math.abs(weight) < floor ? 0 : Math.max(-127, Math.min(127, Math.round(weight / scale))),
  );
  return { bits: table.bits, width: table.width, scale, weights };
}

/** The bytes of a quantised model, in the layout that decodeModel reads. */
export function encodeModel(model: ExtractionModel): Uint8Array {
  const header: ModelHeader = {
    tagger: tableHeader(model.tagger.weights),
    known: model.tagger.known.length,
    priors: model.priors.cues.length,
    spans: sequenceHeader(model.spans, TAG_FEATURES),
    links: sequenceHeader(model.links, LINK_FEATURES),
    offsets: model.offsets,
    words: wordsFingerprint(),
  };
  return withHeader(header, [
    bytesOf(model.tagger.weights),
    model.tagger.known,
    model.priors.cues,
    model.priors.sources,
    bytesOf(model.spans.emissions),
    bytesOf(model.links.emissions),
  ]);
}

/** The bytes of a model with another fingerprint of word lists in its header. */
export function restateWords(bytes: Uint8Array, words: string): Uint8Array {
  return withHeader({ ...readHeader(bytes), words }, [bytes.subarray(LENGTH_END + headerLength(bytes))]);
}

/** The bytes of a model file, packed. */
export function packModel(bytes: Uint8Array): Uint8Array {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 };
  return brotliCompressSync(bytes, { params });
}

function withHeader(header: ModelHeader, tables: readonly Uint8Array[]): Uint8Array {
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  return Buffer.concat([Uint8Array.from(MODEL_MAGIC), length, json, ...tables]);
}

function tableHeader({ bits, width, scale }: LinearTable): TableHeader {
  return { bits, width, scale };
}

function sequenceHeader(model: SequenceModel, features: readonly string[]): SequenceHeader {
  const { labels, classes } = model;
  const round = (values: Float32Array): number[] =>
    Array.from(values, (value) => Math.round(value * 1e4) / 1e4);
  const transitions = round(model.transitions);
  return {
    labels,
    classes,
    features,
    emissions: tableHeader(model.emissions),
    transitions,
    initial: round(model.initial),
  };
}

function bytesOf(table: LinearTable): Uint8Array {
  if (!(table.weights instanceof Int8Array)) throw new TypeError('only a quantised model can be encoded');
  return new Uint8Array(table.weights.buffer, table.weights.byteOffset, table.weights.length);
}
