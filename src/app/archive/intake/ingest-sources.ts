import { stat } from 'node:fs/promises';
import type { DeadLetter, IncomingReport } from '../../../core/model/archive.ts';
import type { WitnessKind } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { ReadRecord } from '../../../readers/record-reading.ts';
import { expandSource } from '../../sources/expand-sources.ts';
import type { Archive } from '../archive.ts';
import { retryPassing } from '../retry-passing.ts';
import { toIncoming } from './incoming-report.ts';
import { type FoundSource, sourceRecords } from './source-records.ts';

export interface IngestRequest {
  /** Paths, folders, globs, addresses, `-`. */
  readonly sources: readonly string[];
  /** What texts are that do not say it themselves; reports where absent. Captions are transcripts always. */
  readonly kind?: WitnessKind;
  /** How far the reading of bytes has come, in kilobytes; the total of what is known. */
  readonly onProgress?: (done: number, total: number) => void;
  /** Told when the database goes away for a while and when it is back. */
  readonly onNotice?: (message: string) => void;
  /** Told of each thing that could not be taken in, as it happens. */
  readonly onFailure?: (failure: IngestFailure) => void;
}

/** Something that could not be taken in; it stands among the dead letters. */
export interface IngestFailure {
  readonly place: string;
  /** Where inside the source; null for the whole. */
  readonly part: string | null;
  readonly error: HearsayError;
}

/** What became of everything that was to be taken in. */
export interface IngestCounts {
  readonly new: number;
  readonly known: number;
  readonly revised: number;
  readonly failed: number;
}

const BATCH = 64;
/** Characters of text after which a batch is full. */
const BATCH_TEXT = 4_000_000;

/**
 * Takes in everything that the sources hold, in their order, in batches of one transaction each. What is known already
 * adds nothing, so that an ingest that was broken off is simply run again. What cannot be read becomes a dead letter,
 * and the rest goes on. Throws HearsayError 'store-failed' where the archive itself fails.
 */
export async function ingestSources(request: IngestRequest, archive: Archive): Promise<IngestCounts> {
  const intake = createIntake(archive, request.onNotice);
  const seen = new Set<string>();
  const found: FoundSource[] = [];
  const fail = async (failure: IngestFailure) => {
    request.onFailure?.(failure);
    await intake.fail(failure);
  };
  for (const source of request.sources) {
    for (const entry of await expandSource(source)) {
      if (entry.kind === 'failure') await fail({ place: entry.path, part: null, error: entry.error });
      else if (!seen.has(entry.identity)) found.push(entry);
      if (entry.kind !== 'failure') seen.add(entry.identity);
    }
  }
  const progress = await createByteProgress(found, request.onProgress);
  for (const entry of found) {
    try {
      for await (const record of sourceRecords(entry, archive, progress)) {
        if ('error' in record) await fail({ place: entry.path, part: record.part, error: record.error });
        else await intake.take(toReport(record, entry, request.kind ?? 'report', archive));
      }
    } catch (error) {
      if (!(error instanceof HearsayError) || error.code === 'store-failed') throw error;
      await fail({ place: entry.path, part: null, error });
    }
  }
  await intake.flush();
  return intake.counts();
}

function toReport(
  record: ReadRecord,
  entry: FoundSource,
  kind: WitnessKind,
  archive: Archive,
): IncomingReport {
  const document = record.tells.kind ? record.document : { ...record.document, kind };
  const { part, bytes, tells } = record;
  const origin = part !== null || entry.kind === 'stdin' ? null : { kind: entry.kind, place: entry.identity };
  return toIncoming({ document, bytes, hasOwnId: tells.id, origin }, archive);
}

/** Gathers reports into batches and counts what becomes of them. */
function createIntake({ store, clock, wake }: Archive, onNotice: IngestRequest['onNotice']) {
  const counts = { new: 0, known: 0, revised: 0, failed: 0 };
  let batch: IncomingReport[] = [];
  let size = 0;
  const flush = async () => {
    if (batch.length === 0) return;
    const full = batch;
    batch = [];
    size = 0;
    const receipts = await retryPassing(() => store.receive(full), onNotice);
    for (const { outcome } of receipts) counts[outcome] += 1;
    if (receipts.some(({ outcome }) => outcome !== 'known')) wake();
  };
  return {
    async take(report: IncomingReport) {
      batch.push(report);
      size += report.document.text.length;
      if (batch.length >= BATCH || size >= BATCH_TEXT) await flush();
    },
    async fail(failure: IngestFailure) {
      counts.failed += 1;
      await retryPassing(() => store.addDeadLetter(toDeadLetter(failure, clock())), onNotice);
    },
    flush,
    counts: () => ({ ...counts }),
  };
}

function toDeadLetter({ place, part, error }: IngestFailure, at: string): Omit<DeadLetter, 'id' | 'tries'> {
  const kind = /^https?:\/\//iu.test(place) ? 'address' : 'file';
  return { kind, place, part, code: error.code, message: error.message, at };
}

async function createByteProgress(
  entries: readonly FoundSource[],
  onProgress: IngestRequest['onProgress'],
): Promise<(bytes: number) => void> {
  if (onProgress === undefined) return () => undefined;
  let total = 0;
  let done = 0;
  for (const { kind, path } of entries) {
    if (kind === 'file') total += (await stat(path).catch(() => null))?.size ?? 0;
  }
  return (bytes) => {
    done += bytes;
    onProgress(Math.round(done / 1024), Math.round(Math.max(done, total) / 1024));
  };
}
