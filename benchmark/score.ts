/**
 * Scores predictions on the assembled benchmark: node benchmark/score.ts ASSEMBLED PREDICTIONS.jsonl [--by-event]
 * A line of predictions is an event: {"event", "statements": [{"speaker": name or null, "wordings": [{"report", "spans":
 * [[start, end], …]}], "comparisons": [{"a", "b", "words"}]}]}; offsets are UTF-16 code units into ASSEMBLED/EVENT/REPORT.txt.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Event, type Range, readLabels } from './labels.ts';

interface Wording {
  readonly report: string;
  readonly spans: readonly Range[];
}
interface Predicted {
  readonly event: string;
  readonly statements: readonly {
    readonly speaker?: string | null;
    readonly wordings: readonly Wording[];
    readonly comparisons?: readonly { readonly a: number; readonly b: number; readonly words: string }[];
  }[];
}
interface Pair {
  readonly sides: readonly [Wording, Wording];
  readonly words: string | undefined;
}
type Counts = Record<string, number>;

/** Verdicts that are right for a labelled relation. */
const RIGHT: Readonly<Record<string, readonly string[]>> = {
  same: ['verbatim', 'cleaned'],
  excerpt: ['trimmed', 'bracketed', 'verbatim', 'spliced', 'cleaned'],
  reworded: ['reworded', 'cleaned'],
  changed: ['changed'],
  paraphrase: ['paraphrase'],
};

const [folder, file, flag] = process.argv.slice(2);
if (folder === undefined || file === undefined)
  throw new RangeError('usage: node benchmark/score.ts ASSEMBLED PREDICTIONS.jsonl [--by-event]');
const predictions = new Map(
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Predicted)
    .map((predicted) => [predicted.event, predicted]),
);
const all: Counts = {};
for (const { event } of readLabels()) {
  const path = join(folder, event, 'gold.json');
  if (!existsSync(path)) throw new RangeError(`${path} is missing: run assemble.ts first`);
  const counts = scoreEvent(
    JSON.parse(readFileSync(path, 'utf8')) as Event,
    predictions.get(event) ?? { event, statements: [] },
  );
  for (const [name, count] of Object.entries(counts)) all[name] = (all[name] ?? 0) + count;
  if (flag === '--by-event') console.log(event, JSON.stringify(figuresOf(counts)));
}
console.log(JSON.stringify(figuresOf(all), null, 1));

/**
 * Leaves a wording that holds labels of more than two speakers (one may speak inside another's words) without words: it
 * renders none of them, and whoever lays whole reports together has found nothing.
 */
function withoutMedleys(gold: Event, predicted: Predicted): Predicted {
  const labels = gold.statements.flatMap((s) => s.members.map((member) => ({ speaker: s.speaker, member })));
  const isMedley = (wording: Wording): boolean =>
    new Set(labels.flatMap(({ speaker, member }) => (isSame(member, wording) ? [speaker] : []))).size > 2;
  return {
    ...predicted,
    statements: predicted.statements.map((statement) => ({
      ...statement,
      wordings: statement.wordings.map((wording) =>
        isMedley(wording) ? { ...wording, spans: [] } : wording,
      ),
    })),
  };
}

function scoreEvent(gold: Event, told: Predicted): Counts {
  const predicted = withoutMedleys(gold, told);
  const counts: Counts = {};
  const count = (name: string, by = 1): void => {
    counts[name] = (counts[name] ?? 0) + by;
  };
  if (gold.complete) scoreExtraction(gold, predicted, count);
  scorePairs(gold, predicted, count);
  return counts;
}

type Count = (name: string, by?: number) => void;

/** Wordings against labels: right where one shares half of the shorter with a label of its report. */
function scoreExtraction(gold: Event, predicted: Predicted, count: Count): void {
  const labels = gold.statements.flatMap((s) => s.members.map((member) => ({ s, member })));
  const wordings = predicted.statements.flatMap((s) => s.wordings.map((wording) => ({ s, wording })));
  for (const { wording } of wordings) {
    count('wordings');
    if (labels.some(({ member }) => isSame(member, wording))) count('wordingsRight');
  }
  for (const { s, member } of labels) {
    if (s.act !== 'speech') continue;
    const own = wordings.filter(({ wording }) => isSame(member, wording));
    count('labels');
    count(`labels ${member.mode}`);
    if (own.length === 0) continue;
    count('found');
    count(`found ${member.mode}`);
    if (own.some((one) => lastName(one.s.speaker) === lastName(s.speaker))) count('speakers');
  }
}

