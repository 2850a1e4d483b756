import { readdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { HearsayError } from '../../core/model/error.ts';
import { formatOfPath } from '../../readers/source-formats.ts';
import { toFileError } from './file-error.ts';

/** One thing to read, or the failure that stands in its place. */
export type SourceEntry =
  | { readonly kind: 'file'; readonly path: string; readonly identity: string }
  | { readonly kind: 'stdin' | 'address'; readonly path: string; readonly identity: string }
  | { readonly kind: 'failure'; readonly path: string; readonly error: HearsayError };

/**
 * Turns what a user names into single things to read, in the order given: `-`, http(s) addresses, files, folders
 * (searched through for known extensions, sorted) and globs.
 */
export async function expandSource(source: string): Promise<SourceEntry[]> {
  if (source === '-') return [{ kind: 'stdin', path: '-', identity: '-' }];
  if (/^https?:\/\//iu.test(source)) return [{ kind: 'address', path: source, identity: source }];
  try {
    const found = await stat(source);
    return found.isDirectory() ? await expandFolder(source) : [await fileEntry(source)];
  } catch (cause) {
    if (isGlob(source) && isMissing(cause)) return expandGlob(source);
    return [failure(source, toFileError(source, cause))];
  }
}

async function expandFolder(folder: string): Promise<SourceEntry[]> {
  const entries = await filesIn(folder);
  if (entries.length > 0) return entries;
  return [failure(folder, new HearsayError('empty', `${folder}: holds no file of a known format`))];
}

async function filesIn(folder: string): Promise<SourceEntry[]> {
  const entries: SourceEntry[] = [];
  const names = await readdir(folder, { withFileTypes: true }).catch((cause: unknown) => {
    entries.push(failure(folder, toFileError(folder, cause)));
    return [];
  });
  names.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  for (const entry of names) {
    const path = join(folder, entry.name);
    if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
    if (entry.isDirectory()) entries.push(...(await filesIn(path)));
    else if (formatOfPath(entry.name) !== null) entries.push(await fileEntry(path));
  }
  return entries;
}

async function expandGlob(pattern: string): Promise<SourceEntry[]> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern.replaceAll('\\', '/'), { onlyFiles: true, expandDirectories: false });
  if (paths.length === 0)
    return [failure(pattern, new HearsayError('unreadable', `${pattern}: no file matches`))];
  return Promise.all(paths.sort().map(fileEntry));
}

async function fileEntry(path: string): Promise<SourceEntry> {
  return { kind: 'file', path, identity: await realpath(path).catch(() => path) };
}

function failure(path: string, error: HearsayError): SourceEntry {
  return { kind: 'failure', path, error };
}

function isGlob(source: string): boolean {
  return /[*?[\]{}]/u.test(source);
}

function isMissing(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && (cause.code === 'ENOENT' || cause.code === 'ENOTDIR');
}
