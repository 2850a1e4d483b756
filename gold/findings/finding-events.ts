import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Document, WitnessKind } from '../../src/core/model/document.ts';
import { readDocuments } from '../../src/readers/read-document.ts';
import { readStoryRecords, STORY_REPORTS } from '../stories/story-reports.ts';
import type { FindingLabel } from './finding-labels.ts';

const SHARED = '../shared';

/** The texts of an event of the sets that nothing was trained on, all of them. */
export async function readFindingEvent(set: FindingLabel['set'], event: string): Promise<Document[]> {
  return set === 'findings' ? readFolder(join(SHARED, 'findings', event)) : readStory(event);
}

/** Whether the texts of the labelled findings are at hand. */
export function hasFindingEvents(): boolean {
  return existsSync(join(SHARED, 'findings')) && existsSync(STORY_REPORTS);
}

async function readFolder(folder: string): Promise<Document[]> {
  const reports = readdirSync(join(folder, 'reports')).sort();
  const transcripts = readdirSync(folder).filter((name) => name.startsWith('transcript'));
  const read = (path: string, name: string, kind: WitnessKind) =>
    readDocuments(readFileSync(join(folder, path)), { path: name, kind });
  const texts = await Promise.all([
    ...reports.map((name) => read(join('reports', name), name, 'report')),
    ...transcripts.map((name) => read(name, name, 'transcript')),
  ]);
  return texts.flat();
}

async function readStory(event: string): Promise<Document[]> {
  const records = readStoryRecords().filter((record) => record.event.replaceAll(':', '-') === event);
  const texts = await Promise.all(
    records.map(({ id, title, text }) =>
      readDocuments(Buffer.from(title === null || title === '' ? text : `${title}\n\n${text}`), {
        path: `${id.replace(/[^\w.-]/gu, '_')}.txt`,
        kind: 'report',
      }),
    ),
  );
  return texts.flat();
}