/** Pairs of wordings of two reports against pairs of members; pairs of attitudes count neither way. */
function scorePairs(gold: Event, predicted: Predicted, count: Count): void {
  const attitudes = gold.statements.filter(({ act }) => act === 'attitude').flatMap(({ members }) => members);
  const isAttitude = (wording: Wording) => attitudes.some((member) => isSame(member, wording));
  const pairs = predicted.statements.flatMap(pairsOf).filter(({ sides }) => !sides.every(isAttitude));
  const used = new Set<Pair>();
  for (const { act, members, relations } of gold.statements) {
    if (act !== 'speech') continue;
    for (const [i, j] of indexPairs(members)) {
      count('pairs');
      const hits = pairs.filter(({ sides: [x, y] }) =>
        x.report === members[j]!.report
          ? isSame(members[i]!, y) && isSame(members[j]!, x)
          : isSame(members[i]!, x) && isSame(members[j]!, y),
      );
      for (const hit of hits) used.add(hit);
      if (hits.length === 0) continue;
      count('pairsFound');
      const relation = relations.find(({ a, b }) => (a === i && b === j) || (a === j && b === i));
      if (relation === undefined) continue;
      count('relations');
      if (RIGHT[relation.wording]!.includes(hits[0]!.words ?? '')) count('relationsRight');
    }
  }
  count('pairsPredicted', pairs.length);
  count('pairsRight', used.size);
}

function pairsOf({ wordings, comparisons = [] }: Predicted['statements'][number]): Pair[] {
  return indexPairs(wordings).map(([i, j]) => ({
    sides: [wordings[i]!, wordings[j]!],
    words: comparisons.find(({ a, b }) => (a === i && b === j) || (a === j && b === i))?.words,
  }));
}

function indexPairs(list: readonly { readonly report: string }[]): [number, number][] {
  return list.flatMap((a, i) =>
    list.flatMap((b, j): [number, number][] => (i < j && a.report !== b.report ? [[i, j]] : [])),
  );
}

function isSame(a: Wording, b: Wording): boolean {
  if (a.report !== b.report) return false;
  const size = (spans: readonly Range[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0);
  let shared = 0;
  for (const [from, to] of a.spans) {
    for (const [start, end] of b.spans) shared += Math.max(0, Math.min(to, end) - Math.max(from, start));
  }
  return shared >= 0.5 * Math.max(1, Math.min(size(a.spans), size(b.spans)));
}

function lastName(name: string | null | undefined): string {
  const words = (name ?? '').split('(')[0]!.trim().split(' ');
  return words
    .at(-1)!
    .toLowerCase()
    .replace(/[^a-z]/gu, '');
}

function figuresOf(counts: Counts): Record<string, number> {
  const ratio = (part: string, whole: string) =>
    Math.round((1e4 * (counts[part] ?? 0)) / Math.max(1, counts[whole] ?? 0)) / 1e4;
  const f1 = (p: number, r: number) => (p + r === 0 ? 0 : Math.round((2e4 * p * r) / (p + r)) / 1e4);
  const precision = ratio('wordingsRight', 'wordings');
  const recall = ratio('found', 'labels');
  const pairPrecision = ratio('pairsRight', 'pairsPredicted');
  const pairRecall = ratio('pairsFound', 'pairs');
  return {
    wordings: counts.wordings ?? 0,
    precision,
    recall,
    direct: ratio('found direct', 'labels direct'),
    mixed: ratio('found mixed', 'labels mixed'),
    indirect: ratio('found indirect', 'labels indirect'),
    extractionF1: f1(precision, recall),
    speaker: ratio('speakers', 'found'),
    pairsPredicted: counts.pairsPredicted ?? 0,
    pairPrecision,
    pairRecall,
    pairF1: f1(pairPrecision, pairRecall),
    verdict: ratio('relationsRight', 'relations'),
  };
}
