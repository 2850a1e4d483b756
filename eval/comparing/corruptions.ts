/**
 * Passages of the transcripts with one known operation each, half of them tidied besides: does the verdict see it, and
 * is the change named right?
 * `npm run eval:corruptions [-- --errors]`. Seeded, generated at run time. The synonyms come from WordNet, from which
 * the lexicon is derived, so that row is easy. A development set: rules were mended after reading its errors.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { hasData, wholeText } from '../../gold/checks/compare-data.ts';
import { createRandom, pick, type Random } from '../../learn/methods/seeded-random.ts';
import { compareAttributions } from '../../src/core/compare/compare-attributions.ts';
import { compareWords } from '../../src/core/compare/compare-words.ts';
import { createLexicon, type Lexicon } from '../../src/core/language/lexicon.ts';
import type { Speaker, SpeakerOf } from '../../src/core/model/speaker.ts';
import type { WordsVerdict } from '../../src/core/model/verdict.ts';
import { OPERATIONS, tidy } from './corruption-operations.ts';
import { checkEach } from './corruptions-in-check.ts';
import { GRAVE_CUTS, HARMLESS_CUTS, UNMARKED_CUTS } from './cut-operations.ts';
import type { Operation } from './operation.ts';
import { swapSynonym } from './swap-synonym.ts';

/** A passage, what surrounds it, and the quotation made of it. */
export interface Corruption {
  readonly operation: Operation;
  /** The transcript's text. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

const EACH = 118;
/** So many of each operation are put through `check` as well. */
const CHECKED = 20;
const CONTEXT = 600;
/** Operations that must never pass for harmless. */
const GRAVE: ReadonlySet<string> = new Set([
  'negation dropped',
  'negation added',
  'number',
  'scale, ordinal',
  'name',
  ...GRAVE_CUTS.map(({ name }) => name),
]);
const HARMLESS: ReadonlySet<WordsVerdict> = new Set(['verbatim', 'cleaned', 'trimmed', 'bracketed']);

interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** All transcripts' texts, one a document. */
export function readTranscripts(): string[] {
  const path = resolve(import.meta.dirname, '../../../shared/data/transcripts/transcripts.jsonl.gz');
  return gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { text: string }).text);
}

