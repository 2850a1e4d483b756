import type { SpeakerCard, SpeakerRuling } from '../../../core/model/archive.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';
import type { Store } from '../store.ts';

interface Decided {
  readonly reason: string;
  readonly who: string;
}

type Desk = Pick<Archive, 'store' | 'clock'>;

const LONGEST = 1000;
const LONGEST_NAME = 200;

/** Makes one speaker of two: `from` is `into` from now on. Throws HearsayError 'not-found' or 'bad-option'. */
export async function mergeSpeakers(
  { from, into }: { readonly from: string; readonly into: string },
  decided: Decided,
  { store, clock }: Desk,
): Promise<SpeakerRuling> {
  if (from === into) throw new HearsayError('bad-option', 'into: a speaker cannot be merged with itself.');
  await requireSpeaker(from, 'from', store);
  const { key, name } = await requireSpeaker(into, 'into', store);
  const ruling = { kind: 'merge', from, into: key, intoName: name, stories: [], reports: [] } as const;
  return store.ruleSpeaker({ ...ruling, ...worded(decided), when: clock() });
}

export interface SpeakerPart {
  readonly from: string;
  /** What the other person is called, so that the two can be told apart. */
  readonly name: string;
  /** Stories and reports whose statements are the other person's. */
  readonly stories: readonly string[];
  readonly reports: readonly string[];
}

/**
 * Makes two speakers of one: what these stories or reports say that it said is another person's from now on, also where
 * the stories are divided or joined. Throws HearsayError 'not-found' or 'bad-option'.
 */
export async function partSpeaker(
  { from, name: given, stories, reports }: SpeakerPart,
  decided: Decided,
  { store, clock }: Desk,
): Promise<SpeakerRuling> {
  await requireSpeaker(from, 'from', store);
  const name = given.replace(/\s+/gu, ' ').trim();
  if (name === '' || name.length > LONGEST_NAME)
    throw new HearsayError(
      'bad-option',
      `name: the other person needs a name of at most ${LONGEST_NAME} characters.`,
    );
  if (stories.length + reports.length === 0)
    throw new HearsayError(
      'bad-option',
      'stories: choose the stories or reports that mean the other person.',
    );
  const members = new Set(reports);
  const ids: string[] = [];
  for (const id of stories) {
    const story = await store.story(id);
    if (story === null) throw new HearsayError('not-found', `stories: there is no story ${id}.`);
    ids.push(story.id);
    for (const report of await store.storyReports(story.id)) members.add(report.id);
  }
  const into = await freeKey(from, store);
  const ruling = { kind: 'part', from, into, intoName: name, stories: ids, reports: [...members] } as const;
  return store.ruleSpeaker({ ...ruling, ...worded(decided), when: clock() });
}

/** "ada brook (2)": no speaker's own key has brackets, so it is nobody's by chance. */
async function freeKey(from: string, store: Store): Promise<string> {
  const taken = new Set((await store.rulings()).map(({ into }) => into));
  const base = from.replace(/ \(\d+\)$/u, '');
  for (let number = 2; ; number += 1) if (!taken.has(`${base} (${number})`)) return `${base} (${number})`;
}

async function requireSpeaker(key: string, field: string, store: Store): Promise<SpeakerCard> {
  const speaker = key === '' ? null : await store.speaker(key);
  if (speaker === null)
    throw new HearsayError('not-found', `${field}: nobody called ${key} is in the archive.`);
  return speaker;
}

function worded({ reason, who }: Decided): Decided {
  const words = reason.trim();
  if (words === '') throw new HearsayError('bad-option', 'reason: say why.');
  if (words.length > LONGEST) throw new HearsayError('bad-option', `reason: at most ${LONGEST} characters.`);
  return { reason: words, who };
}
