/**
 * Scores the findings of `hearsay compare` on labelled ones: `npm run eval:findings [-- --errors]`. Two readers judged each
 * pair from the passages alone (`gold/findings`). Each half of the events is scored with a confidence that was trained on
 * the other half. A finding of words that nobody judged counts for nothing and is told. Then the quotations of `check`,
 * likewise.
 */
import { hasFindingEvents } from '../../gold/findings/finding-events.ts';
import {
  type FindingLabel,
  isLabelOfMissing,
  isRight,
  readFindingLabels,
} from '../../gold/findings/finding-labels.ts';
import { loadUnseenModels } from '../../gold/left-out/left-out-sayings.ts';
import { fitCheckModel, fitFindingModel } from '../../learn/findings/fit-finding-model.ts';
import { judgeChecks } from '../../learn/findings/judge-checks.ts';
import {
  collateLabelled,
  type FindingEvent,
  labelledPairs,
  labelOf,
} from '../../learn/findings/judge-findings.ts';
import { measureCheck } from '../../src/core/check/check-measures.ts';
import { findFindings } from '../../src/core/findings/find-findings.ts';
import { shareOf } from '../../src/core/learning/linear-model.ts';
import { FINDING_KINDS, type Finding, isShown, LEVELS, levelOf } from '../../src/core/model/finding.ts';

interface Judged {
  readonly finding: Finding;
  readonly event: FindingEvent;
  /** Null where nobody judged it. */
  readonly right: boolean | null;
}

const asJson = process.argv.includes('--json');
if (!hasFindingEvents()) {
  console.log('skipped: ../shared/data/stories is not there');
  process.exit(0);
}
const models = loadUnseenModels();
const events = await collateLabelled(readFindingLabels(), models);
const checks = await judgeChecks(models);
const HALVES = ['train', 'test'] as const;
const halfOf = (event: FindingEvent) => event.labels[0]!.half;
/** For each half what was learnt from the other. */
const trained = new Map(
  HALVES.map((half) => {
    const others = events.filter((event) => halfOf(event) !== half);
    const learnt = checks.filter((each) => each.half !== half);
    return [half, fitFindingModel(labelledPairs(others), learnt)] as const;
  }),
);

function judge(event: FindingEvent): Judged[] {
  const { statements, speakers, evidenceOf } = event.compared;
  const { documents } = event;
  return findFindings(statements, {
    documents,
    speakers,
    evidenceOf,
    model: trained.get(halfOf(event))!,
  }).map((finding) => {
    const statement = statements.find(({ id }) => id === finding.statement)!;
    const comparison = statement.comparisons.find(({ a, b }) => a === finding.a && b === finding.b);
    const wording = statement.wordings[finding.a]!;
    const label =
      comparison === undefined
        ? (event.labels.find((each) => isLabelOfMissing(each, wording)) ?? null)
        : labelOf({ kind: finding.kind, statement, comparison }, event.labels);
    return { finding, event, right: label === null ? null : isRight(finding.kind, label) };
  });
}

const judged = events.flatMap(judge);
/** Those that a reader is told unasked. */
const shown = judged.filter(({ finding }) => isShown(finding));
const share = (own: readonly Judged[]) =>
  own.filter(({ right }) => right === true).length / Math.max(1, own.length);
const told = (own: readonly Judged[]) => own.filter(({ right }) => right !== null);

/** Of the pairs that were shown before there were levels and that are right, the share that is still shown. */
function keptShare(): number {
  const right = events.flatMap(({ labels: own }) =>
    own.filter((label) => label.shown.some((kind) => isRight(kind, label))),
  );
  const kept = right.filter((label) => shown.some((each) => isAbout(each, label)));
  return kept.length / Math.max(1, right.length);
}

function isAbout({ finding, event }: Judged, label: FindingLabel): boolean {
  if (!event.labels.includes(label)) return false;
  const statement = event.compared.statements.find(({ id }) => id === finding.statement)!;
  if (finding.b === null) return isLabelOfMissing(label, statement.wordings[finding.a]!);
  return statement.comparisons.some(
    (comparison) => labelOf({ kind: finding.kind, statement, comparison }, [label]) !== null,
  );
}

const reports = events.reduce(
  (sum, { documents }) => sum + documents.filter(({ kind }) => kind === 'report').length,
  0,
);
const wrongShown = told(shown).filter(({ right }) => right === false);
const figures: Record<string, number> = {};
for (const level of LEVELS) {
  const own = judged.filter(({ finding }) => finding.level === level);
  figures[`${level}: right`] = share(told(own));
  figures[`${level}: judged`] = told(own).length;
  figures[`${level}: not judged`] = own.length - told(own).length;
}
const accusing = told(shown).filter(({ finding }) => finding.kind === 'misattributed');
figures['misattributed shown: right'] = accusing.length === 0 ? 1 : share(accusing);
figures['misattributed shown'] = accusing.length;
figures['false findings a report'] = wrongShown.length / Math.max(1, reports);
figures['right ones shown before, still shown'] = keptShare();

const checked = HALVES.flatMap((half) => {
  const model = fitCheckModel(checks.filter((each) => each.half !== half));
  return checks
    .filter((each) => each.half === half)
    .map(({ checked: quotation, right }) => ({
      level: levelOf(shareOf(model, measureCheck(quotation))),
      right,
    }));
});
for (const level of LEVELS) {
  const own = checked.filter((each) => each.level === level);
  figures[`check, ${level}: right`] = own.filter(({ right }) => right).length / Math.max(1, own.length);
  figures[`check, ${level}`] = own.length;
}

if (asJson) console.log(JSON.stringify(figures));
else {
  console.log(`${judged.length} findings in ${events.length} events, ${reports} reports\n`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(38)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
  console.log('\nby kind, certain and likely: right of judged');
  for (const kind of FINDING_KINDS) {
    const own = told(shown).filter(({ finding }) => finding.kind === kind);
    if (own.length > 0)
      console.log(`  ${kind.padEnd(16)} ${own.filter(({ right }) => right).length} of ${own.length}`);
  }
  console.log('\nconfidence by tenths: judged, right');
  const tenths = Map.groupBy(told(judged), ({ finding }) => Math.min(9, Math.floor(10 * finding.confidence)));
  for (const [tenth, own] of [...tenths].sort(([x], [y]) => x - y))
    console.log(`  .${tenth}  ${own.length}, ${share(own).toFixed(2)}`);
}
if (process.argv.includes('--errors')) {
  for (const { finding, event, right } of judged) {
    if (right === true || !isShown(finding)) continue;
    const statement = event.compared.statements.find(({ id }) => id === finding.statement)!;
    const { set, event: name } = event.labels[0]!;
    console.log(
      `\n${set} ${name}: ${finding.kind} ${finding.confidence}${right === null ? ' not judged' : ''}: ${finding.reason}`,
    );
    for (const index of [finding.a, finding.b]) {
      if (index === null) continue;
      const { witness, mode, text } = statement.wordings[index]!;
      console.log(`  ${witness} ${mode}: ${text.slice(0, 300)}`);
    }
  }
}
