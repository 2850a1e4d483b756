import { readFileSync } from 'node:fs';
import { brotliDecompressSync } from 'node:zlib';
import { TAG_FEATURES } from '../core/extract/learned/features/tag-features.ts';
import { LINK_FEATURES } from '../core/extract/learned/link-stage.ts';
import { decodeModel, readHeader } from '../core/extract/learned/model/decode-model.ts';
import type { ExtractionModel } from '../core/extract/learned/model/extraction-model.ts';
import { MODELS_FOLDER, requireFeatures } from './read-model.ts';

const FILE = 'extractor.bin';

/**
 * The trained extractor, from `models/extractor.bin`. Throws RangeError where the file is of another layout, and
 * HearsayError where it was trained on other features.
 */
export function loadExtractionModel(folder: URL = MODELS_FOLDER): ExtractionModel {
  const bytes = brotliDecompressSync(readFileSync(new URL(FILE, folder)));
  const { spans, links } = readHeader(bytes);
  requireFeatures(FILE, spans.features, TAG_FEATURES);
  requireFeatures(FILE, links.features, LINK_FEATURES);
  return decodeModel(bytes);
}
