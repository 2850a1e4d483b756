import { explainLogOdds, type FeatureShare } from '../learning/linear-model.ts';
import type { AlignmentModel } from './alignment-model.ts';
import type { EventText } from './event-text.ts';
import { explainPair } from './pair-features.ts';
import type { ScoredPairs } from './score-pairs.ts';
import type { WordingProfile } from './wording-profile.ts';

/** Scored pairs with what they were scored from. */
interface ScoredWordings {
  readonly standing: readonly WordingProfile[];
  readonly scored: ScoredPairs;
  readonly event: EventText;
  readonly model: AlignmentModel;
}

/** What every feature of two wordings, alone and among the others, adds to their log-odds; `a` and `b` are indexes. */
export function explainScore(
  a: number,
  b: number,
  { standing, scored, event, model }: ScoredWordings,
): FeatureShare[] {
  const alone = explainPair(model.pair, standing[a]!, standing[b]!, event);
  const context = scored.contextOf(a, b);
  return context === null ? alone : [...alone, ...explainLogOdds(model.context, context)];
}
