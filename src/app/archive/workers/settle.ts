import type { Archive } from '../archive.ts';
import { collateStories } from '../collating/collate-stories.ts';
import { groupReports } from '../grouping/group-reports.ts';
import { retryPassing } from '../retry-passing.ts';
import { readReports } from './read-reports.ts';

export interface SettleOptions {
  /** What is being done, and how far it has come. */
  readonly onProgress?: (stage: 'reading' | 'collating', done: number, total: number) => void;
  /** Told when the database goes away for a while and when it is back. */
  readonly onNotice?: (message: string) => void;
  /** Ends the work after the present step. */
  readonly signal?: AbortSignal;
}

/** Works until nothing is pending: everything read, grouped and collated. */
export async function settle(archive: Archive, options: SettleOptions = {}): Promise<void> {
  const { onProgress, onNotice, signal } = options;
  const pending =
    onProgress === undefined ? null : await retryPassing(() => archive.store.counts(), onNotice);
  let done = 0;
  while (signal?.aborted !== true) {
    const read = await retryPassing(() => readReports(archive), onNotice);
    const grouped = await retryPassing(() => groupReports(archive), onNotice);
    if (read + grouped === 0) break;
    done += read;
    onProgress?.('reading', done, Math.max(done, pending?.unread ?? 0));
  }
  await collateAll(archive, options);
}

async function collateAll(archive: Archive, { onProgress, onNotice, signal }: SettleOptions): Promise<void> {
  const stale =
    onProgress === undefined ? 0 : (await retryPassing(() => archive.store.counts(), onNotice)).stale;
  let done = 0;
  while (signal?.aborted !== true) {
    const collated = await retryPassing(() => collateStories(archive), onNotice);
    if (collated === 0) return;
    done += collated;
    onProgress?.('collating', done, Math.max(done, stale));
  }
}

/** One step of the work that is pending; returns whether there was any. Reports come first, then stories. */
export async function settleStep(archive: Archive): Promise<boolean> {
  const read = await readReports(archive, 16);
  const grouped = await groupReports(archive, 32);
  if (read + grouped > 0) return true;
  return (await collateStories(archive, 4)) > 0;
}
