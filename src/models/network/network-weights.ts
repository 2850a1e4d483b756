import type { Calibration } from '../../core/extract/deep/certainty.ts';

const MAGIC = 'HSENG1\0\0';
/** How many weights certainty.ts asks of each part of the calibration. */
const CALIBRATION: Readonly<Record<keyof Calibration, number>> = { words: 10, source: 3, ends: 2 };

interface TensorEntry {
  readonly name: string;
  readonly type: 'i8' | 'f32';
  readonly shape: readonly number[];
  /** Bytes from the start of the data. */
  readonly offset: number;
}

/** The JSON part of a weights file, as train/engine/export.py writes it. */
export interface WeightsHeader {
  /** What it learned from: splits of PolNeAR, labelled events. */
  readonly seen: readonly string[];
  readonly width: number;
  readonly heads: number;
  readonly layers: number;
  readonly window: number;
  readonly parts: readonly number[];
  readonly pair: number;
  readonly act: number;
  readonly calibration: Calibration;
  readonly speech: number;
  readonly vocabulary: readonly string[];
  readonly tensors: readonly TensorEntry[];
}

export interface Weights {
  readonly header: WeightsHeader;
  /** All tensors, each at a multiple of 16 bytes. */
  readonly data: Uint8Array;
}

/** Reads a weights file: eight magic bytes, the header's length (32 bits, little endian), the header, the tensors. Throws RangeError on another layout. */
export function readWeights(file: Uint8Array): Weights {
  const text = new TextDecoder();
  if (text.decode(file.subarray(0, MAGIC.length)) !== MAGIC)
    throw new RangeError('no network weights of this version');
  const start = MAGIC.length + 4;
  const length = new DataView(file.buffer, file.byteOffset).getUint32(MAGIC.length, true);
  const header = JSON.parse(text.decode(file.subarray(start, start + length))) as WeightsHeader;
  for (const [part, count] of Object.entries(CALIBRATION)) {
    if (header.calibration?.[part as keyof Calibration]?.length !== count)
      throw new RangeError(`its calibration of ${part} has not ${count} weights`);
  }
  return { header, data: file.subarray(start + length) };
}
