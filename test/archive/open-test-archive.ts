import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Archive } from '../../src/app/archive/archive.ts';
import type { Store } from '../../src/app/archive/store.ts';
import { createInlinePool } from '../../src/app/archive/workers/create-inline-pool.ts';
import type { Services } from '../../src/app/services.ts';
import type { Models } from '../../src/core/models.ts';
import type { StoryModel } from '../../src/core/stories/story-model.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { loadStoryModel } from '../../src/models/load-story-model.ts';
import { openEmbeddedStore } from '../../src/store/open-embedded-store.ts';
import { fetchesNothing } from '../fetches-nothing.ts';

let models: Models | undefined;
let storyModel: StoryModel | undefined;

export interface TestArchive {
  readonly archive: Archive;
  readonly folder: string;
  /** How often somebody was told of work. */
  readonly wakes: () => number;
  close(): Promise<void>;
}

/** An archive over a store, with the packaged models, a clock that ticks by the second, and no network. */
export function archiveOver(
  store: Store,
  services: Partial<Services> = {},
  wake: () => void = () => undefined,
): Archive {
  let tick = Date.UTC(2031, 4, 1);
  const all: Services = {
    models: () => {
      models ??= loadModels({ engine: 'fast' });
      return models;
    },
    fetcher: fetchesNothing,
    cacheFolder: null,
    ...services,
  };
  const story = () => {
    storyModel ??= loadStoryModel();
    return storyModel;
  };
  return {
    store,
    services: all,
    clock: () => {
      tick += 1000;
      return new Date(tick).toISOString();
    },
    hearsay: 'test',
    storyModel: story,
    pool: createInlinePool({ models: all.models, storyModel: story, hearsay: 'test' }),
    wake,
  };
}

/** An embedded archive in a folder of its own, which goes with it. */
export async function openTestArchive(services: Partial<Services> = {}): Promise<TestArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-archive-'));
  const store = await openEmbeddedStore(join(folder, 'archive'));
  let wakes = 0;
  const archive = archiveOver(store, services, () => {
    wakes += 1;
  });
  return {
    archive,
    folder,
    wakes: () => wakes,
    close: async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
