import { readFileSync } from 'node:fs';
import type { EngineName } from '../core/model/engine.ts';
import { HearsayError } from '../core/model/error.ts';
import { wordsFingerprint } from './words-fingerprint.ts';

/** The folder of the trained models. */
export const MODELS_FOLDER = new URL('../../models/', import.meta.url);

/** Where models are read from, and which are taken. */
export interface LoadOptions {
  /** `models/` unless told. */
  readonly folder?: URL;
  /** Models trained on other word lists too: for training and for the evals that tell whether to train. */
  readonly anyWords?: boolean;
  /** What reads texts; the deep engine, where the package has its weights, unless told. */
  readonly engine?: EngineName | undefined;
  /** Gets a line for people where the deep engine does not load and the fast one comes instead. */
  readonly tell?: (message: string) => void;
}

/** The parts of a model as its file states them. */
export type StatedModel = Readonly<Record<string, unknown>>;

/** The bytes of a file in `models/`. Throws HearsayError (unreadable) where they cannot be read. */
export function readModelFile(file: string, { folder = MODELS_FOLDER }: LoadOptions): Buffer {
  try {
    return readFileSync(new URL(file, folder));
  } catch (cause) {
    const reason = (cause as NodeJS.ErrnoException).code === 'ENOENT' ? 'is missing' : 'cannot be read';
    throw new HearsayError('unreadable', `models/${file} ${reason}: install Hearsay anew`, { cause });
  }
}

/**
 * The JSON of a file in `models/`. Throws HearsayError (unreadable, malformed) where it is missing, damaged, of another
 * version, or of other word lists.
 */
export function readModel(file: string, version: number, options: LoadOptions): StatedModel {
  const bytes = readModelFile(file, options);
  const stated = undamaged(file, () => requireParts(file, 'it', JSON.parse(bytes.toString('utf8'))));
  if (stated.version !== version)
    throw misfit(file, `its version is ${shown(stated.version)}, not ${version}`);
  requireWords(file, stated.words, options);
  return stated;
}

/** What a step of reading gives. Throws HearsayError (malformed) with its reason where it fails. */
export function undamaged<T>(file: string, read: () => T): T {
  try {
    return read();
  } catch (cause) {
    if (cause instanceof HearsayError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError('malformed', `models/${file} is damaged (${reason}): install Hearsay anew`, {
      cause,
    });
  }
}

let presentWords: string | undefined;

function allWords(): string {
  presentWords ??= wordsFingerprint();
  return presentWords;
}

/** Throws HearsayError (malformed) where a model was trained on other word lists than those that this version has. */
export function requireWords(
  file: string,
  stated: unknown,
  { anyWords = false }: LoadOptions,
  present = allWords(),
): void {
  if (anyWords || stated === present) return;
  throw new HearsayError(
    'malformed',
    `models/${file} was trained on other word lists (${shown(stated)}) than this version's ("${present}"); run ` +
      'npm run train:all, or npm run train:accept where the figures of the evals hold',
  );
}

/** Throws HearsayError (malformed) where a model was trained on other features than those that this version has. */
export function requireFeatures(file: string, stated: unknown, expected: readonly string[]): void {
  const names: readonly unknown[] = Array.isArray(stated) ? stated : [];
  const at = expected.findIndex((name, i) => names[i] !== name);
  if (at < 0 && names.length === expected.length) return;
  const place = at < 0 ? expected.length : at;
  throw misfit(
    file,
    `its feature ${place + 1} is ${shown(names[place])}, this version's ${shown(expected[place])}`,
  );
}

/** Throws HearsayError (malformed) where a place in a model holds no parts. */
export function requireParts(file: string, place: string, value: unknown): StatedModel {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as StatedModel;
  throw misfit(file, `${place} is ${shown(value)}, not an object`);
}

/** Throws HearsayError (malformed) where a place in a model holds no number. */
export function requireNumber(file: string, place: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  throw misfit(file, `${place} is ${shown(value)}, not a number`);
}

/** Throws HearsayError (malformed) where a place in a model is not a list of so many numbers. */
export function requireNumbers(file: string, place: string, list: unknown, count: number): readonly number[] {
  const numbers = requireList(file, place, list);
  if (numbers.length !== count)
    throw misfit(file, `${place} has ${numbers.length} numbers, it needs ${count}`);
  // Loading is part of every start: the built-in test of all is quicker than a search for the one that is wrong.
  if (!numbers.every(Number.isFinite)) {
    const at = numbers.findIndex((value) => !Number.isFinite(value));
    requireNumber(file, `${place}[${at}]`, numbers[at]);
  }
  return numbers as readonly number[];
}

/** Throws HearsayError (malformed) where a place in a model holds no list. */
export function requireList(file: string, place: string, value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw misfit(file, `${place} is ${shown(value)}, not a list`);
}

/** A model that does not fit this version, and why. */
export function misfit(file: string, reason: string): HearsayError {
  return new HearsayError(
    'malformed',
    `models/${file} does not fit this version: ${reason}; run npm run train:all`,
  );
}

function shown(value: unknown): string {
  const text = JSON.stringify(value ?? null);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
