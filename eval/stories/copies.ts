/**
 * Scores copy detection on the labelled pairs: dependent (copy, revision, derived) against the rest, cross-validated by
 * topic and as shipped (fitted to these pairs), the relations, and the direction; and spun copies, by measured rewritings
 * whose texts are not kept. The figures are those of the pairs that came with the data; `more` are those with ours beside
 * them. Among pairs of reports of different events, which share nothing, none may be dependent. Without the pairs spun
 * copies alone are scored.
 * Run: npm run eval:copies [-- --errors] [--json].
 */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import {
  COPY_PAIRS,
  type CopyPair,
  readCopyPairs,
  readMoreCopyPairs,
} from '../../gold/stories/copy-pairs.ts';
import { readStoryReports } from '../../gold/stories/story-reports.ts';
import { createRandom } from '../../learn/methods/seeded-random.ts';
import { shuffle } from '../../learn/methods/shuffle.ts';
import { fitCopyModel, isDependent, measurePairs } from '../../learn/stories/fit-dependence.ts';
import { type CopyComparison, compareCopies } from '../../src/core/copies/compare-copies.ts';
import { copyBands, copyFingerprint } from '../../src/core/copies/copy-fingerprint.ts';
import { toCopyText } from '../../src/core/copies/copy-text.ts';
import { copyWords } from '../../src/core/copies/copy-words.ts';
import { readingsIn } from '../../src/core/copies/stemma/lone-readings.ts';
import { toEdge } from '../../src/core/copies/stemma/to-edge.ts';
import { tokenise } from '../../src/core/reading/tokens.ts';
import { loadDependence } from '../../src/models/load-models.ts';
import { spunFigures } from './spun.ts';

