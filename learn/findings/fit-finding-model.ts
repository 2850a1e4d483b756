import { isRight } from '../../gold/findings/finding-labels.ts';
import { CHECK_MEASURES, MOST_MARGIN, measureCheck } from '../../src/core/check/check-measures.ts';
import type { FindingModel } from '../../src/core/findings/find-findings.ts';
import {
  countWords,
  JOIN_MEASURES,
  measureJoin,
  measureVerdict,
  VERDICT_MEASURES,
  verdictRow,
} from '../../src/core/findings/finding-measures.ts';
import { createSharedWords } from '../../src/core/findings/shared-words.ts';
import type { LinearModel } from '../../src/core/learning/linear-model.ts';
import { type Example, fitLogisticRegression } from '../methods/logistic-regression.ts';
import { fitLikelyFrom } from './fit-likely-from.ts';
import type { JudgedCheck } from './judge-checks.ts';
import type { LabelledPair, LearntWeights } from './labelled-pair.ts';

/** How freely weights may follow so few examples; the kinds, of which some were met three times, less freely. */
const FREEDOM = 5;
const FREEDOM_OF_KINDS = 1;

/** Fits how sure findings are, and from where on they are likely. */
export function fitFindingModel(
  labelled: readonly LabelledPair[],
  checks: readonly JudgedCheck[],
): FindingModel {
  const learn = (own: readonly LabelledPair[]) => fitWeights(own, checks);
  return { ...learn(labelled), likelyFrom: fitLikelyFrom(labelled, learn) };
}

/**
 * Fits how often two wordings are one statement to all labelled pairs, and how often the verdict is right to those that
 * are, and to the hand-verified quotations whose passage was found.
 */
function fitWeights(labelled: readonly LabelledPair[], checks: readonly JudgedCheck[]): LearntWeights {
  const isJoined = ({ label: { settled } }: LabelledPair) => settled.same && settled.said.every(Boolean);
  const ofStatement = Map.groupBy(labelled, ({ pair }) => pair.statement);
  // What many reports print alike was learnt once: pairs of one statement are right or wrong together.
  const weightOf = ({ pair }: LabelledPair) => 1 / ofStatement.get(pair.statement)!.length;
  const sharedBy = createSharedWords();
  const joins = labelled.map((each) => ({
    ...toExample(measureJoin(each.pair, sharedBy), isJoined(each)),
    weight: weightOf(each),
  }));
  const verdicts = labelled
    .filter(isJoined)
    .map((each) => ({
      ...toExample(measureVerdict(each.pair), isRight(each.pair.kind, each.label)),
      weight: weightOf(each),
    }))
    .concat(checks.flatMap(checkedVerdict), CHANGED_WORD, SPLICED, CUT_CLAUSE);
  return {
    joins: fitLogisticRegression(JOIN_MEASURES, joins, FREEDOM),
    verdicts: fitLogisticRegression(VERDICT_MEASURES, verdicts, FREEDOM_OF_KINDS),
  };
}

/**
 * What `npm run eval:corruptions` tells of whole quotations in which one word was changed on purpose: the verdict is right in
 * 99 of 100, between two wordings and through `check`. Few editors' slips are that plain, so they are too few among judged
 * ones to learn it from.
 */
function corrupted(rowOf: (words: number) => readonly number[]): Example[] {
  return [8, 16, 32].flatMap((words) => [
    { ...toExample(rowOf(words), true), weight: 9.9 },
    { ...toExample(rowOf(words), false), weight: 0.1 },
  ]);
}

const NEGATION = { kind: 'negation', a: [], b: [], from: 'not', to: '', reason: '' } as const;
const CHANGED_WORD = [true, false].flatMap((isLocated) =>
  corrupted((words) => verdictRow('changed', { isDirect: true, isLocated, changes: [NEGATION], words })),
);
/** Likewise of two passages of a transcript that were made one: no judged finding is of that kind. */
const SPLICE = { kind: 'splice', a: [], b: [], from: 'here there', to: 'here there', reason: '' } as const;
const SPLICED = corrupted((words) =>
  verdictRow('spliced', { isDirect: true, isLocated: true, changes: [SPLICE], words }),
);
/** And of a clause that is left out of what a transcript has: judged ones are nine. */
const CLAUSE = {
  kind: 'omission',
  a: [],
  b: [],
  from: 'and we all went home again',
  to: '',
  reason: '',
} as const;
const CUT_CLAUSE = corrupted((words) =>
  verdictRow('trimmed', { isDirect: true, isLocated: true, changes: [CLAUSE], words }),
);
/** The same through `check`, which sees planted ones in short sources as well as in long ones (`check: verdict`). */
const CHANGED_IN_CHECK = corruptedInCheck((words) => 1 / words, 0);
const SPLICED_IN_CHECK = corruptedInCheck(() => 0, 1);

/** As often in a source of a few lines, where nothing can be found with bits to spare, as in millions of words. */
function corruptedInCheck(differing: (words: number) => number, spliced: 0 | 1): Example[] {
  return [0, MOST_MARGIN / 2, MOST_MARGIN].flatMap((margin) =>
    corrupted((words) => [margin, 1, Math.log(words), differing(words), 0, spliced]).map((each) => ({
      ...each,
      weight: each.weight / 3,
    })),
  );
}

/** The verdict on a quotation's words as an example, where it is one that a reader would be told of. */
function checkedVerdict({ checked: { words, mode, changes, text }, right }: JudgedCheck): Example[] {
  const kind = TOLD.find((each) => each === words);
  if (kind === undefined) return [];
  const compared = { isDirect: mode === 'direct', isLocated: true, changes, words: countWords(text) };
  return [toExample(verdictRow(kind, compared), right)];
}

const TOLD = ['changed', 'spliced', 'reworded', 'trimmed'] as const;

/** Fits how often verdicts of a check are right to judged ones. */
export function fitCheckModel(checks: readonly JudgedCheck[]): LinearModel {
  const examples = checks.map(({ checked, right }) => toExample(measureCheck(checked), right));
  return fitLogisticRegression(
    CHECK_MEASURES,
    [...examples, ...CHANGED_IN_CHECK, ...SPLICED_IN_CHECK],
    FREEDOM,
  );
}

function toExample(values: readonly number[], right: boolean): Example {
  return { values, label: right ? 1 : 0, weight: 1 };
}

/** Models that find everything as likely as not, to judge with before there are trained ones. */
export function untrainedModels(): FindingModel & { readonly check: LinearModel } {
  return {
    joins: evenOdds(JOIN_MEASURES),
    verdicts: evenOdds(VERDICT_MEASURES),
    likelyFrom: {},
    check: evenOdds(CHECK_MEASURES),
  };
}

function evenOdds(features: readonly string[]): LinearModel {
  const zeros = features.map(() => 0);
  return { features, mean: zeros, scale: features.map(() => 1), weights: zeros, bias: 0 };
}
