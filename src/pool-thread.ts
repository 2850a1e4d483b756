import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';
import { parentPort, workerData } from 'node:worker_threads';
import { createInlinePool } from './app/archive/workers/create-inline-pool.ts';
import type { Models } from './core/models.ts';
import type { StoryModel } from './core/stories/story-model.ts';
import { answerTasks, type ThreadData } from './jobs/thread-task.ts';
import { tellOnStderr } from './models/load-extractor.ts';
import { loadModels } from './models/load-models.ts';
import { loadStoryModel } from './models/load-story-model.ts';

const THREAD_PRIORITY = 5;

/** What a thread beside the program's own runs: it reads, collates and does what is asked of texts. */
const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
// The thread that answers people comes first. Elsewhere than on Linux this would be of the whole program.
if (process.platform === 'linux') setPriority(THREAD_PRIORITY);
const { engine, tells } = workerData as ThreadData;
let models: Models | undefined;
let storyModel: StoryModel | undefined;
const pool = createInlinePool({
  hearsay: manifest.version,
  models: () => {
    models ??= loadModels({ engine, ...(tells ? { tell: tellOnStderr } : {}) });
    return models;
  },
  storyModel: () => {
    storyModel ??= loadStoryModel();
    return storyModel;
  },
});
if (parentPort !== null) answerTasks(parentPort, pool);
