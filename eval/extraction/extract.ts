/**
 * Scores extraction on a brat split: `node eval/extraction/extract.ts DIRECTORY [--json | --errors COUNT [KIND [MODE]]]`. With
 * HEARSAY_NETWORK, a folder that holds engine.bin, the deep engine is scored.
 */

import { pathToFileURL } from 'node:url';
import { loadUnseenModels } from '../../gold/left-out/left-out-sayings.ts';
import { readSplit } from '../../gold/polnear/brat.ts';
import { extract } from '../../src/core/extract/extract.ts';
import { withMarks } from '../../src/core/extract/marks/outer-marks.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Document } from '../../src/core/model/document.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { loadNetwork } from '../../src/models/network/load-network.ts';
import { readText } from '../../src/readers/text/read-text.ts';
import { printErrors, printScore, toFigures } from './extraction-print.ts';
import { type Scored, scoreExtraction } from './extraction-score.ts';

const [directory, flag, count = '20', kind, mode] = process.argv
  .slice(2)
  .filter((argument) => argument !== '--fast');
if (directory === undefined)
  throw new RangeError('usage: eval:extract DIRECTORY [--errors COUNT [KIND [MODE]]]');
const gold = readSplit(directory);
const folder = process.env.HEARSAY_NETWORK;
const model =
  folder === undefined ? loadUnseenModels().extraction : loadNetwork({ folder: pathToFileURL(`${folder}/`) });
const documents = gold.map(
  ({ name, text }): Document => ({ ...readText(text, { path: name }), kind: 'report' }),
);
const articles = documents.map((document, i) => {
  const { name, text, attributions } = gold[i]!;
  const predicted = extract(readDocument(document), model).attributions.map((attribution) =>
    toScored(text, attribution),
  );
  return { name, text, gold: attributions, predicted };
});
const score = scoreExtraction(articles);
printScore(score);
const texts = new Map(gold.map(({ name, text }) => [name, text]));
if (flag === '--json') console.log(JSON.stringify(toFigures(score)));
if (flag === '--errors') printErrors(score.errors, texts, Number(count), kind, mode);

/** Outer marks belong to the content in the gold and not in ours: taken in again here. */
function toScored(text: string, { source, cue, content }: Attribution): Scored {
  return { source: source ?? [], cue: cue ?? [], content: content.map((span) => withMarks(text, span)) };
}
