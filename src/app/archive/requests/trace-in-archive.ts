import { createPassageIndex } from '../../../core/locate/index/create-passage-index.ts';
import type { Trace } from '../../../core/model/checked-draft.ts';
import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Models } from '../../../core/models.ts';
import { type TraceRequest, traceInSources } from '../../trace-in-sources.ts';
import type { Archive } from '../archive.ts';
import { type Given, handOver } from '../intake/handed.ts';
import type { Store } from '../store.ts';
import type { TraceWork } from '../workers/text-work.ts';
import { readHanded } from './read-handed.ts';

export interface TraceInArchiveRequest extends Omit<TraceRequest, 'sources'> {
  /** Look in the reports of this story. */
  readonly story?: string;
  /** Look in these, beside the story's reports; in the whole archive where neither is given. */
  readonly in: readonly Given[];
}

/** Reports of the archive that are laid open for one trace. */
const MOST_REPORTS = 60;
/** Words that a report must have in common with a quotation to be laid open, beside all and halves of it. */
const WINDOW = 3;

/**
 * Traces words in a story, in sources handed over, or in the reports of the whole archive that share most words with
 * them. Throws HearsayError as `traceInSources` does, and 'not-found' for an unknown story.
 */
export async function traceInArchive(request: TraceInArchiveRequest, archive: Archive): Promise<Trace> {
  const { story: _, in: given, ...asked } = request;
  const reports = await documentsFor(request, archive);
  return archive.pool.trace({ ...asked, reports, in: await handOver(given, archive.services.fetcher) });
}

/** The work of a trace: reads, indexes and looks up. */
export async function traceHanded(work: TraceWork, models: () => Models): Promise<Trace> {
  const { reports, in: handed, ...asked } = work;
  const taken = reports.map(({ id }) => id);
  const { documents, unavailable } = await readHanded(handed, 'report', taken);
  const sources = { index: createPassageIndex([...reports, ...documents]), unavailable, oddities: [] };
  return traceInSources({ ...asked, sources }, models());
}

async function documentsFor(request: TraceInArchiveRequest, { store }: Archive): Promise<Document[]> {
  if (request.story !== undefined) {
    const story = await store.story(request.story);
    if (story === null) throw new HearsayError('not-found', `there is no story ${request.story}`);
    return (await store.storyReports(story.id)).map(({ document }) => document);
  }
  if (request.in.length > 0) return [];
  const reports = await Promise.all(
    (await likelyReports(request.words, store)).map((id) => store.report(id)),
  );
  return reports.flatMap((report) => (report === null ? [] : [report.document]));
}

/**
 * Reports that hold all the words, then those that hold half of them, then any few that stand together: a quotation that
 * was changed somewhere still shares the rest.
 */
async function likelyReports(words: string, store: Store): Promise<string[]> {
  const content = (words.match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => word.length > 3).slice(0, 60);
  const all = content.length > 0 ? content : (words.match(/[\p{L}\p{N}]+/gu) ?? []).slice(0, 60);
  const half = Math.ceil(all.length / 2);
  const queries = [all, all.slice(0, half), all.slice(half)];
  for (let start = 0; start < all.length; start += WINDOW) queries.push(all.slice(start, start + WINDOW));
  const found = new Set<string>();
  const asked = new Set<string>();
  for (const query of queries) {
    const text = query.join(' ');
    if (text === '' || asked.has(text) || found.size >= MOST_REPORTS) continue;
    asked.add(text);
    for (const { id } of (await store.reports({ text, limit: MOST_REPORTS })).items) found.add(id);
  }
  return [...found].slice(0, MOST_REPORTS);
}
