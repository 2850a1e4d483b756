import { CHECK_MEASURES } from '../core/check/check-measures.ts';
import { DEPENDENCE_MEASURES } from '../core/copies/dependence.ts';
import { RELATION_MEASURES } from '../core/copies/dependent-relation.ts';
import { SOURCE_MEASURES } from '../core/copies/source-relation.ts';
import { SPUN_MEASURES } from '../core/copies/spun/spun-measures.ts';
import { LIKENESS_FEATURES } from '../core/facts/likeness.ts';
import type { FactModel } from '../core/facts/match-reports.ts';
import { JOIN_MEASURES, VERDICT_MEASURES } from '../core/findings/finding-measures.ts';
import { createLexicon, type Lexicon } from '../core/language/lexicon.ts';
import type { BoostedTrees } from '../core/learning/boosted-trees.ts';
import type { CopyModel, DependentRelation } from '../core/learning/copy-model.ts';
import type { FeatureWeights, LinearModel } from '../core/learning/linear-model.ts';
import { FINDING_KINDS, type LikelyFrom } from '../core/model/finding.ts';
import type { Models } from '../core/models.ts';
import type { AlignmentModel } from '../core/pair/alignment-model.ts';
import { CONTEXT_FEATURES } from '../core/pair/context-features.ts';
import { PAIR_FEATURES } from '../core/pair/pair-features.ts';
import { ANTECEDENT_FEATURES } from '../core/speakers/pronouns/antecedent-features.ts';
import { THING_FEATURES } from '../core/speakers/sources/thing-features.ts';
import type { SpeakerModels } from '../core/speakers/speaker-models.ts';
import { createStoryBackground } from '../core/stories/story-background.ts';
import { boostedTrees } from './decision-trees.ts';
import { loadBackground } from './load-background.ts';
import { loadExtractor } from './load-extractor.ts';
import {
  type LoadOptions,
  readModel,
  readModelFile,
  requireFeatures,
  requireNumber,
  requireNumbers,
  requireParts,
  requireWords,
  undamaged,
} from './read-model.ts';
import { factWordsFingerprint } from './words-fingerprint.ts';

/** The models that the package ships, read from `models/`. Throws HearsayError where a file is missing or does not fit. */
export function loadModels(options: LoadOptions = {}): Models {
  return {
    extraction: loadExtractor(options),
    speakers: loadSpeakerModels(options),
    alignment: loadAlignmentModel(options),
    lexicon: loadLexicon(options),
    findings: loadFindingModels(options),
    facts: loadFactModel(options),
    dependence: loadDependence(options),
  };
}

/** Which words mean the same, from `models/synonyms.txt`. Throws HearsayError where it is missing or damaged. */
export function loadLexicon(options: LoadOptions = {}): Lexicon {
  const table = readModelFile('synonyms.txt', options).toString('utf8');
  return undamaged('synonyms.txt', () => createLexicon(table));
}

const ALIGNMENT = 'alignment.json';
const ALIGNMENT_VERSION = 2;
const FINDINGS = 'findings.json';

/**
 * The trained alignment model, from `models/alignment.json` and `models/background.json`. Throws HearsayError where a
 * file is missing, damaged, or was trained on other features or word lists.
 */
export function loadAlignmentModel(options: LoadOptions = {}): AlignmentModel {
  const stated = readModel(ALIGNMENT, ALIGNMENT_VERSION, options);
  return {
    version: ALIGNMENT_VERSION,
    background: loadBackground(options),
    pair: linearModel(ALIGNMENT, 'pair', stated.pair, PAIR_FEATURES),
    context: linearModel(ALIGNMENT, 'context', stated.context, CONTEXT_FEATURES),
    showAt: requireNumber(ALIGNMENT, 'showAt', stated.showAt),
  };
}

/** How often findings are right, from `models/findings.json`. Throws HearsayError where the file does not fit. */
export function loadFindingModels(options: LoadOptions = {}): Models['findings'] {
  const stated = readModel(FINDINGS, 1, options);
  return {
    joins: linearModel(FINDINGS, 'joins', stated.joins, JOIN_MEASURES),
    verdicts: linearModel(FINDINGS, 'verdicts', stated.verdicts, VERDICT_MEASURES),
    likelyFrom: likelyFrom(stated.likelyFrom),
    check: linearModel(FINDINGS, 'check', stated.check, CHECK_MEASURES),
  };
}

