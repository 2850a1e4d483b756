import type {
  Document,
  Oddity,
  SourceFormat,
  Transcription,
  WitnessKind,
} from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../../readers/hints.ts';
import { idFromPath } from '../../readers/hints.ts';
import { collectBytes, readDocuments } from '../../readers/read-document.ts';
import type { Fetcher } from '../ports.ts';
import { expandSource, type SourceEntry } from './expand-sources.ts';
import { readNamedText, type Source } from './named-text.ts';
import { readFileDocuments } from './read-file.ts';
import { createNames, type Names } from './unique-names.ts';

/** A source that could not be read; the others were. */
export interface SourceFailure {
  readonly path: string;
  readonly error: HearsayError;
}

export interface SourceReading {
  /** Texts handed over first, each group in the order given; ids unique. */
  readonly documents: readonly Document[];
  readonly failures: readonly SourceFailure[];
  readonly oddities: readonly Oddity[];
}

export interface ReadOptions {
  /** Overrides the guess for every source. */
  readonly kind?: WitnessKind;
  readonly format?: SourceFormat;
  /** Overrides the guess of who wrote the transcripts among them down. */
  readonly transcription?: Transcription | undefined;
  /** Fetches http(s) addresses; without it they fail. */
  readonly fetcher?: Fetcher;
  /** What `-` reads; standard input where absent. */
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  /** Ids already given out, as by an earlier call in the same run. */
  readonly taken?: Iterable<string>;
  readonly onProgress?: OnProgress | undefined;
}

/** Told how far a step has come: reading, or one that is named where it is known to be long. */
export type OnProgress = (progress: {
  readonly done: number;
  readonly total: number;
  readonly path: string;
  readonly step?: string;
}) => void;

/**
 * Reads texts handed over, then files, folders, globs, addresses and standard input into documents. Throws HearsayError
 * 'empty' for a text without words, never for a source that cannot be read: it is reported among the failures and the
 * others go on. A source named twice is read once, with an oddity.
 */
export async function readSources(
  sources: readonly Source[],
  options: ReadOptions = {},
): Promise<SourceReading> {
  const reading = { documents: [] as Document[], failures: [] as SourceFailure[], oddities: [] as Oddity[] };
  const names = createNames(options.taken ?? []);
  const seen = new Set<string>();
  const entries: SourceEntry[] = [];
  for (const source of sources) {
    if (typeof source === 'string') entries.push(...(await expandSource(source)));
    else reading.documents.push(await readNamedText(source, names, options.kind));
  }
  for (const [index, entry] of entries.entries()) {
    options.onProgress?.({ done: index, total: entries.length, path: entry.path });
    if (entry.kind === 'failure') {
      reading.failures.push({ path: entry.path, error: entry.error });
    } else if (seen.has(entry.identity)) {
      const message = `${entry.path}: given more than once; read once`;
      reading.oddities.push({
        code: 'same-source-twice',
        message,
        documentId: idFromPath(entry.path),
        span: null,
      });
    } else {
      seen.add(entry.identity);
      await readEntry(entry, options, names, reading);
    }
  }
  options.onProgress?.({ done: entries.length, total: entries.length, path: '' });
  return reading;
}

interface Growing {
  readonly documents: Document[];
  readonly failures: SourceFailure[];
  readonly oddities: Oddity[];
}

async function readEntry(
  entry: Exclude<SourceEntry, { kind: 'failure' }>,
  options: ReadOptions,
  names: Names,
  reading: Growing,
): Promise<void> {
  const proposed = idFromPath(entry.path);
  const id = names.free(proposed);
  const hints: Hints = {
    path: entry.path,
    id,
    ...(options.kind === undefined ? {} : { kind: options.kind }),
    ...(options.transcription === undefined ? {} : { transcription: options.transcription }),
    ...(options.format === undefined ? {} : { format: options.format }),
    onOddity: (oddity) => reading.oddities.push(oddity),
  };
  try {
    for (const document of await documentsOf(entry, hints, options)) {
      const unique = names.take(document.id);
      if (unique !== document.id) {
        const message = `${entry.path}: the id "${document.id}" is taken; this document is "${unique}"`;
        reading.oddities.push({ code: 'id-taken', message, documentId: unique, span: null });
      }
      reading.documents.push(unique === document.id ? document : { ...document, id: unique });
    }
  } catch (error) {
    if (!(error instanceof HearsayError)) throw error;
    reading.failures.push({ path: entry.path, error });
  }
}

async function documentsOf(
  entry: Exclude<SourceEntry, { kind: 'failure' }>,
  hints: Hints,
  options: ReadOptions,
): Promise<Document[]> {
  if (entry.kind === 'file') return readFileDocuments(entry.path, hints);
  if (entry.kind === 'stdin')
    return readDocuments(await collectBytes(options.stdin ?? process.stdin, hints), hints);
  if (options.fetcher === undefined)
    throw new HearsayError('address-refused', `${entry.path}: addresses are not fetched here`);
  const { bytes, contentType } = await options.fetcher.fetch(entry.path);
  return readDocuments(bytes, contentType === null ? hints : { ...hints, contentType });
}
