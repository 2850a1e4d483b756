import { compareCopies } from '../../../core/copies/compare-copies.ts';
import type { CopyModel } from '../../../core/learning/copy-model.ts';
import type { ArchivedReport, CopyOf } from '../../../core/model/archive.ts';
import { chooseStory, MOST_CANDIDATES } from '../../../core/stories/choose-story.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';
import type { Archive } from '../archive.ts';
import type { Arrival, GroupingDecision, GroupingView } from '../store.ts';
import { currentMembers, isCurrent } from './current-profiles.ts';
import { likestMembers } from './likest-members.ts';

/** Earlier texts that one report is laid beside, those with most words in common. */
const MOST_ORIGINALS = 6;
/** Where none of these is its original, so many more that have its names: it may be one of them in other words. */
const MOST_SPUN = 2;

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
  // A transcript is what was said, not a text about it: nobody derives it from a report, nor is quoting it copying.
  const story = document.kind === 'transcript' ? null : choice.story;
  const members = candidates.find((candidate) => candidate.id === story)?.members ?? [];
  const sharing = story === null ? [] : await view.reportsSharing(story, reading.bands, MOST_ORIGINALS);
  const { copyOf, reasons } =
    findOriginal(arrival, sharing, model.dependence) ??
    findOriginal(arrival, await view.reports(likestMembers(profile, members, MOST_SPUN)), model.dependence) ??
    NO_ORIGINAL;
  return { story: choice.story, joins: choice.joins, copyOf, reasons: [...choice.reasons, ...reasons] };
}

interface Original {
  readonly copyOf: CopyOf | null;
  readonly reasons: readonly string[];
}

const NO_ORIGINAL: Original = { copyOf: null, reasons: [] };

/** The one of some earlier reports of the story that the arrival depends on most surely; null where it depends on none. */
function findOriginal(
  { document }: Arrival,
  earlier: readonly ArchivedReport[],
  dependence: CopyModel,
): Original | null {
  let best: (Original & { readonly score: number }) | null = null;
  for (const { id, kind, document: text } of earlier) {
    if (kind === 'transcript') continue;
    const { relation, dependent, score, reasons } = compareCopies(document, text, dependence);
    if (!dependent || relation === 'common-source' || relation === 'independent') continue;
    if (best === null || score > best.score) best = { copyOf: { report: id, relation }, score, reasons };
  }
  return best;
}
