import { expect, it } from 'vitest';
import { FairQueue } from './fair-queue.ts';

const items = (owner: string, count: number) => Array.from({ length: count }, (_, at) => ({ owner, at }));

function fill(queue: FairQueue<{ owner: string; at: number }>, ...lists: { owner: string; at: number }[][]) {
  for (const item of lists.flat()) queue.push(item);
}

it('lets those who ask for little pass those who ask for much', () => {
  const queue = new FairQueue<{ owner: string; at: number }>(4);
  fill(queue, items('ada', 4), items('tom', 1), items('eve', 1));
  const order: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) {
    order.push(next.owner);
    queue.done(next);
  }
  expect(order).toEqual(['ada', 'tom', 'eve', 'ada', 'ada', 'ada']);
});

it('lets one owner have so many under way at once, and no more', () => {
  const queue = new FairQueue<{ owner: string; at: number }>(1);
  fill(queue, items('ada', 2), items('tom', 1));
  const first = queue.take()!;
  expect([first.owner, queue.take()?.owner, queue.take()]).toEqual(['ada', 'tom', undefined]);
  queue.done(first);
  expect(queue.take()?.owner).toBe('ada');
});

it('keeps the order of one owner, also where one is taken out', () => {
  const queue = new FairQueue<{ owner: string; at: number }>(9);
  const [a, b, c] = items('ada', 3);
  fill(queue, [a!, b!, c!]);
  expect([queue.remove(b!), queue.remove(b!)]).toEqual([true, false]);
  queue.done(b!);
  expect([queue.take(), queue.take(), queue.take()]).toEqual([a, c, undefined]);
});
