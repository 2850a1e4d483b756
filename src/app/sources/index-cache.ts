import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { indexFromBytes, indexToBytes } from '../../core/locate/index/index-bytes.ts';
import type { PassageIndex } from '../../core/locate/index/passage-index.ts';
import type { Oddity } from '../../core/model/document.ts';

/** A body of sources, indexed. */
export interface SourceBody {
  readonly index: PassageIndex;
  /** Sources that could not be read; the others go on. */
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly oddities: readonly Oddity[];
}

/** A file as it was when its sources were read. */
export interface CachedFile {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** What a cache file knows of the files it was made from. */
interface Recipe {
  readonly files: readonly (CachedFile & { readonly hash: string })[];
  readonly unavailable: SourceBody['unavailable'];
  readonly oddities: SourceBody['oddities'];
}

/** Raised when readers or the index change what they make of the same bytes. */
const GENERATION = 7;

/** A file's size and time of change; null where it cannot be seen. */
export async function stampFile(path: string): Promise<CachedFile | null> {
  const about = await stat(path).catch(() => null);
  return about === null ? null : { path, size: about.size, modified: about.mtimeMs };
}

/**
 * Opens the index of some files from the cache folder; null where there is none or a file has changed. A file whose
 * size and time of change are as they were is taken for unchanged; one that was only touched is read and hashed.
 */
export async function loadIndex(folder: string, files: readonly CachedFile[]): Promise<SourceBody | null> {
  const bytes = await readWhole(cachePath(folder, files));
  const opened = bytes === null ? null : indexFromBytes(bytes);
  if (opened === null) return null;
  const recipe = opened.extra as Recipe;
  if (!(await isCurrent(recipe, files))) return null;
  return { index: opened.index, unavailable: recipe.unavailable, oddities: recipe.oddities };
}

/**
 * Writes an index to the cache folder, so that a reader never sees half of it. A folder that cannot be written is no
 * failure of the check but an oddity, which is returned.
 */
export async function saveIndex(
  folder: string,
  files: readonly CachedFile[],
  body: SourceBody,
): Promise<Oddity | null> {
  const path = cachePath(folder, files);
  const draft = `${path}.${process.pid}.tmp`;
  try {
    const stamped = [];
    for (const file of files) stamped.push({ ...file, hash: await hashFile(file.path) });
    const recipe: Recipe = { files: stamped, unavailable: body.unavailable, oddities: body.oddities };
    await mkdir(folder, { recursive: true });
    await writeChunks(draft, indexToBytes(body.index, recipe));
    await rename(draft, path);
    return null;
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error)) throw error;
    await rm(draft, { force: true }).catch(() => undefined);
    const message = `The index could not be kept in ${folder} (${String(error.code)}); it is made anew each time.`;
    return { code: 'index-not-kept', message, documentId: '', span: null };
  }
}

async function writeChunks(path: string, chunks: readonly Uint8Array[]): Promise<void> {
  const handle = await open(path, 'w');
  try {
    for (const chunk of chunks) {
      for (let at = 0; at < chunk.byteLength; at += 2 ** 28)
        await handle.write(chunk, at, Math.min(2 ** 28, chunk.byteLength - at));
    }
  } finally {
    await handle.close();
  }
}

async function hashFile(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
  return hash.digest('hex');
}

function cachePath(folder: string, files: readonly CachedFile[]): string {
  const key = createHash('sha256').update(`${GENERATION}\n${files.map((file) => file.path).join('\n')}`);
  return join(folder, `${key.digest('hex').slice(0, 32)}.index`);
}

async function isCurrent(recipe: Recipe, files: readonly CachedFile[]): Promise<boolean> {
  if (recipe.files.length !== files.length) return false;
  for (const [at, file] of files.entries()) {
    const known = recipe.files[at]!;
    if (known.path !== file.path || known.size !== file.size) return false;
    if (known.modified === file.modified) continue;
    const hash = await hashFile(file.path).catch(() => null);
    if (hash !== known.hash) return false;
  }
  return true;
}

/** A file in one buffer, read in parts because one read stops at 2 GiB; null where it cannot be read. */
async function readWhole(path: string): Promise<Uint8Array | null> {
  const handle = await open(path, 'r').catch(() => null);
  if (handle === null) return null;
  try {
    const { size } = await handle.stat();
    const whole = new Uint8Array(size);
    for (let at = 0; at < size; ) {
      const { bytesRead } = await handle.read(whole, at, Math.min(2 ** 28, size - at), at);
      if (bytesRead === 0) return null;
      at += bytesRead;
    }
    return whole;
  } finally {
    await handle.close();
  }
}
