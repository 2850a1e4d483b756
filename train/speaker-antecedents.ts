/**
 * Learns the weights that rank antecedents of he and she and writes models/antecedents.json; after those of things, which
 * the walk through a text asks. The labels are the automatic coreference chains of the training articles: a pronoun's
 * chain names the person. Prints how often the weights agree with the chains. Run: npm run train:speakers.
 */

import { paragraphDocument } from '../gold/paragraph-document.ts';
import { readSplit } from '../gold/polnear/brat.ts';
import { type Coreference, readCoreference } from '../gold/polnear/coreference.ts';
import { toAttributions } from '../gold/polnear/gold-attributions.ts';
import { agreement, type Example, learn } from '../learn/methods/rank-antecedents.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { buildCast, type Scene } from '../src/core/speakers/cast/build-cast.ts';
import type { Entity } from '../src/core/speakers/cast/entity.ts';
import { candidatesFor } from '../src/core/speakers/pronouns/antecedent.ts';
import { ANTECEDENT_FEATURES } from '../src/core/speakers/pronouns/antecedent-features.ts';
import { resolveSources } from '../src/core/speakers/sources/resolve-sources.ts';
import type { SpeakerModels } from '../src/core/speakers/speaker-models.ts';
import { loadSpeakerModels } from '../src/models/load-feature-weights.ts';
import { rounded, writeModel } from './write-model.ts';

const ROOT = '../shared/data/polnear';

function isNamed(entity: Entity, names: ReadonlySet<string>): boolean {
  const family = entity.name?.family.split(' ').at(-1);
  if (family === undefined || !names.has(family)) return false;
  const given = entity.name?.given?.toLowerCase();
  return names.size < 2 || given === undefined || names.has(given) || !hasOtherGiven(names, family);
}

function hasOtherGiven(names: ReadonlySet<string>, family: string): boolean {
  return [...names].some((name) => name !== family && name.length > 3);
}

function examplesOf(
  scene: Scene,
  cast: Parameters<typeof resolveSources>[0],
  coreference: Coreference,
  models: SpeakerModels,
): Example[] {
  const examples: Example[] = [];
  const { words, blocks } = scene.reading;
  resolveSources(cast, scene, models, (memory, at) => {
    const names = coreference.namesAt.get(words[at.word]!.start);
    if (names === undefined || words[at.word]!.quoted) return;
    const candidates = candidatesFor(memory, words, at, (block) => blocks[block]?.titleCase === true);
    const right = candidates.map(({ track }) => isNamed(track.entity, names));
    if (!right.includes(true)) return;
    examples.push({
      features: candidates.map(({ features }) => features),
      right,
      source: at.content.length > 0,
    });
  });
  return examples;
}

const coreferences = readCoreference(`${ROOT}/parses/train.tsv.gz`);
const articles = readSplit(`${ROOT}/train`).flatMap((article) => {
  const coreference = coreferences.get(article.name);
  if (coreference === undefined) return [];
  const document = paragraphDocument(article.name, article.text);
  const { cast, scenes } = buildCast([
    { reading: readDocument(document), attributions: toAttributions(article) },
  ]);
  return [{ cast, scene: scenes[0]!, coreference }];
});

/** What the walk through an article asks, where earlier pronouns were decided by the weights given. */
function examplesBy(weights: readonly number[]): Example[] {
  const antecedents = { features: ANTECEDENT_FEATURES, weights, bias: 0 };
  return articles.flatMap(({ scene, cast, coreference }) =>
    examplesOf(scene, cast, coreference, { ...loadSpeakerModels(), antecedents }),
  );
}

/** What grammar forbids and the training articles show too rarely to learn. */
const FORBIDDEN = { feature: 'object-of-own-verb', weight: -2 } as const;

function learnAll(examples: readonly Example[]): number[] {
  const weights = learn(examples, ANTECEDENT_FEATURES.length).map((weight) => rounded(weight, 2));
  weights[ANTECEDENT_FEATURES.indexOf(FORBIDDEN.feature)] = FORBIDDEN.weight;
  return weights;
}

// The first weights are learned where the most recent candidate was taken, so that nothing rests on the present file.
const first = learnAll(examplesBy(ANTECEDENT_FEATURES.map((name) => (name === 'most-recent' ? 1 : 0))));
const examples = examplesBy(first);
const cut = Math.floor(examples.length * 0.8);
const held = examples.slice(cut).filter(({ source }) => source);
console.log(`${examples.length} pronouns, ${examples.filter(({ source }) => source).length} of them sources`);
const learned = learn(examples.slice(0, cut), ANTECEDENT_FEATURES.length);
console.log(`agreement on the last fifth's ${held.length} sources: ${agreement(held, learned).toFixed(3)}`);
const weights = learnAll(examples);
writeModel('antecedents.json', { version: 1, features: ANTECEDENT_FEATURES, weights, bias: 0 });
console.log(ANTECEDENT_FEATURES.map((name, i) => `${name} ${weights[i]}`).join('\n'));
