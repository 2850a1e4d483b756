import { readFileSync } from 'node:fs';
import { parentPort } from 'node:worker_threads';
import { createInlinePool } from './app/archive/workers/create-inline-pool.ts';
import type { Models } from './core/models.ts';
import type { StoryModel } from './core/stories/story-model.ts';
import { answerTasks } from './jobs/thread-task.ts';
import { chosenEngine } from './models/chosen-engine.ts';
import { loadModels } from './models/load-models.ts';
import { loadStoryModel } from './models/load-story-model.ts';

/** What a thread beside the program's own runs: it reads and collates. */
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
let models: Models | undefined;
let storyModel: StoryModel | undefined;
const pool = createInlinePool({
  engine: manifest.version,
  models: () => {
    models ??= loadModels({ engine: chosenEngine() });
    return models;
  },
  storyModel: () => {
    storyModel ??= loadStoryModel();
    return storyModel;
  },
});
if (parentPort !== null) answerTasks(parentPort, pool);
