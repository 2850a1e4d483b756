/**
 * Learns the weights that rank what they and it refer to and writes models/things.json: npm run train:speakers. The labels are the
 * automatic coreference chains of the training articles. Prints how often they agree with
 * the chains.
 */

import { paragraphDocument } from '../gold/paragraph-document.ts';
import { readSplit } from '../gold/polnear/brat.ts';
import { type Coreference, readCoreference } from '../gold/polnear/coreference.ts';
import { toAttributions } from '../gold/polnear/gold-attributions.ts';
import { agreement, type Example, learn } from '../learn/methods/rank-antecedents.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { wordRange } from '../src/core/reading/word-range.ts';
import { buildCast, type Scene } from '../src/core/speakers/cast/build-cast.ts';
import { thingCandidates } from '../src/core/speakers/sources/thing-candidates.ts';
import { THING_FEATURES } from '../src/core/speakers/sources/thing-features.ts';
import { rounded, writeModel } from './write-model.ts';

const ROOT = '../shared/data/polnear';

function examplesOf(scene: Scene, coreference: Coreference): Example[] {
  const { words } = scene.reading;
  const contentOf = new Map<number, Scene['attributions'][number]['content']>();
  for (const { source, content } of scene.attributions) {
    for (const span of source ?? []) {
      const { from: first, to: end } = wordRange(words, span);
      for (let i = first; i < end; i++) contentOf.set(i, content);
    }
  }
  const examples: Example[] = [];
  for (const [word, { lower, start, quoted }] of words.entries()) {
    const nouns = coreference.nounsAt.get(start);
    if (nouns === undefined || quoted) continue;
    const content = contentOf.get(word) ?? [];
    const at = { word, plural: lower.startsWith('the'), content };
    const candidates = thingCandidates(scene, at, (i) => contentOf.has(i));
    const right = candidates.map(({ head }) => nouns.has(words[head]!.start));
    if (!right.includes(true)) continue;
    examples.push({
      features: candidates.map(({ features }) => features),
      right,
      source: content.length > 0,
    });
  }
  return examples;
}

const coreferences = readCoreference(`${ROOT}/parses/train.tsv.gz`);
const examples: Example[] = [];
for (const article of readSplit(`${ROOT}/train`)) {
  const coreference = coreferences.get(article.name);
  if (coreference === undefined) continue;
  const document = paragraphDocument(article.name, article.text);
  const { scenes } = buildCast([{ reading: readDocument(document), attributions: toAttributions(article) }]);
  examples.push(...examplesOf(scenes[0]!, coreference));
}
const cut = Math.floor(examples.length * 0.8);
const held = examples.slice(cut).filter(({ source }) => source);
console.log(`${examples.length} pronouns, ${examples.filter(({ source }) => source).length} of them sources`);
const size = THING_FEATURES.length;
const learned = learn(examples.slice(0, cut), size);
console.log(`agreement on the last fifth's ${held.length} sources: ${agreement(held, learned).toFixed(3)}`);
console.log(
  `... of the most recent candidate: ${agreement(
    held,
    THING_FEATURES.map((name) => (name === 'most-recent' ? 1 : 0)),
  ).toFixed(3)}`,
);
const weights = learn(examples, size);
writeModel('things.json', {
  version: 1,
  features: THING_FEATURES,
  weights: weights.map((weight) => rounded(weight, 2)),
  bias: 0,
});
console.log(THING_FEATURES.map((name, i) => `${name} ${weights[i]!.toFixed(2)}`).join('\n'));
