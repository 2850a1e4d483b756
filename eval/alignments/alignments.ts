/**
 * Scores what `hearsay compare` prints from raw texts, pairs, speakers and verdicts, and the alignment of the gold's own
 * wordings: `npm run eval:alignments [-- --errors] [-- --shipped]`. The model for an event is trained on the aligned and
 * labelled events of the other folds of five; `--shipped` scores the shipped model instead, which has seen them all and flatters. The founding example was
 * never trained on. All are development sets.
 */

import { readEvents, readFoundingExample } from '../../gold/alignments/alignment-gold.ts';
import { type EventView, foundView, goldView } from '../../gold/alignments/alignment-views.ts';
import type { Measure } from '../../gold/alignments/member-match.ts';
import { loadUnseenModels } from '../../gold/left-out/left-out-sayings.ts';
import { leaveOut } from '../../learn/alignment/left-out-models.ts';
import { collate } from '../../src/core/collate.ts';
import { compareWords } from '../../src/core/compare/compare-words.ts';
import type { Side } from '../../src/core/compare/side.ts';
import { bondWordings } from '../../src/core/group/bond-wordings.ts';
import { groupWordings } from '../../src/core/group/group-wordings.ts';
import { RULES_ON_PAIRS } from '../../src/core/group/rules.ts';
import type { Wording } from '../../src/core/model/collation.ts';
import type { Models } from '../../src/core/models.ts';
import { readingsById } from '../../src/core/reading/readings.ts';
import { listErrors, printTotals, scoreLine } from './alignment-print.ts';
import { type EventScore, type FoundPair, scoreAlignment } from './alignment-score.ts';
import { pairsOfCollation } from './collation-pairs.ts';

const events = readEvents('alignments');
const founding = readFoundingExample();
if (events.length === 0 || founding === null) {
  console.log('skipped: ../shared is not there');
  process.exit(0);
}
const showErrors = process.argv.includes('--errors');
const showShipped = process.argv.includes('--shipped');
const shipped = loadUnseenModels();

function toSide(view: EventView, wording: Wording): Side {
  const { content, quoted, mode } = wording;
  return { text: view.event.texts.get(wording.witness) ?? '', content, quoted, mode, kind: 'report' };
}

/** Aligns and compares the wordings of a view, and scores what came out. */
function scoreAligned(view: EventView, { alignment, lexicon }: Models): EventScore {
  const pairs = new Map<string, FoundPair>();
  const { readings, wordings, speakers } = view;
  const bonds = bondWordings(readings, wordings, alignment, lexicon, speakers);
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
function collateTexts(view: EventView, models: Models) {
  const collation = collate(view.documents, models);
  const { wordings, pairs } = pairsOfCollation(collation);
  const shown: EventView = { ...view, wordings, speakers: collation.speakers };
  const scoreBy = (measure: Measure): EventScore => scoreAlignment(view.event, wordings, pairs, measure);
  return { shown, scoreBy };
}

const conditions = {
  'raw texts': [] as EventScore[],
  'raw texts, shared words counted against the shorter side': [] as EventScore[],
  'gold wordings': [] as EventScore[],
  'gold wordings and speakers': [] as EventScore[],
};
console.log(
  showShipped
    ? 'shipped model: it has seen these events\n'
    : 'each event with a model trained without its fold of five\n',
);
const leftOut = showShipped
  ? events.map((event) => ({ view: foundView(event, shipped), models: shipped }))
  : leaveOut([...readEvents('events'), ...events], shipped).filter(
      ({ view }) => view.event.set === 'alignments',
    );
for (const { view, models } of leftOut) {
  const { shown, scoreBy } = collateTexts(view, models);
  const fromTexts = scoreBy('union');
  conditions['raw texts'].push(fromTexts);
  conditions['raw texts, shared words counted against the shorter side'].push(scoreBy('shorter'));
  conditions['gold wordings'].push(scoreAligned(goldView(view, false), models));
  conditions['gold wordings and speakers'].push(scoreAligned(goldView(view, true), models));
  console.log(scoreLine(fromTexts));
  if (showErrors) listErrors(shown, fromTexts);
}
console.log();
for (const [name, scores] of Object.entries(conditions)) printTotals(name, scores);

const read = shipped;
const { shown: foundingView, scoreBy } = collateTexts(foundView(founding, read), read);
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
