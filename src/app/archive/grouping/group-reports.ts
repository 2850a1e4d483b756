import { compareCopies } from '../../../core/copies/compare-copies.ts';
import type { CopyModel } from '../../../core/learning/copy-model.ts';
import type { CopyOf } from '../../../core/model/archive.ts';
import { chooseStory, MOST_CANDIDATES } from '../../../core/stories/choose-story.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';
import type { Archive } from '../archive.ts';
import type { Arrival, GroupingDecision, GroupingView } from '../store.ts';
import { currentMembers, isCurrent } from './current-profiles.ts';

/** Earlier texts that one report is laid beside, those with most in common. */
const MOST_ORIGINALS = 6;

/** Groups the next reports in order of arrival, `limit` at most, and returns how many there were. */
export async function groupReports(archive: Archive, limit = 64): Promise<number> {
  const decide = (arrival: Arrival, view: GroupingView) => decideArrival(arrival, view, archive);
  return (await archive.store.groupNext(limit, archive.clock(), decide)).length;
}

async function decideArrival(
  arrival: Arrival,
  view: GroupingView,
  archive: Archive,
): Promise<GroupingDecision> {
  const { id, reading, document } = arrival;
  const model = archive.storyModel();
  const profile = isCurrent(reading.profile, model)
    ? reading.profile
    : storyProfile({ ...document, id }, model.background);
  const found = await view.storiesSharing(reading.terms, MOST_CANDIDATES);
  const candidates = await Promise.all(
    found.map(async (story) => ({ id: story.id, members: await currentMembers(story, archive) })),
  );
  const choice = chooseStory(profile, candidates, model);
  const { copyOf, reasons } = await findOriginal(arrival, choice.story, view, model.dependence);
  return { story: choice.story, joins: choice.joins, copyOf, reasons: [...choice.reasons, ...reasons] };
}

/** The earlier report of the story that the arrival depends on most surely. */
async function findOriginal(
  { document, reading }: Arrival,
  story: string | null,
  view: GroupingView,
  dependence: CopyModel,
): Promise<{ copyOf: CopyOf | null; reasons: readonly string[] }> {
  // A transcript is what was said, not a text about it: nobody derives it from a report, nor is quoting it copying.
  if (story === null || document.kind === 'transcript') return { copyOf: null, reasons: [] };
  let best: { copyOf: CopyOf; score: number; reasons: readonly string[] } | null = null;
  for (const earlier of await view.reportsSharing(story, reading.bands, MOST_ORIGINALS)) {
    if (earlier.kind === 'transcript') continue;
    const { relation, score, reasons } = compareCopies(document, earlier.document, dependence);
    if (relation === 'common-source' || relation === 'independent') continue;
    if (best === null || score > best.score)
      best = { copyOf: { report: earlier.id, relation }, score, reasons };
  }
  return best ?? { copyOf: null, reasons: [] };
}
