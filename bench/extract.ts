/**
 * Speed and memory of extraction, warm, in one process: `npm run bench:extract [POLNEAR_SPLIT]`. The same texts go
 * through the deep engine, on one thread, where its weights are (models/, or the folder HEARSAY_NETWORK), and
 * through the plain tokenise-and-tag passes of wink-nlp and compromise, which do less; then cost by length.
 */

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Extractor, extract } from '../src/core/extract/extract.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { loadExtractionModel } from '../src/models/load-extraction-model.ts';
import { defaultEngine } from '../src/models/load-extractor.ts';
import { loadNetwork } from '../src/models/network/load-network.ts';
import { readText } from '../src/readers/text/read-text.ts';
import { synthesiseReports } from './synthesise.ts';

const [directory = '../shared/data/polnear/dev'] = process.argv.slice(2);
const folder = join(directory, 'text');
const texts = existsSync(folder)
  ? readdirSync(folder)
      .sort()
      .map((file) => readFileSync(join(folder, file), 'utf8'))
  : synthesiseReports(84, 800);
const words = texts.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
console.log(`${texts.length} reports, ${words} words${existsSync(folder) ? '' : ' (synthesised)'}`);

const begin = performance.now();
const model = loadExtractionModel();
console.log(`model loaded in ${(performance.now() - begin).toFixed(0)} ms`);
const hearsay = (text: string): void => extractBy(model, text);
const network = process.env.HEARSAY_NETWORK;

function extractBy(extractor: Extractor, text: string): void {
  extract(readDocument(readText(text, { path: 'bench' })), extractor);
}

/** The best of several passes over all texts, in seconds. */
function time(run: (text: string) => void, passes: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let pass = 0; pass < passes; pass++) {
    const start = performance.now();
    for (const text of texts) run(text);
    best = Math.min(best, (performance.now() - start) / 1000);
  }
  return best;
}

function printRow(name: string, seconds: number, base: number): void {
  const rate = (texts.length / seconds).toFixed(0).padStart(6);
  console.log(`${name.padEnd(34)} ${rate} reports/s  ${(base / seconds).toFixed(2).padStart(6)} × hearsay`);
}

const own = time(hearsay, 5);
console.log(
  `peak memory of reading and extracting: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`,
);
printRow('hearsay, fast: attributions', own, own);
if (network !== undefined || defaultEngine() === 'deep') {
  const start = performance.now();
  const deep = loadNetwork(network === undefined ? {} : { folder: pathToFileURL(`${network}/`) });
  extractBy(deep, texts[0]!);
  console.log(`network loaded and first report read in ${(performance.now() - start).toFixed(0)} ms`);
  printRow(
    'hearsay, deep: attributions',
    time((text) => extractBy(deep, text), 2),
    own,
  );
  console.log(`peak memory with the network: ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MB`);
}

const { default: winkNlp } = await import('wink-nlp');
const { default: winkModel } = await import('wink-eng-lite-web-model');
const wink = winkNlp(winkModel, ['sbd', 'pos']);
printRow(
  'wink-nlp: tokens, sentences, tags',
  time((text) => void wink.readDoc(text).tokens().out(wink.its.pos), 3),
  own,
);

const { default: compromise } = await import('compromise');
printRow(
  'compromise: tokens, sentences, tags',
  time((text) => void compromise(text).terms().length, 1),
  own,
);

console.log('\n  words       ms   µs a word');
const all = texts.join('\n\n');
const tokens = all.split(/(?<=\s)(?=\S)/);
for (const count of [1, 10, 100, 1000, 10_000, 100_000]) {
  const text = Array.from({ length: Math.ceil(count / tokens.length) }, () => all).join('\n\n');
  const part = text
    .split(/(?<=\s)(?=\S)/)
    .slice(0, count)
    .join('');
  const repeats = Math.max(1, Math.min(200, Math.round(20_000 / count)));
  const start = performance.now();
  for (let i = 0; i < repeats; i++) hearsay(part);
  const ms = (performance.now() - start) / repeats;
  console.log(
    `${String(count).padStart(7)} ${ms.toFixed(2).padStart(8)} ${((ms * 1000) / count).toFixed(2).padStart(10)}`,
  );
}
