/**
 * Scores verdicts on hand-read pairs: `npm run eval:compare [-- --errors]`. All three sets are development sets: rules
 * were mended after reading their errors, so the figures flatter.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  type GoldPair,
  hasData,
  readAlignments,
  readCheckPairs,
  readInterview,
} from '../../gold/checks/compare-data.ts';
import { compareWords } from '../../src/core/compare/compare-words.ts';
import { createLexicon } from '../../src/core/english/lexicon.ts';
import type { ChangeKind, WordsComparison, WordsVerdict } from '../../src/core/model/verdict.ts';

const RELATIONS: Readonly<Record<WordsVerdict, string>> = {
  verbatim: 'same',
  cleaned: 'same',
  bracketed: 'excerpt',
  trimmed: 'excerpt',
  spliced: 'excerpt',
  reworded: 'reworded',
  changed: 'changed',
  paraphrase: 'paraphrase',
  'not-found': 'not-found',
  'source-unavailable': 'source-unavailable',
};

/** The kinds that the hand-read pairs use, for those of ours that are finer. */
const COARSE: Partial<Record<ChangeKind, string>> = {
  repetition: 'filler',
  ellipsis: 'bracket',
  synonym: 'substitution',
  agreement: 'substitution',
};

const figures: Record<string, number> = {};

interface Scored {
  readonly pair: GoldPair;
  readonly got: string;
  readonly comparison: WordsComparison;
}

const showErrors = process.argv.includes('--errors');
if (!hasData()) {
  console.log('skipped: ../shared is not there');
  process.exit(0);
}
const lexicon = createLexicon(
  readFileSync(resolve(import.meta.dirname, '../../models/synonyms.txt'), 'utf8'),
);

function score(name: string, pairs: readonly GoldPair[], label: (verdict: WordsVerdict) => string): Scored[] {
  const started = performance.now();
  const scored = pairs.map((pair) => {
    const comparison = compareWords(pair.a, pair.b, lexicon);
    return { pair, got: label(comparison.words), comparison };
  });
  const milliseconds = performance.now() - started;
  const right = scored.filter(({ pair, got }) => pair.gold === got).length;
  console.log(
    `\n${name}: ${right} of ${pairs.length} right, ${(right / pairs.length).toFixed(3)} (${milliseconds.toFixed(0)} ms)`,
  );
  printConfusion(scored);
  const quoted = scored.filter(({ pair }) => pair.a.mode !== 'indirect' && pair.b.mode !== 'indirect');
  if (quoted.length < scored.length) {
    const rightQuoted = quoted.filter(({ pair, got }) => pair.gold === got).length;
    console.log(
      `quoted pairs alone: ${rightQuoted} of ${quoted.length}, ${(rightQuoted / quoted.length).toFixed(3)}`,
    );
  }
  figures[`${name.split(',')[0]!.split(' (')[0]}: verdict`] = right / pairs.length;
  if (showErrors) for (const item of scored) if (item.pair.gold !== item.got) printError(item);
  return scored;
}

function printConfusion(scored: readonly Scored[]): void {
  const labels = [...new Set(scored.flatMap(({ pair, got }) => [pair.gold, got]))].sort();
  console.log(['gold \\ found'.padEnd(14), ...labels.map((label) => label.padStart(11))].join(''));
  for (const gold of labels) {
    const row = labels.map(
      (got) => scored.filter((item) => item.pair.gold === gold && item.got === got).length,
    );
    if (row.some((count) => count > 0)) {
      console.log([gold.padEnd(14), ...row.map((count) => (count || '.').toString().padStart(11))].join(''));
    }
  }
}

function printError({ pair, got, comparison }: Scored): void {
  const words = (side: GoldPair['a']) =>
    side.content.map(({ start, end }) => side.text.slice(start, end).replace(/\s+/g, ' ')).join(' | ');
  console.log(`\n${pair.id}: ${pair.gold}, found ${got} (${comparison.rule})  ${pair.note}`);
  console.log(`  a ${pair.a.mode}: ${words(pair.a).slice(0, 600)}`);
  console.log(`  b ${pair.b.mode}: ${words(pair.b).slice(0, 600)}`);
  for (const change of comparison.changes)
    console.log(`    ${change.kind}: “${change.from}” → “${change.to}”`);
  if (pair.changes.length > 0) {
    console.log(
      `    gold: ${pair.changes.map(({ kind, from, to }) => `${kind} “${from}”→“${to}”`).join('; ')}`,
    );
  }
}

/** Change kinds as multisets a pair: precision, recall and F1 over all pairs, exact and in the coarser kinds. */
function scoreKinds(scored: readonly Scored[], fold: boolean): void {
  const counts = new Map<string, { hit: number; found: number; gold: number }>();
  const at = (kind: string) => {
    const entry = counts.get(kind) ?? { hit: 0, found: 0, gold: 0 };
    counts.set(kind, entry);
    return entry;
  };
  for (const { pair, comparison } of scored) {
    const left = new Map<string, number>();
    for (const { kind } of pair.changes) {
      left.set(kind, (left.get(kind) ?? 0) + 1);
      at(kind).gold++;
    }
    for (const change of comparison.changes) {
      const kind = fold ? coarse(change.kind, change.from, change.to) : change.kind;
      at(kind).found++;
      if ((left.get(kind) ?? 0) > 0) {
        at(kind).hit++;
        left.set(kind, left.get(kind)! - 1);
      }
    }
  }
  const sum = { hit: 0, found: 0, gold: 0 };
  for (const entry of counts.values()) {
    sum.hit += entry.hit;
    sum.found += entry.found;
    sum.gold += entry.gold;
  }
  const f1 = (2 * sum.hit) / (sum.found + sum.gold);
  figures[`check pairs: kinds${fold ? ', coarse' : ''}`] = f1;
  console.log(
    `change kinds${fold ? ' (coarse)' : ''}: F1 ${f1.toFixed(3)}, precision ${(sum.hit / sum.found).toFixed(3)}, recall ${(sum.hit / sum.gold).toFixed(3)}`,
  );
  if (fold)
    for (const [kind, { hit, found, gold }] of [...counts].sort())
      console.log(`  ${kind.padEnd(14)} gold ${gold}, found ${found}, both ${hit}`);
}

function coarse(kind: ChangeKind, from: string, to: string): string {
  if (kind === 'hedge' || kind === 'qualifier' || kind === 'scope' || kind === 'splice' || kind === 'name') {
    return to === '' ? 'omission' : from === '' ? 'insertion' : 'substitution';
  }
  return COARSE[kind] ?? kind;
}

console.log('Development sets: rules were mended after reading their errors.');
score('alignments, 12 events', readAlignments(), (verdict) => RELATIONS[verdict]);
score('founding example', readInterview(), (verdict) => RELATIONS[verdict]);
const check = score('check pairs (transcript passage given)', readCheckPairs(), (verdict) => verdict);
scoreKinds(check, false);
scoreKinds(check, true);
if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
