import { MEMBERS_READ } from '../../../core/stories/choose-story.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import { type StoryProfile, storyProfile } from '../../../core/stories/story-profile.ts';
import type { Archive } from '../archive.ts';
import type { StoryCandidate } from '../store.ts';

const versions = new WeakMap<StoryModel, number>();

/** Whether a kept profile has the shape that this Hearsay makes; an archive outlives many versions. */
export function isCurrent(profile: unknown, model: StoryModel): profile is StoryProfile {
  let current = versions.get(model);
  if (current === undefined) {
    current = storyProfile(NO_DOCUMENT, model.background).version;
    versions.set(model, current);
  }
  return (
    typeof profile === 'object' && profile !== null && 'version' in profile && profile.version === current
  );
}

const NO_DOCUMENT = {
  id: '',
  kind: 'report',
  path: '',
  text: '',
  title: null,
  blocks: [],
  meta: { outlet: null, date: null, authors: [], url: null, format: 'text' },
} as const;

/**
 * The profiles of a candidate's latest members in order of arrival. Where an earlier Hearsay made some, the story's
 * reports are profiled anew.
 */
export async function currentMembers(
  { id, members }: StoryCandidate,
  archive: Archive,
): Promise<readonly StoryProfile[]> {
  const model = archive.storyModel();
  const current = members.filter((member) => isCurrent(member, model)).toReversed();
  if (current.length === members.length) return current;
  const reports = (await archive.store.storyReports(id)).slice(-MEMBERS_READ);
  const known = new Set(reports.map((report) => report.id));
  const anew = reports.map((report) => storyProfile({ ...report.document, id: report.id }, model.background));
  // Members of the transaction under way stand in no list yet.
  return [...anew, ...current.filter((member) => !known.has(member.id))];
}
