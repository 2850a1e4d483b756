import { type FactStory, type ReadStory, readStory } from '../../gold/facts/fact-stories.ts';
import { findClaims } from '../../src/core/facts/claims/find-claims.ts';
import { LIKENESS_FEATURES } from '../../src/core/facts/likeness.ts';
import { type ClaimPair, candidatePairs } from '../../src/core/facts/match-claims.ts';
import type { FactModel } from '../../src/core/facts/match-reports.ts';
import { type Example, fitLogisticRegression } from '../methods/logistic-regression.ts';
import { judgePair } from './judge-matches.ts';

/** Titles, names and places are told by their words alone. */
const UNLEARNT: ReadonlySet<string> = new Set(['title', 'name', 'place']);

/** A labelled story with what its reports tell. */
export interface PairedStory {
  readonly story: FactStory;
  readonly read: ReadStory;
  readonly pairs: readonly ClaimPair[];
}

/** Reads a labelled story and pairs its claims. */
export function pairStory(story: FactStory): PairedStory {
  const read = readStory(story.reports);
  const claims = read.reports.map(({ reading, scene }) => findClaims(reading, scene));
  return { story, read, pairs: candidatePairs(claims) };
}

/** How freely the weights may move, chosen on the development half, each story scored by what the others taught. */
const FREEDOM = { numbers: 0.3, dates: 0.03 };

/** Fits whether two claims of one value are of one thing. */
export function fitFactModel(stories: readonly PairedStory[]): FactModel {
  const rows = stories.flatMap(({ story, read, pairs }) =>
    pairs.flatMap((pair) => {
      if (pair.verdict === 'differs' || UNLEARNT.has(pair.a.kind)) return [];
      const judged = judgePair(pair, story, read);
      if (judged.kind === 'doubtful') return [];
      const example: Example = { values: pair.features, label: judged.kind === 'same' ? 1 : 0, weight: 1 };
      return [{ isDate: pair.a.kind === 'date', example }];
    }),
  );
  const weightsOf = (dates: boolean, freedom: number) =>
    fitLogisticRegression(
      LIKENESS_FEATURES,
      rows.filter(({ isDate }) => isDate === dates).map(({ example }) => example),
      freedom,
    );
  return { numbers: weightsOf(false, FREEDOM.numbers), dates: weightsOf(true, FREEDOM.dates) };
}
