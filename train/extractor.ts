/** Trains the extractor: `node train/extractor.ts [POLNEAR_DIRECTORY] [OUTPUT]`, by default ../shared/data/polnear and models/. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { encodeModel, quantiseModel } from './encode-model.ts';
import { RECIPE, trainExtractor } from './train-extractor.ts';
import { readTrainingArticles } from './training-article.ts';

const [directory = '../shared/data/polnear', output = 'models/extractor.bin'] = process.argv.slice(2);
const started = performance.now();
const log = (line: string): void =>
  console.log(`${Math.round((performance.now() - started) / 1000)} s  ${line}`);
const articles = readTrainingArticles(join(directory, 'train'), join(directory, 'parses/train.tsv.gz'));
log(`${articles.length} articles read`);
const model = quantiseModel(trainExtractor(articles, RECIPE, log), 0.01);
const packed = brotliCompressSync(encodeModel(model), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
mkdirSync(dirname(output), { recursive: true });
writeFileSync(`${output}.part`, packed);
renameSync(`${output}.part`, output);
log(`${output} written, ${packed.length} bytes`);
