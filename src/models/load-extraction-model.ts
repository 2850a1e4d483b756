import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { decodeModel } from '../core/extract/learned/model/decode-model.ts';
import type { ExtractionModel } from '../core/extract/learned/model/extraction-model.ts';

/** The trained extractor, from `models/extractor.bin`. Throws where the file is missing or of another version. */
export function loadExtractionModel(): ExtractionModel {
  return decodeModel(
    brotliDecompressSync(readFileSync(new URL('../../models/extractor.bin', import.meta.url))),
  );
}
