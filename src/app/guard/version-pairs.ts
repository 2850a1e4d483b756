import { stat } from 'node:fs/promises';
import { relative } from 'node:path';
import type { Document, Oddity } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { expandSource } from '../sources/expand-sources.ts';
import type { Source } from '../sources/named-text.ts';
import { type ReadOptions, readSources } from '../sources/read-sources.ts';

/** The texts of one file, in one version. */
export interface VersionTexts {
  readonly documents: readonly Document[];
  readonly oddities: readonly Oddity[];
}

/** A file in both versions; reading throws HearsayError. */
export interface VersionPair {
  readonly path: string;
  readonly before: () => Promise<VersionTexts>;
  readonly after: () => Promise<VersionTexts>;
}

/** Two versions, file by file. */
export interface VersionPairs {
  readonly between: { readonly before: string; readonly after: string };
  readonly pairs: readonly VersionPair[];
  /** Files that one version alone has. */
  readonly onlyBefore: readonly string[];
  readonly onlyAfter: readonly string[];
}

/**
 * Two files, addresses or texts as one pair, or two folders as the pairs of what has the same path in both. Throws
 * HearsayError 'bad-option' for a folder against what is none.
 */
export async function pairVersions(
  before: Source,
  after: Source,
  options: ReadOptions,
): Promise<VersionPairs> {
  const between = { before: nameOf(before), after: nameOf(after) };
  const [isOld, isNew] = [await isFolder(before), await isFolder(after)];
  if (isOld !== isNew)
    throw new HearsayError(
      'bad-option',
      `${isOld ? between.before : between.after}: a folder is guarded against a folder, a file against a file`,
    );
  const pairOf = (path: string, old: Source, own: Source): VersionPair => ({
    path,
    before: () => readVersion(old, options),
    after: () => readVersion(own, options),
  });
  if (typeof before !== 'string' || typeof after !== 'string' || !isOld)
    return { between, pairs: [pairOf(between.after, before, after)], onlyBefore: [], onlyAfter: [] };
  const [old, own] = [await filesIn(before), await filesIn(after)];
  const pairs = [...own].flatMap(([path, file]) => {
    const other = old.get(path);
    return other === undefined ? [] : [pairOf(path, other, file)];
  });
  const alone = (these: ReadonlyMap<string, string>, those: ReadonlyMap<string, string>) =>
    [...these.keys()].filter((path) => !those.has(path));
  return { between, pairs, onlyBefore: alone(old, own), onlyAfter: alone(own, old) };
}

async function readVersion(source: Source, options: ReadOptions): Promise<VersionTexts> {
  const { documents, failures, oddities } = await readSources([source], { ...options, kind: 'report' });
  if (failures[0] !== undefined) throw failures[0].error;
  return { documents, oddities };
}

function nameOf(source: Source): string {
  return typeof source === 'string' ? source : source.name;
}

async function isFolder(source: Source): Promise<boolean> {
  if (typeof source !== 'string') return false;
  return (await stat(source).catch(() => null))?.isDirectory() ?? false;
}

/** The files of a folder by their path in it. Throws HearsayError where one cannot be looked into. */
async function filesIn(folder: string): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const entry of await expandSource(folder)) {
    if (entry.kind !== 'failure') files.set(relative(folder, entry.path).replaceAll('\\', '/'), entry.path);
    else if (entry.error.code !== 'empty') throw entry.error;
  }
  return files;
}
