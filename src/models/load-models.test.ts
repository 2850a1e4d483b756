import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHeader } from '../core/extract/learned/model/decode-model.ts';
import { HearsayError } from '../core/model/error.ts';
import { loadAlignmentModel } from './load-alignment-model.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import { loadDependence, loadSpeakerModels } from './load-feature-weights.ts';
import { loadStoryModel } from './load-story-model.ts';
import { MODELS_FOLDER, readModel } from './read-model.ts';
import { wordsFingerprint } from './words-fingerprint.ts';

/** The first feature that a file states, and what loads it. */
const LOADERS: Record<string, { readonly first: string; readonly load: (folder: URL) => unknown }> = {
  'alignment.json': { first: 'containment', load: loadAlignmentModel },
  'antecedents.json': { first: 'same-sentence', load: loadSpeakerModels },
  'dependence.json': { first: 'told', load: loadDependence },
  'extractor.bin': { first: '-3:lower', load: loadExtractionModel },
  'stories.json': { first: 'words:mean', load: loadStoryModel },
  'things.json': { first: 'sentence-0', load: loadSpeakerModels },
};
/** Tables without features, and the kernel that the network runs on. */
const TABLES = ['background.json', 'kernel.wasm', 'synonyms.txt'];

let directory: string;
let folder: URL;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-models-'));
  folder = pathToFileURL(`${directory}/`);
  cpSync(MODELS_FOLDER, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** Puts another text of the same length in place of the first of its kind. */
function alter(file: string, from: string, to: string): void {
  const path = join(directory, file);
  const packed = file.endsWith('.bin');
  const bytes = packed ? brotliDecompressSync(readFileSync(path)) : readFileSync(path);
  const at = bytes.indexOf(from);
  if (at < 0) throw new RangeError(`${file} holds no ${from}`);
  if (packed && from.length !== to.length) throw new RangeError('the header would move');
  const altered = Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)]);
  const params = { [constants.BROTLI_PARAM_QUALITY]: 0 };
  writeFileSync(path, packed ? brotliCompressSync(altered, { params }) : altered);
}

describe('the files in models/', () => {
  it('have a loader each, or are tables', () => {
    expect(readdirSync(MODELS_FOLDER).sort()).toEqual([...Object.keys(LOADERS), ...TABLES].sort());
  });

  it.each(Object.entries(LOADERS))(
    '%s is refused where its first feature is another',
    (file, { first, load }) => {
      expect(() => load(folder)).not.toThrow();
      const nonsense = 'nonsense'
        .padEnd(first.length, '!')
        .slice(0, file.endsWith('.bin') ? first.length : 8);
      alter(file, `"${first}"`, `"${nonsense}"`);
      const message = `models/${file} does not fit this version: its feature 1 is "${nonsense}", this version's "${first}"`;
      expect(() => load(folder)).toThrow(HearsayError);
      expect(() => load(folder)).toThrow(message);
    },
  );

  it.each(['antecedents.json', 'things.json', 'dependence.json'])(
    '%s is refused with a weight too few',
    (file) => {
      const { weights, ...rest } = readModel(file) as { weights: number[] };
      writeFileSync(join(directory, file), JSON.stringify({ ...rest, weights: weights.slice(1) }));
      expect(() => LOADERS[file]!.load(folder)).toThrow(`it needs ${weights.length} numbers`);
    },
  );

  it.each([...Object.keys(LOADERS), 'background.json'])(
    '%s was trained on the word lists of this version',
    (file) => {
      const words = file.endsWith('.bin')
        ? readHeader(brotliDecompressSync(readFileSync(new URL(file, MODELS_FOLDER)))).words
        : (readModel(file) as { words: string }).words;
      expect(
        words,
        'run npm run train:all, or npm run train:accept where the figures of the evals hold',
      ).toBe(wordsFingerprint());
    },
  );
});
