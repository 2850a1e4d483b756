/** Trains the extractor on ../shared/data/polnear, or another folder of its layout: `node train/extractor.ts [FOLDER]`. */
import { join } from 'node:path';
import { encodeModel, packModel, quantiseModel } from '../learn/extraction/encode-model.ts';
import { RECIPE, trainExtractor } from '../learn/extraction/train-extractor.ts';
import { readTrainingArticles } from '../learn/extraction/training-article.ts';
import { writeFile } from './write-model.ts';

const [directory = '../shared/data/polnear'] = process.argv.slice(2);
const started = performance.now();
const log = (line: string): void =>
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
const articles = readTrainingArticles(join(directory, 'train'), join(directory, 'parses/train.tsv.gz'));
log(`${articles.length} articles read`);
const model = quantiseModel(trainExtractor(articles, RECIPE, log), 0.01);
const packed = packModel(encodeModel(model));
writeFile('extractor.bin', packed);
log(`${packed.length} bytes`);
