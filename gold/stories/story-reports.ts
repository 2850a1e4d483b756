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

/** A report as a document. */
export function storyDocument({ id, outlet, date, title, text }: StoryRecord): Document {
  const read = paragraphDocument(id, text);
  return { ...read, title, meta: { ...read.meta, outlet, date, url: addressIn(text) } };
}

/** The reports of the story set, in file order. */
export function readStoryReports(path = STORY_REPORTS): StoryReport[] {
  const background = createStoryBackground(
    JSON.parse(readFileSync('models/background.json', 'utf8')) as RarityTable,
  );
  return readStoryRecords(path).map((record) => {
    const document = storyDocument(record);
    const { event } = record;
    const topic = event.split(':').slice(0, 2).join(':');
    return { profile: storyProfile(document, background), document, event, topic };
  });
}

/** The address that opens a text of ECB+, whose tokens stand apart; null where none does. */
function addressIn(text: string): string | null {
  const found = /^(https?)\s?:\s?\/\s?\/\s?([\w-]+(?:\s?[.-]\s?[\w-]+)*)\s?\//iu.exec(text);
  return found === null ? null : `${found[1]}://${found[2]!.replace(/\s/gu, '')}/`;
}
