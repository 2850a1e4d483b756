import { randomBytes } from 'node:crypto';
import type { SavedView } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';

const LONGEST_NAME = 100;
const MOST_VIEWS = 200;

/** Keeps a search of somebody's under a name. Throws HearsayError 'bad-option' without a name or a query, and for too many. */
export async function saveView(
  given: Pick<SavedView, 'owner' | 'name' | 'query'>,
  { store, clock }: Pick<Archive, 'store' | 'clock'>,
): Promise<SavedView> {
  const name = given.name.replace(/\s+/gu, ' ').trim();
  if (name === '') throw new HearsayError('bad-option', 'name: a view needs a name.');
  if (name.length > LONGEST_NAME)
    throw new HearsayError('bad-option', `name: a view's name has at most ${LONGEST_NAME} characters.`);
  if (given.query === '')
    throw new HearsayError(
      'bad-option',
      'query: search for something first; this would be a view of everything.',
    );
  // One of the same name is replaced, and makes no more of them.
  const others = await store.views(given.owner);
  if (others.length >= MOST_VIEWS && !others.some((other) => other.name === name))
    throw new HearsayError('bad-option', `You have ${MOST_VIEWS} views; remove one first.`);
  const view = { ...given, name, id: randomBytes(9).toString('base64url'), when: clock() };
  await store.keepView(view);
  return view;
}