function likelyFrom(value: unknown): LikelyFrom {
  const stated = requireParts(FINDINGS, 'likelyFrom', value);
  const kinds = FINDING_KINDS.filter((kind) => stated[kind] !== undefined);
  return Object.fromEntries(
    kinds.map((kind) => [kind, requireNumber(FINDINGS, `likelyFrom.${kind}`, stated[kind])]),
  );
}

const FACTS = 'facts.json';

/** Whether two claims of one value are of one thing, from `models/facts.json`. Throws HearsayError where the file does not fit. */
export function loadFactModel(options: LoadOptions = {}): FactModel {
  const stated = readModel(FACTS, 1, options);
  requireWords(FACTS, stated.factWords, options, factWordsFingerprint());
  return {
    numbers: linearModel(FACTS, 'numbers', stated.numbers, LIKENESS_FEATURES),
    dates: linearModel(FACTS, 'dates', stated.dates, LIKENESS_FEATURES),
  };
}

function linearModel(file: string, place: string, value: unknown, features: readonly string[]): LinearModel {
  const stated = requireParts(file, place, value);
  requireFeatures(file, stated.features, features);
  const numbers = (part: string) => requireNumbers(file, `${place}.${part}`, stated[part], features.length);
  return {
    features,
    mean: numbers('mean'),
    scale: numbers('scale'),
    weights: numbers('weights'),
    bias: requireNumber(file, `${place}.bias`, stated.bias),
  };
}

/** The weights that rank what pronouns refer to, from `models/`. Throws HearsayError where a file does not fit. */
export function loadSpeakerModels(options: LoadOptions = {}): SpeakerModels {
  return {
    antecedents: loadFeatureWeights('antecedents.json', ANTECEDENT_FEATURES, options),
    things: loadThings(options),
  };
}

/** The weights that rank what *they* and *it* refer to. Throws HearsayError where the file does not fit. */
export function loadThings(options: LoadOptions = {}): FeatureWeights {
  return loadFeatureWeights('things.json', THING_FEATURES, options);
}

/**
 * The weights that tell whether a text depends on another, from `models/`: `dependence.json` by shared words, `spun.json`
 * in other words. Throws HearsayError where a file does not fit.
 */
export function loadDependence(options: LoadOptions = {}): CopyModel {
  const model = loadDependenceAlone(options);
  return { ...model, spun: { ...model.spun, ...loadFeatureWeights('spun.json', SPUN_MEASURES, options) } };
}

/** As {@link loadDependence}, knowing nothing of spun copies: for what learns to tell them. */
export function loadDependenceAlone(options: LoadOptions = {}): CopyModel {
  const file = 'dependence.json';
  const { relations, sources } = readModel(file, 3, options);
  const stated = requireParts(file, 'relations', relations);
  requireFeatures(file, stated.features, RELATION_MEASURES);
  const treesOf = (name: DependentRelation): BoostedTrees =>
    boostedTrees(file, name, stated[name], RELATION_MEASURES.length);
  const ofSources = requireParts(file, 'sources', sources);
  requireFeatures(file, ofSources.features, SOURCE_MEASURES);
  return {
    ...loadFeatureWeights(file, DEPENDENCE_MEASURES, options, 3),
    spun: {
      features: SPUN_MEASURES,
      weights: SPUN_MEASURES.map(() => 0),
      bias: Number.NEGATIVE_INFINITY,
      rarityOf: rarity(options),
    },
    relations: { copy: treesOf('copy'), revision: treesOf('revision'), derived: treesOf('derived') },
    sources: {
      features: SOURCE_MEASURES,
      weights: requireNumbers(file, 'weights of sources', ofSources.weights, SOURCE_MEASURES.length),
      bias: requireNumber(file, 'bias of sources', ofSources.bias),
    },
  };
}

function rarity(options: LoadOptions): (stem: string) => number {
  return createStoryBackground(loadBackground(options)).rarityOf;
}

function loadFeatureWeights(
  file: string,
  features: readonly string[],
  options: LoadOptions,
  version = 1,
): FeatureWeights {
  const stated = readModel(file, version, options);
  requireFeatures(file, stated.features, features);
  return {
    features,
    weights: requireNumbers(file, 'weights', stated.weights, features.length),
    bias: requireNumber(file, 'bias', stated.bias),
  };
}
