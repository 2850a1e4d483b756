import type { FindingLabel } from '../../gold/findings/finding-labels.ts';
import { isRight } from '../../gold/findings/finding-labels.ts';
import { CHECK_MEASURES, measureCheck } from '../../src/core/check/check-measures.ts';
import type { FindingModel } from '../../src/core/findings/find-findings.ts';
import {
  type FindingPair,
  JOIN_MEASURES,
  measureJoin,
  measureVerdict,
  VERDICT_MEASURES,
} from '../../src/core/findings/finding-measures.ts';
import type { LinearModel } from '../../src/core/learning/linear-model.ts';
import { type Example, fitLogisticRegression } from '../methods/logistic-regression.ts';
import type { JudgedCheck } from './judge-checks.ts';

/** How freely weights may follow so few examples; the kinds, of which some were met three times, less freely. */
const FREEDOM = 2;
const FREEDOM_OF_KINDS = 1;

/** A pair of which something may be found, with the label of its two wordings. */
export interface LabelledPair {
  readonly pair: FindingPair;
  readonly label: FindingLabel;
}

/** Fits how often two wordings are one statement to all labelled pairs, and how often the verdict is right to those that are. */
export function fitFindingModel(labelled: readonly LabelledPair[]): FindingModel {
  const isJoined = ({ label: { settled } }: LabelledPair) => settled.same && settled.said.every(Boolean);
  const joins = labelled.map((each) => toExample(measureJoin(each.pair), isJoined(each)));
  const verdicts = labelled
    .filter(isJoined)
    .map(({ pair, label }) => toExample(measureVerdict(pair), isRight(pair.kind, label)));
  return {
    joins: fitLogisticRegression(JOIN_MEASURES, joins, FREEDOM),
    verdicts: fitLogisticRegression(VERDICT_MEASURES, verdicts, FREEDOM_OF_KINDS),
  };
}

/** Fits how often verdicts of a check are right to judged ones. */
export function fitCheckModel(checks: readonly JudgedCheck[]): LinearModel {
  const examples = checks.map(({ checked, right }) => toExample(measureCheck(checked), right));
  return fitLogisticRegression(CHECK_MEASURES, examples, FREEDOM);
}

function toExample(values: readonly number[], right: boolean): Example {
  return { values, label: right ? 1 : 0, weight: 1 };
}

/** Models that find everything as likely as not, to judge with before there are trained ones. */
export function untrainedModels(): FindingModel & { readonly check: LinearModel } {
  return {
    joins: evenOdds(JOIN_MEASURES),
    verdicts: evenOdds(VERDICT_MEASURES),
    check: evenOdds(CHECK_MEASURES),
  };
}

function evenOdds(features: readonly string[]): LinearModel {
  const zeros = features.map(() => 0);
  return { features, mean: zeros, scale: features.map(() => 1), weights: zeros, bias: 0 };
}
