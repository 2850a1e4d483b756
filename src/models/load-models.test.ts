import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, brotliDecompressSync, constants } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readHeader } from '../core/extract/learned/model/decode-model.ts';
import { HearsayError } from '../core/model/error.ts';
import { loadBackground } from './load-background.ts';
import { loadExtractionModel } from './load-extraction-model.ts';
import {
  loadAlignmentModel,
  loadDependence,
  loadFactModel,
  loadFindingModels,
  loadLexicon,
  loadModels,
  loadSpeakerModels,
} from './load-models.ts';
import { loadStoryModel } from './load-story-model.ts';
import { type LoadOptions, MODELS_FOLDER } from './read-model.ts';
import { wordsFingerprint } from './words-fingerprint.ts';

/** The first feature that a file states, if any, and what loads it. */
const LOADERS: Record<string, { readonly first?: string; readonly load: (options: LoadOptions) => unknown }> =
  {
    'alignment.json': { first: 'containment', load: loadAlignmentModel },
    'antecedents.json': { first: 'same-sentence', load: loadSpeakerModels },
    'background.json': { load: loadBackground },
    'dependence.json': { first: 'told', load: loadDependence },
    'extractor.bin': { first: '-3:lower', load: loadExtractionModel },
    'facts.json': { first: 'same head', load: loadFactModel },
    'findings.json': { first: 'joined', load: loadFindingModels },
    'spun.json': { first: 'names', load: loadDependence },
    'stories.json': { first: 'words:mean', load: loadStoryModel },
    'synonyms.txt': { load: loadLexicon },
    'things.json': { first: 'sentence-0', load: loadSpeakerModels },
  };
const FILES = Object.keys(LOADERS);
/** What the deep engine is loaded from: src/models/network/create-network.test.ts refuses them. */
const NETWORK_FILES = ['engine.bin', 'engine.sha256', 'kernel.wasm'];
const FEATURED = FILES.flatMap((file) => {
  const { first } = LOADERS[file]!;
  return first === undefined ? [] : [[file, first] as const];
});
const JSON_FILES = FILES.filter((file) => file.endsWith('.json'));
const STATING_WORDS = FILES.filter((file) => !file.endsWith('.txt'));

let directory: string;
let folder: URL;
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'hearsay-models-'));
  folder = pathToFileURL(`${directory}/`);
  // The network's 23 MB are loaded nowhere here.
  const filter = (path: string) => !NETWORK_FILES.includes(basename(path));
  cpSync(MODELS_FOLDER, directory, { recursive: true, filter });
});
afterEach(() => rmSync(directory, { recursive: true }));

/** What loading a file is refused with. Throws where it is not, or by no HearsayError that names the file. */
function refusalOf(file: string): string {
  try {
    LOADERS[file]!.load({ folder });
  } catch (error) {
    expect(error).toBeInstanceOf(HearsayError);
    expect((error as HearsayError).message).toContain(`models/${file} `);
    return (error as HearsayError).message;
  }
  throw new Error(`${file} is not refused`);
}

/** Puts another text of the same length in place of the first of its kind. */
function alter(file: string, from: string, to: string): void {
  const path = join(directory, file);
  const packed = file.endsWith('.bin');
  const bytes = packed ? brotliDecompressSync(readFileSync(path)) : readFileSync(path);
  const at = bytes.indexOf(from);
  if (at < 0) throw new RangeError(`${file} holds no ${from}`);
  if (packed && from.length !== to.length) throw new RangeError('the header would move');
  writePacked(
    file,
    Buffer.concat([bytes.subarray(0, at), Buffer.from(to), bytes.subarray(at + from.length)]),
  );
}

function writePacked(file: string, bytes: Uint8Array): void {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 0 };
  writeFileSync(join(directory, file), file.endsWith('.bin') ? brotliCompressSync(bytes, { params }) : bytes);
}

/** Where a value holds numbers and texts: each part by its names, of each list the first and the last. */
function leavesOf(value: unknown): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [[]];
  const last = Array.isArray(value) ? value.length - 1 : 0;
  const keys = Array.isArray(value) ? [...new Set([0, last])] : Object.keys(value);
  return keys.flatMap((key) =>
    leavesOf((value as Record<string | number, unknown>)[key]).map((path) => [key, ...path]),
  );
}

/** A copy of a value with another leaf, or a shorter list in place of the one that holds it. */
function withLeaf(value: unknown, path: readonly (string | number)[], leaf: unknown): unknown {
  const copy = structuredClone(value) as Record<string | number, unknown>;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Record<string | number, unknown>;
  holder[path.at(-1)!] = leaf;
  return copy;
}

const statedIn = (file: string): unknown => JSON.parse(readFileSync(new URL(file, MODELS_FOLDER), 'utf8'));

