import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inventReports } from '../../../../bench/invent-reports.ts';
import { createRandom } from '../../../../bench/synthesise.ts';
import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Document } from '../../../core/model/document.ts';
import { loadModels } from '../../../models/load-models.ts';
import { loadStoryModel } from '../../../models/load-story-model.ts';
import { readDocuments } from '../../../readers/read-document.ts';
import { makeReportReading } from '../workers/make-report-reading.ts';
import { collateMembers } from './collate-members.ts';
import { createStoryMemory } from './story-memory.ts';

const models = loadModels({ engine: 'fast' });
const storyModel = loadStoryModel();
const tools = { models: () => models, storyModel: () => storyModel, hearsay: 'test' };

function archived(document: Document, number: number, more: Partial<ArchivedReport> = {}): ArchivedReport {
  const { attributions, engine } = makeReportReading(document, tools);
  return {
    id: document.id,
    title: document.title,
    outlet: document.meta.outlet,
    date: document.meta.date,
    receivedAt: `2031-01-01T00:00:${String(number % 60).padStart(2, '0')}.000Z`,
    address: null,
    kind: document.kind,
    version: 1,
    story: 'it',
    copyOf: null,
    state: 'grouped',
    document,
    attributions,
    engine,
    bytesHash: document.id,
    textHash: document.id,
    hearsay: 'test',
    ...more,
  };
}

/** Invented reports by their events; the last of each is taken from the first. */
async function inventStories(): Promise<ArchivedReport[][]> {
  const byEvent = Map.groupBy(inventReports(160, 5), ({ id }) => id.split('-')[0]!);
  const told = [...byEvent.values()].filter((reports) => reports.length > 3).slice(0, 3);
  return Promise.all(
    told.map(async (reports) => {
      const read = reports.slice(0, 5).map(async ({ id, title, text, date }, number) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ id, title, text, date }));
        const [document] = await readDocuments(bytes, { path: 'it.json' });
        return archived({ ...document!, id }, number);
      });
      const all = await Promise.all(read);
      const last = all.length - 1;
      return all.with(last, {
        ...all[last]!,
        copyOf: { report: all[0]!.id, relation: 'derived' },
      });
    }),
  );
}

const invented = inventStories();

function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = createRandom(seed);
  return items
    .map((item) => ({ item, rank: random() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

const fromScratch = (reports: readonly ArchivedReport[]) =>
  JSON.stringify(collateMembers(reports, tools, createStoryMemory(tools.storyModel)));

/** What came by another way is equal and not the same: as from the database, or from thread to thread. */
const anew = (reports: readonly ArchivedReport[]) => structuredClone(reports) as ArchivedReport[];

describe('a story that is collated again when a report comes', () => {
  it('is byte for byte the story collated from scratch, in whichever order its reports come', async () => {
    const stories = await invented;
    expect(stories.length).toBe(3);
    for (const seed of [1, 2]) {
      const memory = createStoryMemory(tools.storyModel);
      // Reports of all stories come mingled.
      const arrivals = shuffled(
        stories.flatMap((reports, story) => reports.map((report) => ({ report, story }))),
        seed,
      );
      const there = stories.map((): ArchivedReport[] => []);
      for (const { report, story } of arrivals) {
        const reports = there[story]!;
        reports.push(report);
        expect(JSON.stringify(collateMembers(anew(reports), tools, memory))).toBe(fromScratch(reports));
      }
    }
  }, 120_000);

  it('takes up a new version of a report, and a transcript', async () => {
    const folder = new URL('../../../../examples/harbour/', import.meta.url);
    const read = async (path: string, kind: Document['kind']) =>
      (await readDocuments(readFileSync(new URL(path, folder)), { path, kind })).map((document) =>
        archived({ ...document, id: path }, 1),
      );
    const reports = [
      ...(await read('reports/courier.txt', 'report')),
      ...(await read('reports/lantern.md', 'report')),
    ];
    const transcript = await read('briefing.vtt', 'transcript');
    const { document } = reports[0]!;
    const text = document.text.replaceAll(' not ', ' never ');
    const revised = archived({ ...document, text, blocks: [] }, 1, { version: 2 });
    const memory = createStoryMemory(tools.storyModel);
    for (const members of [
      reports,
      [...reports, ...transcript],
      [revised, reports[1]!, ...transcript],
      reports.toReversed(),
    ])
      expect(JSON.stringify(collateMembers(anew(members), tools, memory))).toBe(fromScratch(members));
  });
});

describe('the memory of a thread', () => {
  it('does not work out again what was made of the very same reports', async () => {
    const [[first, second] = []] = await invented;
    const memory = createStoryMemory(tools.storyModel);
    const made = collateMembers([first!, second!], tools, memory);
    expect(collateMembers(anew([first!, second!]), tools, memory)).toBe(made);
    expect(collateMembers(anew([first!]), tools, memory)).not.toBe(made);
  });

  it('forgets what it has not been asked for longest', async () => {
    const [[report] = []] = await invented;
    const memory = createStoryMemory(tools.storyModel);
    const long = { ...report!.document, text: 'word '.repeat(100_000) };
    const kept = memory.same(report!);
    expect(memory.same(structuredClone(report!))).toBe(kept);
    for (const id of ['a', 'b', 'c', 'd']) memory.same({ ...report!, id, document: long });
    expect(memory.same(structuredClone(report!))).not.toBe(kept);
  });
});
