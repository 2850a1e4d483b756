import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type IngestFailure, ingestSources } from '../../src/app/archive/intake/ingest-sources.ts';
import { settle } from '../../src/app/archive/workers/settle.ts';
import type { WorkerPool } from '../../src/app/archive/workers/worker-pool.ts';
import { createThreadPool } from '../../src/jobs/thread-pool.ts';
import { openTestArchive, type TestArchive } from '../archive/open-test-archive.ts';

/** A thread that works as the program's own do, but for texts that never end, fill the memory or end the thread. */
const POISONED = `
  import { parentPort } from 'node:worker_threads';
  import { answerTasks } from '${new URL('../../src/jobs/thread-task.ts', import.meta.url)}';
  import { recordsOfBytes } from '${new URL('../../src/app/archive/workers/records-of-bytes.ts', import.meta.url)}';
  import { createInlinePool } from '${new URL('../../src/app/archive/workers/create-inline-pool.ts', import.meta.url)}';
  import { loadModels } from '${new URL('../../src/models/load-models.ts', import.meta.url)}';
  import { loadStoryModel } from '${new URL('../../src/models/load-story-model.ts', import.meta.url)}';
  const models = loadModels({ engine: 'fast' });
  const story = loadStoryModel();
  const pool = createInlinePool({ hearsay: 'test', models: () => models, storyModel: () => story });
  const suffer = (text) => {
    if (text.includes('poison: hang')) for (;;);
    if (text.includes('poison: end')) process.exit(1);
    if (text.includes('poison: bug')) throw new TypeError('no such tag');
  };
  answerTasks(parentPort, {
    ...pool,
    read: (document) => (document.text.includes('poison: read') ? suffer('poison: hang') : pool.read(document)),
    async *records(chunks, hints) {
      for await (const record of recordsOfBytes(chunks, hints)) {
        suffer(record.document?.text ?? '');
        yield record;
      }
    },
  });
`;

let open: TestArchive;
let pool: WorkerPool;
beforeEach(async () => {
  open = await openTestArchive();
  const entry = new URL(`data:text/javascript,${encodeURIComponent(POISONED)}`);
  // Of a processor, so that a busy machine makes no difference.
  pool = createThreadPool(entry, 2, { longest: 4_000 });
});
afterEach(async () => {
  await pool.close();
  await open.close();
});

it('a poisoned file stops nothing but itself: it is a dead letter with the reason, the others are read and grouped', async () => {
  const folder = join(open.folder, 'in');
  mkdirSync(folder);
  const said = (at: number) => `The pier at Sallow Point stays shut, Ann Lee said on day ${at}.`;
  for (let at = 0; at < 6; at += 1) writeFileSync(join(folder, `good-${at}.txt`), said(at));
  for (const how of ['bug', 'end', 'hang', 'read']) {
    writeFileSync(join(folder, `bad-${how}.txt`), `${said(9)}\n\npoison: ${how}`);
  }
  const archive = { ...open.archive, pool };
  const failures: IngestFailure[] = [];
  const counts = await ingestSources({ sources: [folder], onFailure: (one) => failures.push(one) }, archive);
  expect(counts).toEqual({ new: 7, known: 0, revised: 0, failed: 3 });
  expect(failures.map(({ error }) => error.code)).toEqual(['malformed', 'malformed', 'took-too-long']);
  await settle(archive);
  expect(await archive.store.counts()).toMatchObject({ unread: 0, ungrouped: 0, failed: 1, reports: 7 });
  const letters = (await archive.store.deadLetters({})).items;
  const told = letters.map(({ place, code, message }) => [place.replace(/^.*\//u, ''), code, message]);
  expect(told).toEqual(
    expect.arrayContaining([
      ['bad-bug.txt', 'malformed', expect.stringContaining('could not be read (no such tag)')],
      ['bad-end.txt', 'malformed', expect.stringContaining('could not be read (the thread ended)')],
      ['bad-hang.txt', 'took-too-long', expect.stringContaining('it took longer than 4 seconds')],
      ['bad-read', 'took-too-long', expect.stringContaining('it took longer than 4 seconds')],
    ]),
  );
}, 120_000);
