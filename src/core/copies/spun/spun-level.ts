import { type Level, levelOf } from '../../model/finding.ts';

/**
 * From this score on a spun copy is likely: scores promise less than they keep. Of the topics that teach, each scored by
 * weights from the others, 97 % of those above are spun, and 90 % of those between this and 0.9 (`docs/stories.md`).
 */
const LIKELY_FROM = 0.6;

/** How sure it is that a text of this score is another one in other words. */
export function spunLevel(score: number): Level {
  return levelOf(score, LIKELY_FROM);
}
