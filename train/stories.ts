/**
 * Trains the story model on the labelled reports and writes it to models/stories.json, a line a tree.
 * Run: npm run train:stories.
 */
import { readStoryReports } from '../gold/stories/story-reports.ts';
import { trainStoryModel } from '../learn/stories/train-story-model.ts';
import { wordsFingerprint } from '../src/models/words-fingerprint.ts';
import { writeFile } from './write-model.ts';

const { version, trees, ...rest } = trainStoryModel(readStoryReports());
const lines = trees.map((tree) => `  ${JSON.stringify(tree)}`).join(',\n');
const head = JSON.stringify({ version, words: wordsFingerprint(), ...rest });
writeFile('stories.json', `${head.slice(0, -1)},\n "trees": [\n${lines}\n]}\n`);
console.log(`${trees.length} trees over ${rest.measures.length} measures`);
