import {
  MODEL_MAGIC,
  type ModelHeader,
  type SequenceHeader,
  type TableHeader,
} from '../src/core/extract/learned/model/decode-model.ts';
import type { ExtractionModel } from '../src/core/extract/learned/model/extraction-model.ts';
import type { LinearTable } from '../src/core/learning/linear-table.ts';
import type { SequenceModel } from '../src/core/learning/sequence-model.ts';

/** A model with 8-bit weights, those below `floor` (true scale) set to 0 so that the file packs well. */
export function quantiseModel(model: ExtractionModel, floor: number): ExtractionModel {
  const sequence = (part: SequenceModel): SequenceModel => ({
    ...part,
    emissions: quantise(part.emissions, floor),
  });
  return {
    ...model,
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
    spans: sequenceHeader(model.spans),
    links: sequenceHeader(model.links),
    offsets: model.offsets,
  };
  const json = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length, true);
  const parts = [
    Uint8Array.from(MODEL_MAGIC),
    length,
    json,
    bytesOf(model.tagger.weights),
    model.tagger.known,
    model.priors.cues,
    model.priors.sources,
    bytesOf(model.spans.emissions),
    bytesOf(model.links.emissions),
  ];
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

function tableHeader({ bits, width, scale }: LinearTable): TableHeader {
  return { bits, width, scale };
}

function sequenceHeader(model: SequenceModel): SequenceHeader {
  const { labels, classes, features } = model;
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
