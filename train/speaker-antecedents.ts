/**
 * Learns the weights that rank antecedents of he and she: `node train/speaker-antecedents.ts`. The labels are the
 * automatic coreference chains of the training articles: a pronoun's chain names the person. Prints the weights to be
 * put into `src/core/speakers/pronouns/antecedent.ts`, and how often the present ones agree with the chains.
 */

import { readSplit } from '../eval/brat.ts';
import { toAttributions } from '../eval/gold-attributions.ts';
import { paragraphDocument } from '../eval/paragraph-document.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import { buildCast, type Scene } from '../src/core/speakers/cast/build-cast.ts';
import type { Entity } from '../src/core/speakers/cast/entity.ts';
import { candidatesFor, WEIGHTS } from '../src/core/speakers/pronouns/antecedent.ts';
import { ANTECEDENT_FEATURES } from '../src/core/speakers/pronouns/antecedent-features.ts';
import { resolveSources } from '../src/core/speakers/sources/resolve-sources.ts';
import { type Coreference, readCoreference } from './coreference.ts';
import { agreement, type Example, learn } from './rank-antecedents.ts';

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
): Example[] {
  const examples: Example[] = [];
  const { words, blocks } = scene.reading;
  resolveSources(cast, scene, (memory, at) => {
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
const examples: Example[] = [];
for (const article of readSplit(`${ROOT}/train`)) {
  const coreference = coreferences.get(article.name);
  if (coreference === undefined) continue;
  const document = paragraphDocument(article.name, article.text);
  const { cast, scenes } = buildCast([
    { reading: readDocument(document), attributions: toAttributions(article) },
  ]);
  examples.push(...examplesOf(scenes[0]!, cast, coreference));
}
const cut = Math.floor(examples.length * 0.8);
const held = examples.slice(cut).filter(({ source }) => source);
console.log(`${examples.length} pronouns, ${examples.filter(({ source }) => source).length} of them sources`);
console.log(
  `agreement of the present weights on the last fifth's sources: ${agreement(held, WEIGHTS).toFixed(3)}`,
);
console.log(
  `… of weights learned on the rest: ${agreement(held, learn(examples.slice(0, cut), ANTECEDENT_FEATURES.length)).toFixed(3)}`,
);
/** What grammar forbids and the training articles show too rarely to learn. */
const FORBIDDEN = { feature: 'object-of-own-verb', weight: -2 } as const;
const weights = learn(examples, ANTECEDENT_FEATURES.length);
weights[ANTECEDENT_FEATURES.indexOf(FORBIDDEN.feature)] = FORBIDDEN.weight;
console.log(JSON.stringify(weights.map((w) => Number(w.toFixed(2)))));
console.log(ANTECEDENT_FEATURES.map((name, i) => `${name} ${weights[i]!.toFixed(2)}`).join('\n'));
