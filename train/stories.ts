/**
 * Trains the story model on the labelled reports and writes it to models/stories.json.
 * Run: npm run train:stories.
 */
import { writeFileSync } from 'node:fs';
import { readStoryReports } from '../eval/story-reports.ts';
import { trainStoryModel } from './train-story-model.ts';

const model = trainStoryModel(readStoryReports());
const trees = model.trees.map((tree) => `  ${JSON.stringify(tree)}`).join(',\n');
const { trees: _, ...rest } = model;
writeFileSync('models/stories.json', `${JSON.stringify(rest).slice(0, -1)},\n "trees": [\n${trees}\n]}\n`);
console.log(`${model.trees.length} trees over ${model.measures.length} measures`);
