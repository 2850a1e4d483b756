import { createPassageIndex } from '../../core/locate/index/create-passage-index.ts';
import type { Document } from '../../core/model/document.ts';
import { idFromPath } from '../../readers/hints.ts';
import { expandSource, type SourceEntry } from './expand-sources.ts';
import type { SourceBody } from './index-cache.ts';
import { type CachedFile, loadIndex, saveIndex, stampFile } from './index-cache.ts';
import type { Source } from './named-text.ts';
import { type ReadOptions, readSources } from './read-sources.ts';
import { createNames } from './unique-names.ts';

export interface OpenOptions extends ReadOptions {
  /** Where the index is kept between runs; null to keep none. */
  readonly cacheFolder: string | null;
}

/** Characters of which the index takes more than a second. */
const LONG_TO_INDEX = 4_000_000;
/** Bytes under which a body is read anew each time: the cache would not pay. */
const WORTH_KEEPING = 1_000_000;

/**
 * Reads and indexes sources (files, folders, globs, addresses, texts handed over), or opens the index from the cache where no file has
 * changed. A document of the index is named by the id of its JSON record or else by its path. Never throws for a
 * source that cannot be read: it is told in `unavailable`.
 */
export async function openSources(sources: readonly Source[], options: OpenOptions): Promise<SourceBody> {
  const { transcription, ...guessed } = options;
  const body = await openGuessed(sources, guessed);
  if (transcription === undefined) return body;
  const documents = body.index.documents.map((document) =>
    document.kind === 'transcript' ? { ...document, transcription } : document,
  );
  return { ...body, index: { ...body.index, documents } };
}

async function openGuessed(sources: readonly Source[], options: OpenOptions): Promise<SourceBody> {
  const files = options.cacheFolder === null ? null : await keepableFiles(sources);
  const folder = files === null ? null : options.cacheFolder;
  if (files !== null && folder !== null) {
    const kept = await loadIndex(folder, files);
    if (kept !== null) return kept;
  }
  const body = await readBody(sources, options);
  if (files === null || folder === null) return body;
  const problem = await saveIndex(folder, files, body);
  return problem === null ? body : { ...body, oddities: [...body.oddities, problem] };
}

async function readBody(sources: readonly Source[], options: OpenOptions): Promise<SourceBody> {
  const reading = await readSources(sources, options);
  // A feed or a web archive gives several documents one path.
  const names = createNames();
  const documents = reading.documents.map(named);
  const step = { path: '', step: 'indexing' };
  const isLong = reading.documents.reduce((sum, { text }) => sum + text.length, 0) > LONG_TO_INDEX;
  if (isLong) options.onProgress?.({ ...step, done: 0, total: 1 });
  const index = createPassageIndex(
    documents.map((document) => ({ ...document, id: names.take(document.id) })),
  );
  if (isLong) options.onProgress?.({ ...step, done: 1, total: 1 });
  return {
    index,
    unavailable: reading.failures.map(({ path, error }) => ({ path, message: error.message })),
    oddities: reading.oddities,
  };
}

/** The files of some sources with size and time, where all are files and together worth keeping; else null. */
async function keepableFiles(sources: readonly Source[]): Promise<CachedFile[] | null> {
  const entries: SourceEntry[] = [];
  for (const source of sources) {
    if (typeof source !== 'string') return null;
    entries.push(...(await expandSource(source)));
  }
  const files: CachedFile[] = [];
  for (const entry of entries) {
    if (entry.kind !== 'file') return null;
    const file = await stampFile(entry.path);
    if (file === null) return null;
    files.push(file);
  }
  return files.reduce((sum, file) => sum + file.size, 0) < WORTH_KEEPING ? null : files;
}

/** A document under the name that oddities give it: a record's own id, else the path. */
function named(document: Document): Document {
  const isRecord =
    document.meta.format === 'json' &&
    (/\.(?:jsonl|ndjson)(?:\.gz)?$/iu.test(document.path) || document.id !== idFromPath(document.path));
  return isRecord ? document : { ...document, id: document.path };
}