/** One to three sentences of 12 to 60 words without notes, labels or quotations, from a document drawn by lot. */
function drawPassage(texts: readonly string[], random: Random): Passage | null {
  const text = pick(texts, random)!;
  const from = Math.floor(random() * text.length);
  const window = text.slice(from, from + 700);
  const match = /(?<=[.?!] )[A-Z][^.?!\n]{20,250}[.?!](?: [A-Z][^.?!\n]{10,200}[.?!]){0,2}(?=\s)/.exec(
    window,
  );
  if (match === null || /[[\](){}"“”:*<>]|\.\.|[A-Z]{4}/.test(match[0])) return null;
  const words = match[0].split(' ').length;
  if (words < 12 || words > 60) return null;
  return { text, start: from + match.index, end: from + match.index + match[0].length };
}

/** Two passages of one transcript, 30 to 200 words apart, put together as one quotation. */
function splicePassages(texts: readonly string[], random: Random, operation: Operation): Corruption | null {
  const first = drawPassage(texts, random);
  if (first === null) return null;
  const { text } = first;
  const second = /[.?!] ([A-Z][^.?!\n]{30,200}[.?!])(?=\s)/.exec(
    text.slice(first.end + 250, first.end + 1200),
  );
  if (second === null || /[[\](){}"“”:*<>]/.test(second[0])) return null;
  const start = first.end + 250 + second.index + 2;
  const between = text.slice(first.end, start);
  if (between.split(/\s+/).length < 30) return null;
  const quote = `${text.slice(first.start, first.end)} ${second[1]}`;
  return { operation, text, start: first.start, end: start + second[1]!.length, quote };
}

/** The corruptions, the same number for each operation, from one seed. */
export function makeCorruptions(texts: readonly string[], lexicon: Lexicon, seed: number): Corruption[] {
  const random = createRandom(seed);
  const splice: Operation = {
    name: 'two passages spliced',
    words: ['spliced'],
    kinds: ['splice'],
    apply: () => null,
  };
  const synonym: Operation = {
    name: 'synonym',
    words: ['reworded'],
    kinds: ['synonym'],
    apply: swapSynonym(lexicon),
  };
  const speaker: Operation = { name: 'speaker', words: ['verbatim'], kinds: [], apply: (passage) => passage };
  const operations = [
    ...OPERATIONS,
    synonym,
    splice,
    speaker,
    ...GRAVE_CUTS,
    ...HARMLESS_CUTS,
    ...UNMARKED_CUTS,
  ];
  return operations.flatMap((operation) => {
    const made: Corruption[] = [];
    for (let tries = 0; made.length < EACH && tries < 400_000; tries++) {
      const corruption =
        operation === splice ? splicePassages(texts, random, operation) : corrupt(texts, random, operation);
      if (corruption !== null) made.push(corruption);
    }
    return made;
  });
}

function corrupt(texts: readonly string[], random: Random, operation: Operation): Corruption | null {
  const passage = drawPassage(texts, random);
  if (passage === null) return null;
  const quote = operation.apply(passage.text.slice(passage.start, passage.end), random);
  if (quote === null) return null;
  const tidied = operation.kinds.length > 0 && random() < 0.5;
  return { operation, ...passage, quote: tidied ? tidy(quote) : quote };
}

interface Row {
  count: number;
  detected: number;
  right: number;
  typed: number;
  harmless: number;
}

async function main(): Promise<void> {
  if (!hasData()) {
    console.log('skipped: ../shared is not there');
    return;
  }
  const lexicon = createLexicon(
    readFileSync(resolve(import.meta.dirname, '../../models/synonyms.txt'), 'utf8'),
  );
  const corruptions = makeCorruptions(readTranscripts(), lexicon, 20261123);
  const showErrors = process.argv.includes('--errors');
  console.log('A development set: rules were mended after reading its errors.');
  const figures: Record<string, number> = {};
  for (const context of [0, CONTEXT]) {
    const rows = new Map<string, Row>();
    for (const corruption of corruptions) scoreOne(corruption, context, lexicon, rows, showErrors);
    const place = context === 0 ? 'passage itself' : `passage with ${context} characters on each side`;
    printRows(`against the ${place}`, rows);
    const sum = (key: keyof Row) => [...rows.values()].reduce((total, row) => total + row[key], 0);
    const name = context === 0 ? 'passage' : 'context';
    figures[`${name}: verdict`] = sum('right') / sum('count');
    figures[`${name}: kind`] = sum('typed') / sum('count');
    figures[`${name}: grave called harmless`] = [...rows]
      .filter(([operation]) => GRAVE.has(operation))
      .reduce((total, [, row]) => total + row.harmless, 0);
    figures[`${name}: harmless cut called changed`] = HARMLESS_CUTS.reduce((total, operation) => {
      const row = rows.get(operation.name)!;
      return total + row.count - row.right;
    }, 0);
  }
  Object.assign(figures, await scoreChecks(corruptions, showErrors));
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
}

/** The same by `check` itself, on the first corruptions of each operation on words. */
async function scoreChecks(
  corruptions: readonly Corruption[],
  showErrors: boolean,
): Promise<Record<string, number>> {
  const taken = new Map<string, number>();
  const sample = corruptions.filter(({ operation: { name } }) => {
    taken.set(name, (taken.get(name) ?? 0) + 1);
    return name !== 'speaker' && taken.get(name)! <= CHECKED;
  });
  const verdicts = await checkEach(sample);
  const judged = sample.map((corruption, at) => ({ ...corruption, words: verdicts[at]! }));
  const wrong = judged.filter(({ operation, words }) => words === null || !operation.words.includes(words));
  if (showErrors)
    for (const { operation, text, start, end, quote, words } of wrong)
      console.log(`\n[${operation.name}, check] ${words}\n  ${text.slice(start, end)}\n  ${quote}`);
  const harmless = wrong.filter(
    ({ operation, words }) => GRAVE.has(operation.name) && words !== null && HARMLESS.has(words),
  );
  const figures = {
    'check: verdict': 1 - wrong.length / judged.length,
    'check: grave called harmless': harmless.length,
    'check: harmless cut called changed': wrong.filter(
      ({ operation, words }) => HARMLESS_CUTS.includes(operation) && words === 'changed',
    ).length,
  };
  console.log(`\nby check itself, ${judged.length} of them`);
  for (const [name, figure] of Object.entries(figures)) console.log(`${name} ${figure.toFixed(3)}`);
  return figures;
}

function scoreOne(
  corruption: Corruption,
  context: number,
  lexicon: Lexicon,
  rows: Map<string, Row>,
  showErrors: boolean,
): void {
  const { operation, text, quote } = corruption;
  const row = rows.get(operation.name) ?? { count: 0, detected: 0, right: 0, typed: 0, harmless: 0 };
  rows.set(operation.name, row);
  row.count++;
  if (operation.name === 'speaker') {
    const { speaker } = compareAttributions(speakerOf('s1'), speakerOf('s2'), SPEAKERS);
    if (speaker === 'misattributed') {
      row.detected++;
      row.right++;
      row.typed++;
    }
    return;
  }
  const start = Math.max(0, corruption.start - context);
  const end = Math.min(text.length, corruption.end + context);
  const passage = { ...wholeText(text, 'transcript'), content: [{ start, end }] };
  const { words, changes } = compareWords(passage, wholeText(quote, 'report'), lexicon);
  const isRight = operation.words.includes(words);
  const isTyped =
    operation.kinds.length === 0
      ? changes.length === 0
      : changes.some(({ kind }) => operation.kinds.includes(kind));
  row.detected += words === 'verbatim' ? 0 : 1;
  row.right += isRight ? 1 : 0;
  row.typed += isTyped ? 1 : 0;
  row.harmless += HARMLESS.has(words) ? 1 : 0;
  if (showErrors && (!isRight || !isTyped)) {
    console.log(`\n[${operation.name}, context ${context}] ${words}`);
    console.log(`  ${text.slice(corruption.start, corruption.end).slice(0, 700)}\n  ${quote}`);
    for (const change of changes.slice(0, 8))
      console.log(`    ${change.kind}: “${change.from.slice(0, 100)}” → “${change.to.slice(0, 100)}”`);
  }
}

const SPEAKERS: readonly Speaker[] = ['s1', 's2'].map((id) => ({
  id,
  name: id,
  kind: 'person',
  aliases: [],
  roles: [],
}));

function speakerOf(speaker: string): SpeakerOf {
  return { speaker, chain: [speaker], rule: 'label', evidence: null, confidence: 1 };
}

function printRows(title: string, rows: ReadonlyMap<string, Row>): void {
  console.log(`\n${title}`);
  console.log('operation               count  differs  verdict right  kind right  verbatim/cleaned/trimmed');
  const share = (part: number, row: Row) => (part / row.count).toFixed(3);
  const all: Row = { count: 0, detected: 0, right: 0, typed: 0, harmless: 0 };
  for (const [name, row] of [...rows, ['all', all] as const]) {
    console.log(
      `${name.padEnd(22)} ${String(row.count).padStart(6)} ${share(row.detected, row).padStart(8)} ${share(row.right, row).padStart(14)} ${share(row.typed, row).padStart(11)} ${String(row.harmless).padStart(14)}`,
    );
    for (const key of ['count', 'detected', 'right', 'typed', 'harmless'] as const)
      all[key] += row === all ? 0 : row[key];
  }
}

if (import.meta.main) await main();
