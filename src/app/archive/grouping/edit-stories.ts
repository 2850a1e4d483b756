import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';

const LONGEST_TITLE = 300;

/**
 * Takes reports out of a story into one of their own and returns its id. Throws HearsayError 'not-found' or 'bad-option'
 * (a report of another story, none named, nothing left behind).
 */
export async function splitStory(
  id: string,
  reports: readonly string[],
  title: string | null,
  archive: Archive,
): Promise<string> {
  if (reports.length === 0) throw new HearsayError('bad-option', 'name the reports that make the new story');
  const named = title === null || title.trim() === '' ? null : toTitle(title);
  const made = await archive.store.splitStory(id, [...new Set(reports)], named, archive.clock());
  archive.wake();
  return made;
}

/** Moves all reports of the story `from` into `into`. Throws HearsayError 'not-found', or 'bad-option' for one story. */
export async function joinStories(into: string, from: string, archive: Archive): Promise<void> {
  if (into === from) throw new HearsayError('bad-option', 'a story cannot be joined to itself');
  await archive.store.joinStories(into, from, archive.clock());
  archive.wake();
}

/** Gives a story a title that stays. Throws HearsayError 'not-found', or 'bad-option' for a title without words. */
export async function renameStory(id: string, title: string, archive: Archive): Promise<void> {
  await archive.store.renameStory(id, toTitle(title));
}

function toTitle(title: string): string {
  const folded = title.replace(/\s+/gu, ' ').trim();
  if (folded === '') throw new HearsayError('bad-option', 'a story needs a title');
  if (folded.length > LONGEST_TITLE)
    throw new HearsayError('bad-option', `a title has at most ${LONGEST_TITLE} characters`);
  return folded;
}
