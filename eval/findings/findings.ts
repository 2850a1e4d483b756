/**
 * Scores the findings of `hearsay compare` on labelled ones: `npm run eval:findings [-- --errors] [-- --all]`. Two readers
 * judged each pair from the passages alone (`gold/findings`). The figures are those of the half of the events that the
 * confidence did not learn from; `--all` takes both. A finding of words that nobody judged counts for nothing and is told.
 */
import { hasFindingEvents } from '../../gold/findings/finding-events.ts';
import { type FindingLabel, isRight, readFindingLabels } from '../../gold/findings/finding-labels.ts';
import { loadUnseenModels } from '../../gold/left-out/left-out-sayings.ts';
import { collateLabelled, type FindingEvent, labelOf } from '../../learn/findings/judge-findings.ts';
import { findFindings } from '../../src/core/findings/find-findings.ts';
import { FINDING_KINDS, type Finding, LEVELS } from '../../src/core/model/finding.ts';

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
const labels = readFindingLabels().filter(({ half }) => half === 'test' || process.argv.includes('--all'));
const events = await collateLabelled(labels, models);

function judge(event: FindingEvent): Judged[] {
  const { statements, speakers, evidenceOf } = event.compared;
  const { documents } = event;
  return findFindings(statements, { documents, speakers, evidenceOf, model: models.findings.collation }).map(
    (finding) => {
      const statement = statements.find(({ id }) => id === finding.statement)!;
      const comparison = statement.comparisons.find(({ a, b }) => a === finding.a && b === finding.b)!;
      const label = labelOf({ kind: finding.kind, statement, comparison }, event.labels);
      return { finding, event, right: label === null ? null : isRight(finding.kind, label) };
    },
  );
}

const judged = events.flatMap(judge);
const isShown = ({ finding }: Judged) => finding.level !== 'possible';
const share = (own: readonly Judged[]) =>
  own.filter(({ right }) => right === true).length / Math.max(1, own.length);
const told = (own: readonly Judged[]) => own.filter(({ right }) => right !== null);

/** Of the pairs that were shown before there were levels and that are right, the share that is still shown. */
function keptShare(): number {
  const right = events.flatMap(({ labels: own }) =>
    own.filter((label) => label.shown.some((kind) => isRight(kind, label))),
  );
  const shown = judged.filter(isShown);
  const kept = right.filter((label) => shown.some((each) => isAbout(each, label)));
  return kept.length / Math.max(1, right.length);
}

function isAbout({ finding, event }: Judged, label: FindingLabel): boolean {
  if (!event.labels.includes(label)) return false;
  const statement = event.compared.statements.find(({ id }) => id === finding.statement)!;
  return statement.comparisons.some(
    (comparison) => labelOf({ kind: finding.kind, statement, comparison }, [label]) !== null,
  );
}

const reports = events.reduce(
  (sum, { documents }) => sum + documents.filter(({ kind }) => kind === 'report').length,
  0,
);
const wrongShown = told(judged.filter(isShown)).filter(({ right }) => right === false);
const figures: Record<string, number> = {};
for (const level of LEVELS) {
  const own = judged.filter(({ finding }) => finding.level === level);
  figures[`${level}: right`] = share(told(own));
  figures[`${level}: judged`] = told(own).length;
  figures[`${level}: not judged`] = own.length - told(own).length;
}
const accusing = told(judged.filter(isShown)).filter(({ finding }) => finding.kind === 'misattributed');
figures['misattributed shown: right'] = accusing.length === 0 ? 1 : share(accusing);
figures['misattributed shown'] = accusing.length;
figures['false findings a report'] = wrongShown.length / Math.max(1, reports);
figures['right ones shown before, still shown'] = keptShare();

if (asJson) console.log(JSON.stringify(figures));
else {
  console.log(`${judged.length} findings in ${events.length} events, ${reports} reports\n`);
  for (const [name, value] of Object.entries(figures))
    console.log(`  ${name.padEnd(38)} ${Number.isInteger(value) ? value : value.toFixed(3)}`);
  console.log('\nby kind, certain and likely: right of judged');
  for (const kind of FINDING_KINDS) {
    const own = told(judged.filter(isShown)).filter(({ finding }) => finding.kind === kind);
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
    if (right === true || finding.level === 'possible') continue;
    const statement = event.compared.statements.find(({ id }) => id === finding.statement)!;
    const { set, event: name } = event.labels[0]!;
    console.log(
      `\n${set} ${name}: ${finding.kind} ${finding.confidence}${right === null ? ' not judged' : ''}: ${finding.reason}`,
    );
    for (const index of [finding.a, finding.b]) {
      const { witness, mode, text } = statement.wordings[index]!;
      console.log(`  ${witness} ${mode}: ${text.slice(0, 300)}`);
    }
  }
}
