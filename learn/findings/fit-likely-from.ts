import { isRight } from '../../gold/findings/finding-labels.ts';
import { measureJoin, measureVerdict } from '../../src/core/findings/finding-measures.ts';
import { createSharedWords, type SharedBy } from '../../src/core/findings/shared-words.ts';
import { shareOf } from '../../src/core/learning/linear-model.ts';
import { FINDING_KINDS, type FindingKind, isOfWords, type LikelyFrom } from '../../src/core/model/finding.ts';
import type { LabelledPair, LearntWeights } from './labelled-pair.ts';

/** Confidences that are tried, highest first; a level that promises nine of ten begins no lower. */
const TRIED = [0.85, 0.8, 0.75];
/** Of the findings from there up to certain so many are to be right: more than is promised, as these very ones chose it. */
const RIGHT_OF_THESE = 0.92;
/** Statements of a kind that are needed to tell. */
const ENOUGH = 10;
const CERTAIN = 0.98;
const FOLDS = 5;

/**
 * For each kind of finding on words the confidence from which on nine of ten were right, where judged ones show that it is lower than
 * what such a confidence promises: kinds of which few are met pull those of the rest down. What was judged in a fifth of the events is told by
 * weights that were learnt from the others.
 */
export function fitLikelyFrom(
  labelled: readonly LabelledPair[],
  learn: (others: readonly LabelledPair[]) => LearntWeights,
): LikelyFrom {
  const events = [...new Set(labelled.map(eventOf))];
  const sharedBy = createSharedWords();
  const told = Array.from({ length: FOLDS }, (_, fold) => {
    const isHeld = (each: LabelledPair) => events.indexOf(eventOf(each)) % FOLDS === fold;
    const weights = learn(labelled.filter((each) => !isHeld(each)));
    return labelled.filter(isHeld).map((each) => tell(each, weights, sharedBy));
  }).flat();
  const steps = FINDING_KINDS.filter(isOfWords).flatMap((kind) => {
    const step = lowest(told.filter((each) => each.kind === kind));
    return step === undefined ? [] : [[kind, step] as const];
  });
  return Object.fromEntries(steps);
}

interface Told {
  readonly kind: FindingKind;
  readonly statement: object;
  readonly confidence: number;
  readonly right: boolean;
}

function tell({ pair, label }: LabelledPair, { joins, verdicts }: LearntWeights, sharedBy: SharedBy): Told {
  const confidence = shareOf(joins, measureJoin(pair, sharedBy)) * shareOf(verdicts, measureVerdict(pair));
  return { kind: pair.kind, statement: pair.statement, confidence, right: isRight(pair.kind, label) };
}

/** The lowest of the tried confidences from which on enough were right; undefined where none is. */
function lowest(told: readonly Told[]): number | undefined {
  return TRIED.findLast((from) => {
    const own = told.filter(({ confidence }) => confidence >= from && confidence < CERTAIN);
    // Pairs of one statement are right or wrong together.
    const statements = [...Map.groupBy(own, ({ statement }) => statement).values()];
    const right = statements.reduce(
      (sum, pairs) => sum + pairs.filter((each) => each.right).length / pairs.length,
      0,
    );
    return statements.length >= ENOUGH && right / statements.length >= RIGHT_OF_THESE;
  });
}

function eventOf({ label: { set, event } }: LabelledPair): string {
  return `${set} ${event}`;
}
