/**
 * Scores what `hearsay compare` makes of raw texts on the labelled events: what it finds, who says it, which wordings it
 * lays together, and the pairs of the aligned events too: `npm run eval:events [-- --errors] [-- --shipped]`. The pair
 * model for an event is trained without its fold of five; so is the deep engine
 * (`gold/left-out`); `--fast` scores the fast one. `--shipped` takes the shipped pair model, which has seen them. All are development sets.
 */
import { readEvents } from '../../gold/alignments/alignment-gold.ts';
import { readReports } from '../../gold/alignments/alignment-views.ts';
import { loadUnseenModels } from '../../gold/left-out/left-out-sayings.ts';
import { leaveOut } from '../../learn/alignment/left-out-models.ts';
import { collate } from '../../src/core/collate.ts';
import { engineOf } from '../../src/core/extract/extract.ts';
import { listErrors, printErrorKinds } from './event-errors.ts';
import { fieldOf } from './event-fields.ts';
import { type EventScore, figuresOf, scoreEvent } from './event-score.ts';

const events = [...readEvents('events'), ...readEvents('alignments')];
if (!events.some(({ set }) => set === 'events')) {
  console.log('skipped: ../shared/data/events is not there');
  process.exit(0);
}
const showErrors = process.argv.includes('--errors');
const showShipped = process.argv.includes('--shipped');
const shipped = loadUnseenModels();

function line(name: string, scores: readonly EventScore[]): string {
  const figures = figuresOf(scores.map(({ counts }) => counts));
  const cells = Object.entries(figures).map(
    ([key, value]) => `${key} ${value.toFixed(3).replace('0.', '.')}`,
  );
  return [name.padEnd(16), ...cells].join('  ');
}

/** How far the program's own likelihood of a pair can be believed, by tenths. */
function printJoins(own: readonly EventScore[]): void {
  const told = own.flatMap(({ right, wrong }) => [
    ...right.map(({ score }) => ({ score, isRight: true })),
    ...wrong.map(({ score }) => ({ score, isRight: false })),
  ]);
  const tenths = Map.groupBy(told, ({ score }) =>
    score === null ? 'untold' : `.${Math.min(9, Math.floor(10 * score))}`,
  );
  for (const [tenth, pairs] of [...tenths].sort())
    console.log(
      `joins told ${tenth.padEnd(6)} ${pairs.length}, right ${(pairs.filter(({ isRight }) => isRight).length / pairs.length).toFixed(2)}`,
    );
}

const leftOut = showShipped
  ? events.map((event) => ({
      documents: readReports(event),
      event,
      models: shipped,
    }))
  : leaveOut(events, shipped).map(({ view, models }) => ({ ...view, models }));
const scores = leftOut.map(({ event, documents, models }) => scoreEvent(event, collate(documents, models)));
const engine = leftOut[0]!.models.extraction;
console.log(
  `${engine === null ? 'rules alone' : `${engineOf(engine)} engine`}, `,
  showShipped ? 'shipped pair model: it has seen these events\n' : 'pairs left out by event, in five folds\n',
);
const labelled = scores.filter(({ event }) => event.set === 'events');
for (const score of scores) {
  console.log(line(score.event.name, [score]));
  if (showErrors) listErrors(score);
}
console.log();
for (const [field, own] of Map.groupBy(labelled, ({ event }) => fieldOf(event.name)))
  console.log(line(`${field} (${own.length})`, own));
console.log();
console.log(line('labelled, 48', labelled));
const aligned = scores.filter(({ event }) => event.set === 'alignments');
const pairsOf = (own: readonly EventScore[]): string => line('', own).match(/pair.*/u)![0];
console.log(`aligned, 12       ${pairsOf(aligned)}`);
console.log(`pairs of all ${scores.length}  ${pairsOf(scores)}`);
printErrorKinds(scores);
printJoins(scores);

if (process.argv.includes('--json')) {
  const all = figuresOf(scores.map(({ counts }) => counts));
  const { pairPrecision, pairRecall, pairF1, verdict, ...found } = figuresOf(
    labelled.map(({ counts }) => counts),
  );
  const pairs = {
    labelledPairF1: pairF1,
    labelledVerdict: verdict,
    labelledPairPrecision: pairPrecision,
    labelledPairRecall: pairRecall,
  };
  console.log(
    JSON.stringify({
      ...found,
      ...pairs,
      pairPrecision: all.pairPrecision,
      pairRecall: all.pairRecall,
      pairF1: all.pairF1,
    }),
  );
}
