import { renameSync, writeFileSync } from 'node:fs';
import { MODELS_FOLDER } from '../src/models/read-model.ts';
import { wordsFingerprint } from '../src/models/words-fingerprint.ts';

/** Writes a model as JSON to `models/`, with the fingerprint of the word lists that it was trained on. */
export function writeModel(
  file: string,
  model: { readonly version: number; readonly [part: string]: unknown },
): void {
  const { version, ...rest } = model;
  writeFile(file, `${JSON.stringify({ version, words: wordsFingerprint(), ...rest }, null, 1)}\n`);
}

/** Writes a file of `models/` whole or not at all. */
export function writeFile(file: string, content: string | Uint8Array): void {
  const path = new URL(file, MODELS_FOLDER);
  const part = new URL(`${file}.part`, MODELS_FOLDER);
  writeFileSync(part, content);
  renameSync(part, path);
  console.log(`models/${file} written`);
}

/** The number with so many digits after the point. */
export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
