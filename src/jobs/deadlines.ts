import type { Document } from '../core/model/document.ts';
import type { ThreadTask } from './thread-task.ts';

/**
 * Milliseconds of a processor that a thread may take for a task; for bytes that are read as they come, from one record to the
 * next. Ten times and more of what the largest ones need on a machine with nothing else to do: a draft of 300,000 characters,
 * read by the deep engine, is the longest of them.
 */
const LONGEST: Readonly<Record<ThreadTask['kind'], number>> = {
  read: 20_000,
  collate: 300_000,
  collateStory: 300_000,
  check: 540_000,
  trace: 120_000,
  extract: 540_000,
  record: 60_000,
  stemma: 120_000,
  compare: 540_000,
  facts: 120_000,
  guard: 540_000,
  guardGiven: 540_000,
  feed: 20_000,
  entry: 20_000,
  records: 60_000,
};
/** Milliseconds beside, for each character of a text that is read. */
const A_CHARACTER = 0.3;

export function deadlineOf({ kind, given }: ThreadTask): number {
  if (kind !== 'read') return LONGEST[kind];
  return LONGEST.read + A_CHARACTER * ((given as Document).text?.length ?? 0);
}
