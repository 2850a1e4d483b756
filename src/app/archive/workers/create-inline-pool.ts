import { buildStemma } from '../../../core/copies/stemma/build-stemma.ts';
import { guardTexts } from '../../../core/guard/guard-texts.ts';
import type { Document } from '../../../core/model/document.ts';
import { speakerRecord } from '../../../core/record/speaker-record.ts';
import { readFeedAnswer, readFeedEntry } from '../../watch/web/read-feed-answer.ts';
import { MOST_WITNESSES } from '../collating/choose-witnesses.ts';
import { collateMembers, collateRead } from '../collating/collate-members.ts';
import { createStoryMemory } from '../collating/story-memory.ts';
import { checkHanded } from '../requests/check-in-archive.ts';
import { compareHanded } from '../requests/compare-in-archive.ts';
import { extractHanded } from '../requests/extract-in-archive.ts';
import { factsHanded } from '../requests/facts-in-archive.ts';
import { guardHanded } from '../requests/guard-in-archive.ts';
import { traceHanded } from '../requests/trace-in-archive.ts';
import { makeReportReading } from './make-report-reading.ts';
import { recordsOfBytes } from './records-of-bytes.ts';
import type { PoolTools, WorkerPool } from './worker-pool.ts';

/** A pool of one: the thread that asks does the work. */
export function createInlinePool(tools: PoolTools): WorkerPool {
  const { models } = tools;
  const memory = createStoryMemory(tools.storyModel);
  const stemmaOf = (documents: readonly Document[]) => buildStemma(documents, tools.storyModel().dependence);
  const pool: WorkerPool = {
    size: 1,
    read: async (document) => makeReportReading(document, tools),
    collate: async (texts) => collateRead(texts, tools),
    collateStory: async (reports) => ({
      ...collateMembers(reports, tools, memory),
      ...(reports.length <= MOST_WITNESSES && {
        stemmaEdges: stemmaOf(reports.map(({ document }) => document)).edges,
      }),
    }),
    check: (work) => checkHanded(work, models),
    trace: (work) => traceHanded(work, models),
    extract: (given) => extractHanded(given, models),
    record: async ({ speaker, said }) => speakerRecord(speaker, said, models().lexicon),
    stemma: async (documents) => stemmaOf(documents),
    compare: (work) => compareHanded(work, tools),
    facts: (given) => factsHanded(given, models),
    guard: async ({ before, after }) => guardTexts(before, after, models()),
    guardGiven: (work) => guardHanded(work, models),
    feed: readFeedAnswer,
    entry: async (work) => readFeedEntry(work),
    records: recordsOfBytes,
    onBehalfOf: () => pool,
    work: () => [],
    cancel: () => false,
    close: async () => undefined,
  };
  return pool;
}
