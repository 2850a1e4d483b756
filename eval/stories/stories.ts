/**
 * Scores story grouping by B-cubed on the labelled reports, in one pass in order of arrival and in shuffled orders:
 * cross-validated (trained on the other topics; look-alike events are one topic), and with the shipped model, which has
 * seen these reports. Run: npm run eval:stories [-- --folds N] [--errors] [--shipped] [--json].
 */
import { parseArgs } from 'node:util';
import { readStoryReports, type StoryReport } from '../../gold/stories/story-reports.ts';
import { createRandom } from '../../learn/methods/seeded-random.ts';
import { shuffle } from '../../learn/methods/shuffle.ts';
import { trainStoryModel } from '../../learn/stories/train-story-model.ts';
import { createStoryGrouping } from '../../src/core/stories/story-grouping.ts';
import type { StoryModel } from '../../src/core/stories/story-model.ts';
import { loadStoryModel } from '../../src/models/load-story-model.ts';
import { type BCubed, bCubed } from './b-cubed.ts';

const { values: options } = parseArgs({
  options: {
    folds: { type: 'string', default: '2' },
    errors: { type: 'boolean', default: false },
    shipped: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const SEEDS = [101, 102, 103, 104];
const figures: Record<string, number> = {};
const reports = readStoryReports();
const shipped = loadStoryModel();

function groupsOf(arrivals: readonly StoryReport[], model: StoryModel, joins: boolean): string[] {
  const grouping = createStoryGrouping(model, { joins });
  for (const { profile } of arrivals) grouping.add(profile);
  const storyOf = new Map(
    grouping.stories().flatMap(({ id, reports }) => reports.map((report) => [report, id])),
  );
  return arrivals.map(({ profile }) => storyOf.get(profile.id)!);
}

function score(arrivals: readonly StoryReport[], model: StoryModel, joins: boolean): BCubed {
  const groups = groupsOf(arrivals, model, joins);
  if (options.errors) printErrors(arrivals, groups);
  return bCubed(
    arrivals.map(({ event }) => event),
    groups,
  );
}

function printErrors(arrivals: readonly StoryReport[], groups: readonly string[]): void {
  const cells = new Map<string, Map<string, number>>();
  for (const [at, { event }] of arrivals.entries()) {
    for (const [from, to] of [
      [`story ${groups[at]}`, event],
      [`event ${event}`, groups[at]!],
    ] as const) {
      const row = cells.get(from) ?? new Map<string, number>();
      cells.set(from, row.set(to, (row.get(to) ?? 0) + 1));
    }
  }
  for (const [name, row] of cells) {
    if (row.size > 1)
      console.log(`    ${name}: ${[...row].map(([to, count]) => `${to} ${count}`).join(', ')}`);
  }
}

/** Means over the parts, weighted by their reports; each part is grouped by itself. */
function report(name: string, parts: readonly { scored: BCubed; reports: number }[]): void {
  const total = parts.reduce((sum, part) => sum + part.reports, 0);
  const mean = (key: keyof BCubed): number =>
    parts.reduce((sum, { scored, reports }) => sum + scored[key] * reports, 0) / total;
  const [precision, recall, f1] = [mean('precision'), mean('recall'), mean('f1')];
  console.log(`${name.padEnd(44)} P ${precision.toFixed(3)}  R ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  figures[`${name}: precision`] = precision;
  figures[`${name}: recall`] = recall;
  figures[`${name}: F1`] = f1;
}

function evaluate(
  name: string,
  parts: readonly { arrivals: readonly StoryReport[]; model: StoryModel }[],
): void {
  for (const joins of [true, false]) {
    const suffix = joins ? '' : ' without joins';
    const inOrder = parts.map(({ arrivals, model }) => ({
      scored: score(arrivals, model, joins),
      reports: arrivals.length,
    }));
    report(`${name}, in order${suffix}`, inOrder);
    const shuffled = parts.flatMap(({ arrivals, model }) =>
      SEEDS.map((seed) => ({
        scored: score(shuffle(arrivals, createRandom(seed)), model, joins),
        reports: arrivals.length,
      })),
    );
    report(`${name}, shuffled${suffix}`, shuffled);
  }
}

const begin = performance.now();
evaluate('shipped model (has seen them)', [{ arrivals: reports, model: shipped }]);
console.log(`${((performance.now() - begin) / reports.length / 10).toFixed(2)} ms a report`);
if (!options.shipped) {
  const count = Number(options.folds);
  const topics = shuffle([...new Set(reports.map(({ topic }) => topic))], createRandom(1));
  const foldOf = (entry: StoryReport): number => topics.indexOf(entry.topic) % count;
  const parts = Array.from({ length: count }, (_, fold) => ({
    arrivals: reports.filter((entry) => foldOf(entry) === fold),
    model: {
      ...shipped,
      table: trainStoryModel(reports.filter((entry) => foldOf(entry) !== fold)),
    },
  }));
  evaluate(count === 2 ? 'halves' : `${count} folds`, parts);
}
if (options.json) console.log(JSON.stringify(figures));
