/**
 * Counts in how many sentences each stem occurs, over the PolNeAR training articles and the campaign transcripts, and
 * writes the figures to models/background.json. Run: npm run train:background.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { stemsOf } from '../src/core/reading/content-stems.ts';
import { splitSentences } from '../src/core/reading/sentences.ts';
import { tokenise } from '../src/core/reading/tokens.ts';
import { writeModel } from './write-model.ts';

const DATA = '../shared/data';
const LEVEL = 0.25;
const MINIMUM = 4;
/** Of the transcripts every n-th is counted, so that speech and news weigh about the same. */
const EVERY = 7;

const sentencesWith = new Map<string, number>();
let sentences = 0;

function countText(text: string): void {
  for (const match of text.matchAll(/[^\n]+/g)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const tokens = tokenise(text, span);
    for (const { from, to } of splitSentences(tokens)) {
      const stems = new Set(tokens.slice(from, to).flatMap(stemsOf));
      sentences++;
      for (const stem of stems) sentencesWith.set(stem, (sentencesWith.get(stem) ?? 0) + 1);
    }
  }
}

if (!existsSync(DATA)) throw new Error(`${DATA} is missing: the background needs the evaluation data`);
for (const file of readdirSync(`${DATA}/polnear/train/text`).sort()) {
  countText(readFileSync(`${DATA}/polnear/train/text/${file}`, 'utf8'));
}
const lines = gunzipSync(readFileSync(`${DATA}/transcripts/transcripts.jsonl.gz`))
  .toString('utf8')
  .split('\n');
for (let i = 0; i < lines.length; i += EVERY) {
  if (lines[i] !== '') countText((JSON.parse(lines[i]!) as { text: string }).text);
}

const levels: string[][] = [];
for (const [stem, count] of [...sentencesWith].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
  if (count < MINIMUM || !/^[a-z]{2,20}$/.test(stem)) continue;
  const level = Math.round(Math.log(sentences / count) / LEVEL);
  while (levels.length <= level) levels.push([]);
  levels[level]!.push(stem);
}
const json = {
  version: 1,
  step: LEVEL,
  unknown: Math.log(sentences / 2),
  levels: levels.map((stems) => stems.join(' ')),
};
writeModel('background.json', json);
console.log(`${sentences} sentences, ${levels.flat().length} stems`);
