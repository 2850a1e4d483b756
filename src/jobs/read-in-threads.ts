import { Worker } from 'node:worker_threads';

/**
 * Has texts read by threads beside this one, each text once, the longest first. `entry` is the module that a thread runs:
 * it answers each text with what it finds. What a thread that dies had not read is left out.
 */
export async function readInThreads<Found>(
  entry: URL,
  texts: readonly string[],
  count: number,
): Promise<ReadonlyMap<string, Found>> {
  const queue = [...new Set(texts)].sort((a, b) => b.length - a.length);
  const found = new Map<string, Found>();
  const threads = Array.from({ length: Math.min(count, queue.length) }, () =>
    readInThread(entry, queue, found),
  );
  await Promise.all(threads);
  return found;
}

function readInThread<Found>(entry: URL, queue: string[], found: Map<string, Found>): Promise<void> {
  const worker = new Worker(entry);
  let text: string | undefined;
  const next = (): void => {
    text = queue.shift();
    if (text === undefined) void worker.terminate();
    else worker.postMessage(text);
  };
  worker.on('message', (result: Found) => {
    found.set(text!, result);
    next();
  });
  next();
  return new Promise((resolve) => {
    worker.on('error', () => undefined);
    worker.on('exit', () => resolve());
  });
}
