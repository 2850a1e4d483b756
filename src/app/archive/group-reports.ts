import { compareCopies } from '../../core/copies/compare-copies.ts';
import type { CopyOf } from '../../core/model/archive.ts';
import { chooseStory } from '../../core/stories/choose-story.ts';
import { MOST_CANDIDATES } from '../../core/stories/story-grouping.ts';
import type { StoryProfile } from '../../core/stories/story-profile.ts';
import type { Archive } from './archive.ts';
import type { Arrival, GroupingDecision, GroupingView } from './store.ts';

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
  const { reading, document } = arrival;
  const found = await view.storiesSharing(reading.terms, MOST_CANDIDATES);
  const candidates = found.map(({ id, members }) => ({
    id,
    members: (members as readonly StoryProfile[]).toReversed(),
  }));
  const choice = chooseStory(reading.profile as StoryProfile, candidates, archive.storyModel());
  const { copyOf, reasons } = await findOriginal({ ...arrival, document }, choice.story, view);
  return { story: choice.story, copyOf, reasons: [...choice.reasons, ...reasons] };
}

/** The earlier report of the story that the arrival depends on most surely. */
async function findOriginal(
  { document, reading }: Arrival,
  story: string | null,
  view: GroupingView,
): Promise<{ copyOf: CopyOf | null; reasons: readonly string[] }> {
  if (story === null) return { copyOf: null, reasons: [] };
  let best: { copyOf: CopyOf; score: number; reasons: readonly string[] } | null = null;
  for (const earlier of await view.reportsSharing(reading.bands, MOST_ORIGINALS)) {
    if (earlier.story !== story) continue;
    const { relation, score, reasons } = compareCopies(document, earlier.document);
    if (relation === 'common-source' || relation === 'independent') continue;
    if (best === null || score > best.score)
      best = { copyOf: { report: earlier.id, relation }, score, reasons };
  }
  return best ?? { copyOf: null, reasons: [] };
}
