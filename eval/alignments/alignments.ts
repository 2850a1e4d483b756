/**
 * Scores what `hearsay compare` prints from raw texts, pairs, speakers and verdicts, and the alignment of the gold's own
 * wordings: `npm run eval:alignments [-- --errors] [-- --shipped]`. The model for an event is trained on the eleven
 * others; `--shipped` scores the shipped model instead, which has seen them all and flatters. The founding example was
 * never trained on. All are development sets.
 */

import { readEvents, readFoundingExample } from '../../gold/alignments/alignment-gold.ts';
import { type EventView, foundView, goldView } from '../../gold/alignments/alignment-views.ts';
import type { Measure } from '../../gold/alignments/member-match.ts';
import { toCopyEvent, toTrainingEvent } from '../../learn/alignment/alignment-examples.ts';
import { COPIES, rewrittenCopies } from '../../learn/alignment/rewritten-copies.ts';
import { trainAlignmentModel } from '../../learn/alignment/train-alignment-model.ts';
import { collate } from '../../src/core/collate.ts';
import { compareWords } from '../../src/core/compare/compare-words.ts';
import type { Side } from '../../src/core/compare/side.ts';
import { bondWordings } from '../../src/core/group/bond-wordings.ts';
import { groupWordings } from '../../src/core/group/group-wordings.ts';
import { RULES_ON_PAIRS } from '../../src/core/group/rules.ts';
import type { Wording } from '../../src/core/model/collation.ts';
import type { AlignmentModel } from '../../src/core/pair/alignment-model.ts';
import { readingsById } from '../../src/core/reading/readings.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { listErrors, printTotals, scoreLine } from './alignment-print.ts';
import { type EventScore, type FoundPair, scoreAlignment } from './alignment-score.ts';
import { pairsOfCollation } from './collation-pairs.ts';

const events = readEvents();
const founding = readFoundingExample();
if (events.length === 0 || founding === null) {
  console.log('skipped: ../shared is not there');
  process.exit(0);
}
const showErrors = process.argv.includes('--errors');
const showShipped = process.argv.includes('--shipped');
const models = loadModels();
const { alignment: shipped, lexicon } = models;

function toSide(view: EventView, wording: Wording): Side {
  const { content, quoted, mode } = wording;
  return { text: view.event.texts.get(wording.witness) ?? '', content, quoted, mode, kind: 'report' };
}

/** Aligns and compares the wordings of a view, and scores what came out. */
function scoreAligned(view: EventView, model: AlignmentModel): EventScore {
  const pairs = new Map<string, FoundPair>();
  const { readings, wordings, speakers } = view;
  const bonds = bondWordings(readings, wordings, model, lexicon, speakers);
  const places = new Map(wordings.map((wording, index) => [wording, index]));
  for (const group of groupWordings(
    bonds,
    { readings: readingsById(readings), speakers, located: new Map() },
    RULES_ON_PAIRS,
  )) {
    for (const [n, x] of group.wordings.entries()) {
      for (const y of group.wordings.slice(n + 1)) {
        const [a, b] = [places.get(x)!, places.get(y)!];
        if (x.witness === y.witness) continue;
        const { words } = compareWords(toSide(view, x), toSide(view, y), lexicon);
        pairs.set(`${a} ${b}`, { a, b, words, oneSpeaker: x.speaker === y.speaker });
      }
    }
  }
  return scoreAlignment(view.event, view.wordings, [...pairs.values()]);
}

/** The whole program's collation of an event's raw texts, as a view with its pairs. */
function collateTexts(view: EventView, alignment: AlignmentModel) {
  const collation = collate(view.documents, { ...models, alignment });
  const { wordings, pairs } = pairsOfCollation(collation);
  const shown: EventView = { ...view, wordings, speakers: collation.speakers };
  const scoreBy = (measure: Measure): EventScore => scoreAlignment(view.event, wordings, pairs, measure);
  return { shown, scoreBy };
}

const found = events.map((event) => foundView(event, models));
const training = found.map((view) => [
  toTrainingEvent(view, shipped.background, lexicon),
  toTrainingEvent(goldView(view, true), shipped.background, lexicon),
]);
const copies = rewrittenCopies(COPIES, models).map((copy) => toCopyEvent(copy, shipped.background, lexicon));
const conditions = {
  'raw texts': [] as EventScore[],
  'raw texts, shared words counted against the shorter side': [] as EventScore[],
  'gold wordings': [] as EventScore[],
  'gold wordings and speakers': [] as EventScore[],
};
console.log(
  showShipped ? 'shipped model: it has seen these events\n' : 'each event with a model trained without it\n',
);
for (const [n, view] of found.entries()) {
  const others = training.filter((_, other) => other !== n).flat();
  const model = showShipped ? shipped : trainAlignmentModel(others, copies, shipped.background);
  const { shown, scoreBy } = collateTexts(view, model);
  const fromTexts = scoreBy('union');
  conditions['raw texts'].push(fromTexts);
  conditions['raw texts, shared words counted against the shorter side'].push(scoreBy('shorter'));
  conditions['gold wordings'].push(scoreAligned(goldView(view, false), model));
  conditions['gold wordings and speakers'].push(scoreAligned(goldView(view, true), model));
  console.log(scoreLine(fromTexts));
  if (showErrors) listErrors(shown, fromTexts);
}
console.log();
for (const [name, scores] of Object.entries(conditions)) printTotals(name, scores);

const { shown: foundingView, scoreBy } = collateTexts(foundView(founding, models), shipped);
const fromTexts = scoreBy('union');
console.log('\nfounding example, shipped model (never trained on it)');
console.log(scoreLine(fromTexts));
const statements = new Set(
  founding.pairs.flatMap(({ a }, n) =>
    fromTexts.missed.some(({ pair }) => pair === n) ||
    fromTexts.misattributed.some(({ pair }) => pair === n) ||
    fromTexts.misjudged.some(({ pair }) => pair === n)
      ? []
      : [founding.members[a]!.statement],
  ),
);
console.log(
  `statements aligned with speaker and verdict class: ${statements.size} of ${founding.speakers.length}`,
);
console.log(
  `wrong pairs: ${fromTexts.wrong.length}; of them with an "only" passage: ${fromTexts.onlyAligned}`,
);
listErrors(foundingView, fromTexts);

if (process.argv.includes('--json')) {
  const f1Of = (scores: readonly EventScore[]): number => {
    const sum = (of: (score: EventScore) => number) => scores.reduce((total, each) => total + of(each), 0);
    const precision = sum(({ right }) => right) / sum(({ found: all }) => all);
    const recall = sum(({ recalled }) => recalled) / sum(({ gold }) => gold);
    return (2 * precision * recall) / (precision + recall);
  };
  const raw = conditions['raw texts'];
  const recalled = raw.reduce((total, each) => total + each.recalled, 0);
  const figures = {
    pairF1: f1Of(raw),
    pairF1Shorter: f1Of(conditions['raw texts, shared words counted against the shorter side']),
    speaker: raw.reduce((total, each) => total + each.speakers, 0) / recalled,
    verdict: raw.reduce((total, each) => total + each.verdicts, 0) / recalled,
    pairF1GoldWordings: f1Of(conditions['gold wordings and speakers']),
    foundingStatements: statements.size,
    foundingWrong: fromTexts.wrong.length,
    foundingOnly: fromTexts.onlyAligned,
  };
  console.log(JSON.stringify(figures));
}
