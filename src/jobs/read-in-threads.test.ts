import { expect, test } from 'vitest';
import { readInThreads } from './read-in-threads.ts';

const entry = new URL(
  `data:text/javascript,${encodeURIComponent(`
  import { parentPort, threadId } from 'node:worker_threads';
  parentPort.on('message', (text) => {
    if (text === 'die') throw new Error('out of luck');
    parentPort.postMessage({ text: text.toUpperCase(), threadId });
  });
`)}`,
);

test('every text is read, and the same text once', async () => {
  const texts = ['a', 'bb', 'a', 'ccc', 'dd'];
  const found = await readInThreads<{ text: string; threadId: number }>(entry, texts, 2);
  expect([...found.keys()].sort()).toEqual(['a', 'bb', 'ccc', 'dd']);
  for (const [text, result] of found) expect(result.text).toBe(text.toUpperCase());
  expect(new Set(Array.from(found.values(), ({ threadId }) => threadId)).size).toBeLessThanOrEqual(2);
});

test('what a thread that dies had not read is left out, and the other threads go on', async () => {
  const found = await readInThreads(entry, ['longest of all', 'die', 'a', 'b'], 2);
  expect(found.has('die')).toBe(false);
  expect(found.has('longest of all')).toBe(true);
  expect(await readInThreads(entry, ['die', 'a'], 1)).toEqual(new Map());
  expect(await readInThreads(entry, [], 3)).toEqual(new Map());
});
