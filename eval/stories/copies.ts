/**
 * Scores copy detection on the labelled pairs: dependent (copy, revision, derived) against the rest, cross-validated by
 * topic and as shipped (fitted to these pairs), the relations, and the direction; and spun copies, by measured rewritings
 * whose texts are not kept. Among pairs of reports of different events, which share nothing, none may be dependent. Without
 * the pairs spun copies alone are scored.
 * Run: npm run eval:copies [-- --errors] [--json].
 */

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { COPY_PAIRS, type CopyPair, readCopyPairs } from '../../gold/stories/copy-pairs.ts';
import { readStoryReports } from '../../gold/stories/story-reports.ts';
import { createRandom } from '../../learn/methods/seeded-random.ts';
import { shuffle } from '../../learn/methods/shuffle.ts';
import { fitCopyModel, isDependent } from '../../learn/stories/fit-dependence.ts';
import { type CopyComparison, compareCopies, toCopyText } from '../../src/core/copies/compare-copies.ts';
import { copyBands, copyFingerprint } from '../../src/core/copies/copy-fingerprint.ts';
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
const pairs = readCopyPairs();
const reports = readStoryReports();
const compared = pairs.map(({ a, b }) => compareCopies(a, b, shipped));
const crossed = crossValidate();

function show(name: string, value: number): void {
  figures[name] = value;
  console.log(`${name.padEnd(34)} ${value.toFixed(3)}`);
}

function scoreDependence(name: string, found: readonly boolean[]): void {
  const right = pairs.filter((pair, at) => isDependent(pair) && found[at]).length;
  const precision = right / found.filter(Boolean).length;
  const recall = right / pairs.filter(isDependent).length;
  show(`${name}: precision`, precision);
  show(`${name}: recall`, recall);
  show(`${name}: F1`, (2 * precision * recall) / (precision + recall));
  const rest = pairs.filter((pair) => !isDependent(pair)).length;
  show(
    `${name}: rest kept apart`,
    pairs.filter((pair, at) => !isDependent(pair) && !found[at]).length / rest,
  );
}

/** Pairs of one topic are in one fold. */
function crossValidate(): CopyComparison[] {
  const topicOf = ({ a }: CopyPair): string => /^ecb:\d+/.exec(a.id)?.[0] ?? a.id;
  const topics = shuffle([...new Set(pairs.map(topicOf))], createRandom(1));
  const foldOf = (pair: CopyPair): number => topics.indexOf(topicOf(pair)) % FOLDS;
  const fitted = Array.from({ length: FOLDS }, (_, fold) =>
    fitCopyModel(pairs.filter((pair) => foldOf(pair) !== fold)),
  );
  return pairs.map((pair) => compareCopies(pair.a, pair.b, { ...fitted[foldOf(pair)]!, spun: shipped.spun }));
}

/** The rules were made on topics of even number; pairs of the others give the figures. */
function isKeptApart({ a }: CopyPair): boolean {
  return Number(/^ecb:(\d+)/.exec(a.id)?.[1] ?? 1) % 2 === 1;
}

/** As the stemma has it: other reports of the topic tell which of two altered the other. */
function scoreDirection(name: string, isAsked: (pair: CopyPair) => boolean): void {
  const labelled = pairs.flatMap((pair, at) => {
    const found = compared[at]!;
    if (!isAsked(pair) || !isDependent(pair) || pair.direction === 'unknown' || !found.dependent) return [];
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

function scoreRelations(): void {
  const kept = pairs.map((pair, at) => ({ gold: pair.relation, found: crossed[at]!.relation }));
  const scores = RELATIONS.map((relation) => {
    const both = kept.filter(({ gold, found }) => gold === relation && found === relation).length;
    const either =
      kept.filter(({ gold }) => gold === relation).length +
      kept.filter(({ found }) => found === relation).length;
    return either === 0 ? 1 : (2 * both) / either;
  });
  show('relations, cross-validated: macro F1', scores.reduce((sum, score) => sum + score, 0) / scores.length);
}

function printConfusion(): void {
  console.log(`\nfound →${' '.repeat(9)}${RELATIONS.map((name) => name.padStart(14)).join('')}`);
  for (const gold of RELATIONS) {
    const row = RELATIONS.map(
      (name) => pairs.filter((pair, at) => pair.relation === gold && crossed[at]!.relation === name).length,
    );
    console.log(`${gold.padEnd(16)}${row.map((count) => String(count).padStart(14)).join('')}`);
  }
  const right = pairs.filter((pair, at) => pair.relation === crossed[at]!.relation).length;
  show('\nrelation of five', right / pairs.length);
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
  const dependent = pairs.filter(isDependent);
  const met = dependent.filter(({ a, b }) => {
    const bands = new Set(copyBands(copyFingerprint(tokenise(a.text))));
    return copyBands(copyFingerprint(tokenise(b.text))).some((band) => bands.has(band));
  });
  show('dependent pairs met by bands', met.length / dependent.length);
}

scoreDependence(
  'cross-validated',
  crossed.map(({ dependent }) => dependent),
);
scoreDependence(
  'shipped',
  compared.map(({ dependent }) => dependent),
);
scoreDirection('', () => true);
scoreDirection(', odd topics', isKeptApart);
scoreRelations();
printConfusion();
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
  const named = Object.entries(figures).map(([name, value]) => [name.trim(), value]);
  console.log(JSON.stringify(Object.fromEntries(named)));
}
