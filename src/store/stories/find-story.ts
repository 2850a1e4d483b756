import { HearsayError } from '../../core/model/error.ts';
import type { Database } from '../backend/backend.ts';

/** The number of a story, or of the one it was joined to; null where there is none. */
export async function findStory(db: Database, id: string): Promise<number | null> {
  const story = await db.selectFrom('stories').select('seq').where('id', '=', id).executeTakeFirst();
  if (story !== undefined) return story.seq;
  const alias = await db.selectFrom('story_aliases').select('story').where('id', '=', id).executeTakeFirst();
  return alias?.story ?? null;
}

/** The same. Throws HearsayError 'not-found' where there is none. */
export async function storySeq(db: Database, id: string): Promise<number> {
  const seq = await findStory(db, id);
  if (seq !== null) return seq;
  throw new HearsayError('not-found', `There is no story ${JSON.stringify(id)} in the archive`);
}