describe('the files in models/', () => {
  it('have a loader each, and fit', () => {
    const others = readdirSync(MODELS_FOLDER).filter((file) => !NETWORK_FILES.includes(file));
    expect(others.sort()).toEqual([...FILES].sort());
    for (const { load } of Object.values(LOADERS)) expect(() => load({ folder })).not.toThrow();
  });

  it.each(FILES)('%s is refused by its name where it is missing, empty or truncated', (file) => {
    const path = join(directory, file);
    const { length } = readFileSync(path);
    for (const size of [length - 3, length >> 1, 10, 0]) {
      truncateSync(path, size);
      expect(refusalOf(file)).toMatch(/is damaged \(.+\): install Hearsay anew$/);
    }
    rmSync(path);
    expect(refusalOf(file)).toBe(`models/${file} is missing: install Hearsay anew`);
  });

  it.each(FEATURED)('%s is refused where its first feature is another than %s', (file, first) => {
    const nonsense = 'nonsense'.padEnd(first.length, '!').slice(0, file.endsWith('.bin') ? first.length : 8);
    alter(file, `"${first}"`, `"${nonsense}"`);
    expect(refusalOf(file)).toContain(
      `models/${file} does not fit this version: its feature 1 is "${nonsense}", this version's "${first}"`,
    );
  });

  it.each(JSON_FILES)(
    '%s is refused with null, a list or another kind of leaf in any of its places',
    (file) => {
      const stated = statedIn(file);
      for (const path of leavesOf(stated)) {
        for (const leaf of [null, [], 'x7', path.includes('levels') ? 7 : '7']) {
          if (path.includes('levels') && typeof leaf === 'string') continue;
          writeFileSync(join(directory, file), JSON.stringify(withLeaf(stated, path, leaf)));
          expect(refusalOf(file), `${path.join('.')}: ${JSON.stringify(leaf)}`).toMatch(
            /; run npm run train:all/,
          );
        }
      }
    },
  );

  it.each(['antecedents.json', 'things.json', 'dependence.json', 'spun.json'])(
    '%s is refused with a weight too few',
    (file) => {
      const { weights, ...rest } = statedIn(file) as { weights: number[] };
      writeFileSync(join(directory, file), JSON.stringify({ ...rest, weights: weights.slice(1) }));
      expect(refusalOf(file)).toContain(
        `weights has ${weights.length - 1} numbers, it needs ${weights.length}`,
      );
    },
  );

  it('stories.json is refused with a tree whose node lacks its children', () => {
    const stated = statedIn('stories.json') as { trees: { measure: number[] }[] };
    stated.trees[3]!.measure[15] = 0;
    writeFileSync(join(directory, 'stories.json'), JSON.stringify(stated));
    expect(refusalOf('stories.json')).toContain('trees[3].measure[15]');
  });

  it.each([
    ['showAt', { showAt: 'often' }, 'showAt is "often", not a number'],
    ['pair.bias', { pair: { bias: null } }, 'pair.bias is null, not a number'],
  ])('alignment.json is refused with the place where %s is no number', (_, other, reason) => {
    const { pair, ...rest } = statedIn('alignment.json') as { pair: object };
    const changed = { ...rest, ...other, pair: { ...pair, ...('pair' in other ? other.pair : {}) } };
    writeFileSync(join(directory, 'alignment.json'), JSON.stringify(changed));
    expect(refusalOf('alignment.json')).toBe(
      `models/alignment.json does not fit this version: ${reason}; run npm run train:all`,
    );
  });

  it.each(['known', 'bits', 'scale', 'cue', 'classes', 'labels'])(
    'extractor.bin is refused where its header names no %s',
    (part) => {
      alter('extractor.bin', `"${part}":`, `"${'?'.repeat(part.length)}":`);
      expect(refusalOf('extractor.bin')).toContain(`${part} is null, not a number`);
    },
  );

  it('extractor.bin is refused with bytes too few or too many, and as another file', () => {
    const bytes = brotliDecompressSync(readFileSync(join(directory, 'extractor.bin')));
    for (const other of [bytes.subarray(0, -1), Buffer.concat([bytes, Buffer.of(0)]), Buffer.from('HSX')]) {
      writePacked('extractor.bin', other);
      expect(refusalOf('extractor.bin')).toContain('is damaged');
    }
  });

  it.each(['hello', 'hearsay-lexicon 1\nbig large\n0 !\n\n\n', 'hearsay-lexicon 1\nbig large\n0 9\n\n\n'])(
    'synonyms.txt is refused as %j',
    (table) => {
      writeFileSync(join(directory, 'synonyms.txt'), table);
      expect(refusalOf('synonyms.txt')).toContain('is damaged');
    },
  );
});

describe('the word lists that the models were trained on', () => {
  it.each(STATING_WORDS)('are those of this version in %s', (file) => {
    const words = file.endsWith('.bin')
      ? readHeader(brotliDecompressSync(readFileSync(new URL(file, MODELS_FOLDER)))).words
      : (statedIn(file) as { words: string }).words;
    expect(words, 'run npm run train:all, or npm run train:accept where the figures of the evals hold').toBe(
      wordsFingerprint(),
    );
  });

  it.each(STATING_WORDS)('are asked of %s: others are refused, but for training', (file) => {
    const words = wordsFingerprint();
    alter(file, words, '0123456789ab');
    expect(refusalOf(file)).toBe(
      `models/${file} was trained on other word lists ("0123456789ab") than this version's ("${words}"); ` +
        'run npm run train:all, or npm run train:accept where the figures of the evals hold',
    );
    expect(() => LOADERS[file]!.load({ folder, anyWords: true })).not.toThrow();
  });

  it('are asked of all that the program loads at once', () => {
    alter('things.json', wordsFingerprint(), '0123456789ab');
    expect(() => loadModels({ folder })).toThrow('models/things.json was trained on other word lists');
  });
});
