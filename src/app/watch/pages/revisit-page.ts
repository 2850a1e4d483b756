import type { ArchivedReport, IncomingReport } from '../../../core/model/archive.ts';
import type { Archive } from '../../archive/archive.ts';
import { toIncoming } from '../../archive/intake/incoming-report.ts';
import { normaliseAddress } from '../../archive/intake/normalise-address.ts';
import { liesAhead } from '../entries/take-entry.ts';
import { expectedFailure, tellable } from '../expected-failure.ts';
import { Stopped } from '../sleep.ts';
import type { WatchContext } from '../watch-context.ts';
import { type VisitedPage, visitAgain } from '../web/visit-page.ts';
import { nextVisit } from './revisit-times.ts';
import type { WatchedPage } from './watched-page.ts';

/** A page with less than this part of what it showed shows a wall or an excuse, and no later version. */
const WALL = 0.5;

type Outcome = Pick<WatchedPage, 'etag' | 'lastModified' | 'lastError'> & { readonly revised: boolean };

/**
 * Visits a page again; another text is kept as the next version of its report. What went wrong is told and kept with the
 * page, whose next visit comes as planned. Throws HearsayError 'store-failed'.
 */
export async function revisitPage(page: WatchedPage, context: WatchContext): Promise<void> {
  const { archive, options } = context;
  const { store, clock } = archive;
  try {
    const { revised, ...seen } = await look(page, context);
    const now = clock();
    const nextVisitAt = nextVisit(page.addedAt, now, options.revisits ?? []);
    await store.keepVisit({ ...page, ...seen, visits: page.visits + 1, lastVisitedAt: now, nextVisitAt });
    if (revised) archive.wake();
    const { address, report } = page;
    options.onEvent?.({
      kind: 'revisited',
      address,
      report,
      revised,
      message: seen.lastError,
      next: nextVisitAt,
    });
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    await store.keepVisit({ ...page, nextVisitAt: clock() });
  }
}

async function look(page: WatchedPage, { archive, web }: WatchContext): Promise<Outcome> {
  const { etag, lastModified } = page;
  const failed = (lastError: string): Outcome => ({
    etag,
    lastModified,
    lastError: tellable(lastError),
    revised: false,
  });
  try {
    const seen = await visitAgain(page, web, archive.pool);
    if (seen === null) return { etag, lastModified, lastError: null, revised: false };
    const report = await archive.store.report(page.report);
    if (report === null) return failed(`${page.address}: its report is gone`);
    const why = notTheSame(page, seen, report);
    if (why !== null) return failed(`${page.address}: ${why}`);
    const [receipt] = await archive.store.receive([laterVersion(page, seen, report, archive)]);
    const { etag: tag, lastModified: modified } = seen;
    return { etag: tag, lastModified: modified, lastError: null, revised: receipt?.outcome === 'revised' };
  } catch (error) {
    if (error instanceof Stopped) throw error;
    const { code, message } = expectedFailure(error, page.address);
    if (code === 'store-failed') throw error;
    return failed(message);
  }
}

/** Why what is shown is not to be taken for a later version; null where nothing speaks against it. */
function notTheSame({ place }: WatchedPage, seen: VisitedPage, { document }: ArchivedReport): string | null {
  if (normaliseAddress(seen.place) !== normaliseAddress(place)) return `leads to ${seen.place} by now`;
  if (seen.document.text.length < document.text.length * WALL)
    return 'shows less than half of what it showed';
  return null;
}

/** The page as the next version of its report, with what the report had from its feed where the page does not say it. */
function laterVersion(
  { place }: WatchedPage,
  { document, bytes }: VisitedPage,
  { document: before, address }: ArchivedReport,
  archive: Archive,
): IncomingReport {
  const { meta } = document;
  const date = before.meta.date ?? meta.date;
  const whole = {
    ...document,
    title: document.title ?? before.title,
    meta: {
      ...meta,
      url: before.meta.url,
      outlet: before.meta.outlet ?? meta.outlet,
      authors: meta.authors.length > 0 ? meta.authors : before.meta.authors,
      // It was printed then; when it was changed is when the version came.
      date: date !== null && liesAhead(date, archive) ? null : date,
    },
  };
  const origin = { kind: 'address' as const, place };
  return { ...toIncoming({ document: whole, bytes, hasOwnId: false, origin }, archive), address };
}
