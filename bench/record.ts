/**
 * How long a speaker's record of many statements takes: npm run bench:record [-- --statements 10000]. The statements are those of
 * `../shared/data/rewrites` with their renderings, and, until there are enough, the first of them again word by word; in
 * stories of three, two a day. The first run, and twenty more, with the processor's time, which a busy machine leaves as it is.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { SaidPassage } from '../src/core/model/speaker-record.ts';
import { speakerRecord } from '../src/core/record/speaker-record.ts';
import { loadLexicon } from '../src/models/load-models.ts';

const { values: options } = parseArgs({ options: { statements: { type: 'string', default: '10000' } } });
const RUNS = 20;
const DAY = 86_400_000;
const OUTLETS = ['Gull Post', 'Tarn Courier', 'Corrie Mail', 'Skerry Sun'];

interface Rewrite {
  readonly text: string;
  readonly indirect: string;
  readonly reworded: string;
  readonly near: readonly string[];
}

function readTexts(): string[] {
  const rows = readFileSync('../shared/data/rewrites/rewrites.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Rewrite);
  const kinds = [
    rows.map(({ text }) => text),
    rows.map(({ reworded }) => reworded),
    rows.map(({ indirect }) => indirect),
    ...[0, 1].map((which) => rows.flatMap(({ near }) => near[which] ?? [])),
  ];
  return kinds.flat();
}

const texts = readTexts();
const said = Array.from({ length: Number(options.statements) }, (_, at): SaidPassage => {
  const story = `s${(at * 7919) % Math.ceil(Number(options.statements) / 3)}`;
  return {
    story,
    storyTitle: `Story ${story}`,
    statement: `st${at}`,
    text: texts[at % texts.length]!,
    mode: at % 3 === 0 ? 'indirect' : 'direct',
    date: new Date(Date.UTC(2030, 0, 1) + Math.floor(at / 2) * DAY).toISOString(),
    carriers: [0, 1].map((n) => ({
      report: `r${at}-${n}`,
      title: null,
      outlet: OUTLETS[(at + n) % OUTLETS.length]!,
      address: null,
      date: null,
      altered: (at + n) % 5 === 0,
    })),
  };
});
const lexicon = loadLexicon();

function timed(): number {
  const begin = performance.now();
  speakerRecord('Ottilie Farrow', said, lexicon);
  return performance.now() - begin;
}

const first = timed();
const begin = process.cpuUsage();
const more = Array.from({ length: RUNS }, timed).sort((x, y) => x - y);
const used = process.cpuUsage(begin);
const record = speakerRecord('Ottilie Farrow', said, lexicon);
console.log(
  `${said.length} statements: first ${first.toFixed(0)} ms, then ${more[0]!.toFixed(0)} at best, ${more[RUNS / 2]!.toFixed(0)} in the middle, ${more.at(-1)!.toFixed(0)} at most, ${((used.user + used.system) / 1000 / RUNS).toFixed(0)} ms of processor time each; ${record.recurrences.length} said again, ${record.turns.length} turns`,
);
