import type { ArchivedReport } from '../../../core/model/archive.ts';
import { pairScore } from '../../../core/stories/choose-story.ts';
import { reportTitle } from '../../../core/stories/report-title.ts';
import type { StoryModel } from '../../../core/stories/story-model.ts';
import { storyProfile } from '../../../core/stories/story-profile.ts';

/** Reports looked at; the title of a story needs no more. */
const MOST_READ = 24;

/** The title of the report that is most like the others of its story; the earliest of equals. Null where none has one but an address or a date. */
export function centralTitle(reports: readonly ArchivedReport[], model: StoryModel): string | null {
  const titled = reports
    .map(({ title, document }) => ({ title: reportTitle({ title, text: '' }), document }))
    .filter(({ title }) => title !== null)
    .slice(0, MOST_READ);
  const profiles = titled.map(({ document }) => storyProfile(document, model.background));
  let best: string | null = null;
  let most = -1;
  for (const [index, profile] of profiles.entries()) {
    const sum = profiles.reduce(
      (total, other, at) => (at === index ? total : total + pairScore(profile, other, model.table)),
      0,
    );
    if (sum > most) {
      most = sum;
      best = titled[index]!.title;
    }
  }
  return best;
}
