import { readFileSync } from 'node:fs';
import type { RarityTable } from '../core/stories/story-background.ts';
import { createStoryModel, type StoryModel, type StoryModelTable } from '../core/stories/story-model.ts';

const FOLDER = new URL('../../models/', import.meta.url);

/** The trained story model, from `models/stories.json` and `models/background.json`. Throws where one is missing. */
export function loadStoryModel(): StoryModel {
  return createStoryModel(
    readJson('stories.json') as StoryModelTable,
    readJson('background.json') as RarityTable,
  );
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'));
}
