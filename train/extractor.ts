/**
 * Trains the extractor on ../shared/data/polnear, and, where HEARSAY_TEACHER names a folder with an engine.bin that learned from
 * PolNeAR alone, on what that network reads in reports of other fields: `npm run train:extractor`.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readEvents } from '../gold/alignments/alignment-gold.ts';
import { encodeModel, packModel, quantiseModel } from '../learn/extraction/encode-model.ts';
import { readTaughtArticles } from '../learn/extraction/taught-articles.ts';
import { RECIPE, trainExtractor } from '../learn/extraction/train-extractor.ts';
import { readTrainingArticles } from '../learn/extraction/training-article.ts';
import type { DeepNetwork } from '../src/core/extract/deep/deep-network.ts';
import { loadNetwork } from '../src/models/network/load-network.ts';
import { readWeights } from '../src/models/network/network-weights.ts';
import { writeFile } from './write-model.ts';

const directory = '../shared/data/polnear';
const started = performance.now();
const log = (line: string): void =>
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
const { HEARSAY_TEACHER: folder } = process.env;
const teacher = folder === undefined ? null : loadTeacher(resolve(folder));
const labelled = new Set([...readEvents('events'), ...readEvents('alignments')].map(({ story }) => story));
const taught = teacher === null ? [] : readTaughtArticles(teacher, labelled);
log(`${taught.length} articles read by the network`);
const articles = readTrainingArticles(
  join(directory, 'train'),
  join(directory, 'parses/train.tsv.gz'),
  1,
  taught,
);
log(`${articles.length} articles read`);
const model = quantiseModel(trainExtractor(articles, RECIPE, log), 0.01);
const packed = packModel(encodeModel(model));
writeFile('extractor.bin', packed);
log(`${packed.length} bytes`);

/** A network whose readings leave the figures on labelled events true. Throws RangeError where it learned from those. */
function loadTeacher(place: string): DeepNetwork {
  const { header } = readWeights(readFileSync(join(place, 'engine.bin')));
  if (header.seen.some((set) => set.startsWith('events/')))
    throw new RangeError(`${place} has seen labelled events`);
  return loadNetwork({ folder: pathToFileURL(`${place}/`) });
}
