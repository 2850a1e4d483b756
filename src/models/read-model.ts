import { readFileSync } from 'node:fs';
import { HearsayError } from '../core/model/error.ts';

/** The folder of the trained models. */
export const MODELS_FOLDER = new URL('../../models/', import.meta.url);

/** The JSON of a file in `models/`. Throws where it is missing. */
export function readModel(file: string, folder: URL = MODELS_FOLDER): unknown {
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8'));
}

/** Throws HearsayError (malformed) where a model was trained on other features than those that this version has. */
export function requireFeatures(file: string, stated: unknown, expected: readonly string[]): void {
  const names: readonly unknown[] = Array.isArray(stated) ? stated : [];
  const at = expected.findIndex((name, i) => names[i] !== name);
  if (at < 0 && names.length === expected.length) return;
  const place = at < 0 ? expected.length : at;
  throw refusal(
    file,
    `its feature ${place + 1} is ${JSON.stringify(names[place] ?? null)}, this version's ${JSON.stringify(expected[place] ?? null)}`,
  );
}

/** Throws HearsayError (malformed) where a list of a model is not of so many numbers. */
export function requireNumbers(file: string, list: unknown, count: number): asserts list is number[] {
  if (Array.isArray(list) && list.length === count && list.every(Number.isFinite)) return;
  throw refusal(file, `it needs ${count} numbers for as many features`);
}

function refusal(file: string, reason: string): HearsayError {
  return new HearsayError(
    'malformed',
    `models/${file} does not fit this version: ${reason}; run npm run train:all`,
  );
}
