import type { DeadLetter } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../../archive/archive.ts';
import { everyItem } from '../../archive/every-item.ts';
import { toIncoming } from '../../archive/intake/incoming-report.ts';
import { ingestSources } from '../../archive/intake/ingest-sources.ts';
import { normaliseAddress } from '../../archive/intake/normalise-address.ts';
import { expectedFailure } from '../expected-failure.ts';
import { Stopped } from '../sleep.ts';
import type { Sleep } from '../watch-options.ts';
import { createPoliteWeb, type PoliteWeb } from '../web/polite-web.ts';
import { visitPage } from '../web/visit-page.ts';

export interface RetryOptions {
  readonly sleep: Sleep;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
  /** Told of each letter that failed again. */
  readonly onFailure?: (letter: DeadLetter, error: HearsayError) => void;
}

export interface RetryCounts {
  /** Letters that are none any more. */
  readonly done: number;
  /** Letters that stay, with one more try. */
  readonly failed: number;
}

/**
 * Tries everything among the dead letters again: pages with the watch's manners, files as `ingestSources` does, reports
 * by putting them back among the unread. What fails stays, with one more try; a letter goes only when its text is kept.
 */
export async function retryDeadLetters(archive: Archive, options: RetryOptions): Promise<RetryCounts> {
  const letters: DeadLetter[] = [];
  for await (const letter of everyItem((request) => archive.store.deadLetters(request))) letters.push(letter);
  const { sleep, signal, onProgress } = options;
  const { web } = archive.services;
  const now = () => Date.parse(archive.clock());
  const polite = web === undefined ? null : createPoliteWeb({ web, now, sleep, signal, pause: 1000 });
  // Those of one file together, all others under null.
  const files = Map.groupBy(letters, ({ kind, place }) => (kind === 'file' ? place : null));
  let done = 0;
  let failed = 0;
  for (const [place, group] of files) {
    if (signal?.aborted) break;
    if (place !== null) {
      const again = await retryFile(place, group, archive, options);
      failed += again;
      done += group.length - again;
      onProgress?.(done + failed, letters.length);
      continue;
    }
    for (const letter of group) {
      if (signal?.aborted) break;
      const outcome = await retryLetter(letter, archive, polite, options);
      if (outcome === 'done') done += 1;
      else if (outcome === 'failed') failed += 1;
      onProgress?.(done + failed, letters.length);
    }
  }
  archive.wake();
  return { done, failed };
}

/** How many letters of a file stay. Its parts that are known already add nothing. */
async function retryFile(
  place: string,
  letters: readonly DeadLetter[],
  archive: Archive,
  { onFailure }: RetryOptions,
): Promise<number> {
  const again = new Map<string | null, HearsayError>();
  await ingestSources({ sources: [place], onFailure: ({ part, error }) => again.set(part, error) }, archive);
  let stay = 0;
  for (const letter of letters) {
    const error = again.get(letter.part) ?? again.get(null);
    if (error === undefined) await archive.store.takeDeadLetter(letter.id);
    else {
      stay += 1;
      onFailure?.(letter, error);
    }
  }
  return stay;
}

async function retryLetter(
  letter: DeadLetter,
  archive: Archive,
  web: PoliteWeb | null,
  { onFailure }: RetryOptions,
): Promise<'done' | 'failed' | 'stopped'> {
  const { store, clock } = archive;
  try {
    if (letter.kind === 'address') await retryAddress(letter.place, archive, web);
    await store.takeDeadLetter(letter.id);
    return 'done';
  } catch (error) {
    if (error instanceof Stopped) return 'stopped';
    const failure = expectedFailure(error, letter.place);
    const { code, message } = failure;
    if (code === 'store-failed') throw error;
    const { kind, place, part } = letter;
    await store.addDeadLetter({ kind, place, part, code, message, at: clock() });
    onFailure?.(letter, failure);
    return 'failed';
  }
}

async function retryAddress(address: string, archive: Archive, web: PoliteWeb | null): Promise<void> {
  if (web === null) throw new HearsayError('address-refused', `${address}: addresses are not fetched here`);
  const { document, bytes, place } = await visitPage(address, web, archive.pool);
  const origin = { kind: 'address' as const, place };
  const report = toIncoming({ document, bytes, hasOwnId: false, origin }, archive);
  await archive.store.receive([{ ...report, address: normaliseAddress(address) ?? report.address }]);
}
