import type { SpeakerCard } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { SpeakerRecord } from '../../../core/model/speaker-record.ts';
import type { Archive } from '../archive.ts';
import type { Store } from '../store.ts';

/** The newest of more are laid out: as many as one speaker has in a large archive. */
const MOST = 10_000;

/** Everything that a speaker, by key or name, is said to have said. Throws HearsayError 'not-found'. */
export async function recordInArchive(
  speaker: string,
  { store, pool }: Pick<Archive, 'store' | 'pool'>,
): Promise<SpeakerRecord> {
  const { key, name } = await findSpeaker(speaker, store);
  return pool.record({ speaker: name, said: await store.saidBy(key, MOST) });
}

/** A speaker by key, else the one with most statements of those with all words of a name. Throws HearsayError 'not-found'. */
export async function findSpeaker(words: string, store: Store): Promise<SpeakerCard> {
  const found = (await store.speaker(words)) ?? (await store.speakers({ text: words, limit: 1 })).items[0];
  if (found === undefined)
    throw new HearsayError('not-found', `speaker: nobody called ${words} is in the archive`);
  return found;
}
