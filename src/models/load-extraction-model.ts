import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodeModel } from '../core/extract/decode-model.ts';
import type { ExtractionModel } from '../core/extract/extraction-model.ts';

/** The trained extractor, from `models/extractor.bin`. Throws where the file is missing or of another version. */
export function loadExtractionModel(): ExtractionModel {
  return decodeModel(
    brotliDecompressSync(readFileSync(new URL('../../models/extractor.bin', import.meta.url))),
  );
}
