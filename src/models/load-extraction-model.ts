import { brotliDecompressSync } from 'node:zlib';
import { TAG_FEATURES } from '../core/extract/learned/features/tag-features.ts';
import { LINK_FEATURES } from '../core/extract/learned/link-stage.ts';
import { decodeModel, readHeader } from '../core/extract/learned/model/decode-model.ts';
import type { ExtractionModel } from '../core/extract/learned/model/extraction-model.ts';
import {
  type LoadOptions,
  readModelFile,
  requireFeatures,
  requireNumber,
  requireNumbers,
  requireParts,
  requireWords,
  undamaged,
} from './read-model.ts';

const FILE = 'extractor.bin';

/**
 * The trained extractor, from `models/extractor.bin`. Throws HearsayError where the file is missing, damaged, or was
 * trained on other features or word lists.
 */
export function loadExtractionModel(options: LoadOptions = {}): ExtractionModel {
  const packed = readModelFile(FILE, options);
  const bytes = undamaged(FILE, () => brotliDecompressSync(packed));
  const header = requireParts(
    FILE,
    'its header',
    undamaged(FILE, () => readHeader(bytes)),
  );
  const spans = requireParts(FILE, 'spans', header.spans);
  const links = requireParts(FILE, 'links', header.links);
  requireFeatures(FILE, spans.features, TAG_FEATURES);
  requireFeatures(FILE, links.features, LINK_FEATURES);
  requireWords(FILE, header.words, options);
  requireTable('tagger', header.tagger);
  requireSequence('spans', spans);
  requireSequence('links', links);
  requireEach('its header', header, ['known', 'priors']);
  requireEach('offsets', requireParts(FILE, 'offsets', header.offsets), ['cue', 'linkSource', 'linkContent']);
  return undamaged(FILE, () => decodeModel(bytes));
}

function requireSequence(place: string, stated: Readonly<Record<string, unknown>>): void {
  const labels = requireNumber(FILE, `${place}.labels`, stated.labels);
  const classes = requireNumber(FILE, `${place}.classes`, stated.classes);
  requireNumbers(FILE, `${place}.transitions`, stated.transitions, classes * labels * labels);
  requireNumbers(FILE, `${place}.initial`, stated.initial, labels);
  requireTable(`${place}.emissions`, stated.emissions);
}

function requireTable(place: string, value: unknown): void {
  requireEach(place, requireParts(FILE, place, value), ['bits', 'width', 'scale']);
}

function requireEach(
  place: string,
  parts: Readonly<Record<string, unknown>>,
  names: readonly string[],
): void {
  for (const name of names) requireNumber(FILE, `${place}.${name}`, parts[name]);
}
