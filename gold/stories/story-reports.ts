import { readFileSync } from 'node:fs';
import type { Document } from '../../src/core/model/document.ts';
import { createStoryBackground, type RarityTable } from '../../src/core/stories/story-background.ts';
import type { StoryProfile } from '../../src/core/stories/story-profile.ts';
import { storyProfile } from '../../src/core/stories/story-profile.ts';
import { paragraphDocument } from '../paragraph-document.ts';

/** A report of the story set: its event, and the topic that look-alike events share. */
export interface StoryReport {
  readonly profile: StoryProfile;
  readonly document: Document;
  readonly event: string;
  readonly topic: string;
}

/** A report as its line of the story set has it. */
export interface StoryRecord {
  readonly id: string;
  readonly event: string;
  readonly outlet: string | null;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

export const STORY_REPORTS = '../shared/data/stories/reports.jsonl';

/** The lines of the story set. */
export function readStoryRecords(path = STORY_REPORTS): StoryRecord[] {
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StoryRecord);
}

/** The reports of the story set, in file order. */
export function readStoryReports(path = STORY_REPORTS): StoryReport[] {
  const background = createStoryBackground(
    JSON.parse(readFileSync('models/background.json', 'utf8')) as RarityTable,
  );
  return readStoryRecords(path).map(({ id, event, outlet, date, title, text }) => {
    const read = paragraphDocument(id, text);
    const document = { ...read, title, meta: { ...read.meta, outlet, date } };
    const topic = event.split(':').slice(0, 2).join(':');
    return { profile: storyProfile(document, background), document, event, topic };
  });
}
