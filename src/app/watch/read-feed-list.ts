import { readFile, stat } from 'node:fs/promises';
import { decodeFeed } from '../../readers/feed/decode-feed.ts';
import { type ListedFeed, readOpml } from '../../readers/feed/read-opml.ts';
import { refuseTooLarge } from '../../readers/read-document.ts';
import { toFileError } from '../sources/file-error.ts';

/** Reads the feeds of an OPML file. Throws HearsayError, naming the file. */
export async function readFeedList(path: string): Promise<ListedFeed[]> {
  try {
    refuseTooLarge((await stat(path)).size, { path });
    return await readOpml(decodeFeed(await readFile(path), { path }), { path });
  } catch (cause) {
    throw toFileError(path, cause);
  }
}