const { values: options } = parseArgs({
  options: { errors: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
});
const FOLDS = 5;
const UNRELATED = 2000;
const RELATIONS = ['copy', 'revision', 'derived', 'common-source', 'independent'] as const;
const figures: Record<string, number> = {};
const shipped = loadDependence({ anyWords: true });
if (!existsSync(COPY_PAIRS)) {
  for (const [name, value] of spunFigures(shipped)) show(name, value);
  process.exit(0);
}
const given = readCopyPairs();
const pairs = [...given, ...readMoreCopyPairs()];
const reports = readStoryReports();
const compared = pairs.map(({ a, b }) => compareCopies(a, b, shipped));
const crossed = crossValidate();
// The numbers of the pairs that a figure is of.
const ofGiven = [...given.keys()];
const ofAll = [...pairs.keys()];

function show(name: string, value: number): void {
  figures[name] = value;
  console.log(`${name.padEnd(34)} ${value.toFixed(3)}`);
}

function scoreDependence(name: string, all: readonly CopyComparison[], asked: readonly number[]): void {
  const found = asked.filter((at) => all[at]!.dependent);
  const gold = asked.filter((at) => isDependent(pairs[at]!));
  const right = gold.filter((at) => all[at]!.dependent).length;
  show(`${name}: precision`, right / found.length);
  show(`${name}: recall`, right / gold.length);
  show(`${name}: F1`, (2 * right) / (found.length + gold.length));
  const rest = asked.filter((at) => !isDependent(pairs[at]!));
  show(`${name}: rest kept apart`, rest.filter((at) => !all[at]!.dependent).length / rest.length);
}

/** Pairs of one topic are in one fold. */
function crossValidate(): CopyComparison[] {
  const topicOf = ({ a }: CopyPair): string => /^ecb:\d+/.exec(a.id)?.[0] ?? a.id;
  const topics = shuffle([...new Set(pairs.map(topicOf))], createRandom(1));
  const foldOf = (pair: CopyPair): number => topics.indexOf(topicOf(pair)) % FOLDS;
  const measured = measurePairs(pairs);
  const fitted = Array.from({ length: FOLDS }, (_, fold) =>
    fitCopyModel(measured.filter((_, at) => foldOf(pairs[at]!) !== fold)),
  );
  return pairs.map((pair) => compareCopies(pair.a, pair.b, { ...fitted[foldOf(pair)]!, spun: shipped.spun }));
}

/** The rules were made on topics of even number; pairs of the others give the figures. */
function isKeptApart({ a }: CopyPair): boolean {
  return Number(/^ecb:(\d+)/.exec(a.id)?.[1] ?? 1) % 2 === 1;
}

/** As the stemma has it: other reports of the topic tell which of two altered the other; by relations that were not learned from the pair. */
function scoreDirection(name: string, asked: readonly number[]): void {
  const labelled = asked.flatMap((at) => {
    const [pair, found] = [pairs[at]!, crossed[at]!];
    if (!isDependent(pair) || pair.direction === 'unknown' || !found.dependent) return [];
    const topic = reports.find(({ document }) => document.id === pair.a.id)?.topic;
    const thirds = reports
      .filter(
        ({ document, topic: its }) => its === topic && document.id !== pair.a.id && document.id !== pair.b.id,
      )
      .map(({ document }) => copyWords(document));
    const edge = toEdge(
      toCopyText(pair.a, shipped),
      toCopyText(pair.b, shipped),
      found,
      readingsIn(thirds)(-1, -1),
    )!;
    return [{ pair, edge }];
  });
  const told = labelled.filter(({ edge }) => edge.directed);
  const right = told.filter(({ pair, edge }) => (pair.direction === 'a>b') === (edge.from === pair.a.id));
  show(`direction${name}: told`, told.length / labelled.length);
  show(`direction${name}: right of told`, right.length / told.length);
}

function scoreRelations(name: string, asked: readonly number[]): void {
  const kept = asked.map((at) => ({ gold: pairs[at]!.relation, found: crossed[at]!.relation }));
  const scores = RELATIONS.map((relation) => {
    const both = kept.filter(({ gold, found }) => gold === relation && found === relation).length;
    const either =
      kept.filter(({ gold }) => gold === relation).length +
      kept.filter(({ found }) => found === relation).length;
    return either === 0 ? 1 : (2 * both) / either;
  });
  show(`relations${name}: macro F1`, scores.reduce((sum, score) => sum + score, 0) / scores.length);
  console.log(`\nfound →${' '.repeat(9)}${RELATIONS.map((relation) => relation.padStart(14)).join('')}`);
  for (const gold of RELATIONS) {
    const row = RELATIONS.map(
      (relation) => kept.filter((pair) => pair.gold === gold && pair.found === relation).length,
    );
    console.log(`${gold.padEnd(16)}${row.map((count) => String(count).padStart(14)).join('')}`);
  }
  show(`relations${name}: right`, kept.filter(({ gold, found }) => gold === found).length / kept.length);
}

function countUnrelated(): void {
  const random = createRandom(7);
  let found = 0;
  for (let drawn = 0; drawn < UNRELATED; ) {
    const [a, b] = [
      reports[Math.floor(random() * reports.length)]!,
      reports[Math.floor(random() * reports.length)]!,
    ];
    if (a.topic === b.topic) continue;
    drawn++;
    if (compareCopies(a.document, b.document, shipped).dependent) found++;
  }
  show('unrelated pairs found dependent', found / UNRELATED);
}

function scoreBands(): void {
  const dependent = given.filter(isDependent);
  const met = dependent.filter(({ a, b }) => {
    const bands = new Set(copyBands(copyFingerprint(tokenise(a.text))));
    return copyBands(copyFingerprint(tokenise(b.text))).some((band) => bands.has(band));
  });
  show('dependent pairs met by bands', met.length / dependent.length);
}

scoreDependence('cross-validated', crossed, ofGiven);
scoreDependence('cross-validated, more', crossed, ofAll);
scoreDependence('shipped', compared, ofGiven);
scoreDirection('', ofGiven);
scoreDirection(
  ', odd topics',
  ofGiven.filter((at) => isKeptApart(pairs[at]!)),
);
scoreDirection(', more', ofAll);
scoreRelations(', cross-validated', ofGiven);
scoreRelations(', cross-validated, more', ofAll);
scoreBands();
for (const [name, value] of spunFigures(shipped)) show(name, value);
countUnrelated();
if (options.errors) {
  for (const [at, pair] of pairs.entries()) {
    const { dependent, score, reasons } = compared[at]!;
    if (dependent === isDependent(pair)) continue;
    console.log(
      `${pair.a.id} ${pair.b.id}: ${pair.relation}, found ${score.toFixed(2)}. ${reasons.join(' ')}`,
    );
  }
}
if (options.json) {
  console.log(JSON.stringify(figures));
}
