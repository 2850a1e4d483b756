/**
 * Counts false finds on quotations that occur in none of the transcripts: `npm run eval:unfindable [-- --errors]`.
 *
 * The quotations stand in quotation marks in the training articles of the attribution corpus. One counts as
 * unfindable when no long run of its words stands in any transcript: none of six words, and of shorter quotations not
 * the whole. That test is made by hashing every run of the transcripts, apart from the index under test. It is not
 * proof: a much altered quotation can pass it though its speaker does stand in a transcript, so some of what is
 * counted as a false find is right, and the share is an upper bound. No quotation was taken out by hand. Each is
 * checked where it stands, in its article, with all its neighbours, as `hearsay check` does.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import {
  checkModels,
  openTranscripts,
  readArticle,
  SHARED,
  TRANSCRIPTS,
} from '../../gold/checks/check-data.ts';
import { createRandom } from '../../learn/methods/seeded-random.ts';
import { shuffle } from '../../learn/methods/shuffle.ts';
import { checkDraft } from '../../src/app/check-draft.ts';
import { foldWords } from '../../src/core/locate/index/fold-words.ts';
import type { CheckedQuotation } from '../../src/core/model/checked-draft.ts';

const LONGEST_RUN = 6;
const SHORTEST = 3;
const WANTED = 1000;
const CLASSES = [
  { name: '3 to 5 words', least: 3, most: 5 },
  { name: '6 to 8 words', least: 6, most: 8 },
  { name: '9 to 15 words', least: 9, most: 15 },
  { name: '16 to 30 words', least: 16, most: 30 },
  { name: 'over 30 words', least: 31, most: Number.POSITIVE_INFINITY },
];

function wordsOf(text: string): string[] {
  const words: string[] = [];
  foldWords(text, { start: 0, end: text.length }, (word) => words.push(word));
  return words;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

/** Which runs of so many words stand anywhere in the transcripts: a bit table by hash, so a few others may seem to. */
function createRuns() {
  const tables = new Map<number, Uint8Array>();
  for (let length = SHORTEST; length <= LONGEST_RUN; length++) tables.set(length, new Uint8Array(1 << 28));
  /** Of a run, from those of its words. */
  const hashAt = (hashes: readonly number[], from: number, length: number): number => {
    let hash = 0x811c9dc5;
    for (let at = from; at < from + length; at++) {
      hash = Math.imul(hash ^ hashes[at]!, 0x85ebca6b);
      hash ^= hash >>> 13;
    }
    return (hash ^ (hash >>> 16)) >>> 1;
  };
  return {
    add(words: readonly string[]) {
      const hashes = words.map(hashOf);
      for (const [length, table] of tables) {
        for (let from = 0; from + length <= words.length; from++) {
          const hash = hashAt(hashes, from, length);
          table[hash >>> 3]! |= 1 << (hash & 7);
        }
      }
    },
    holds(words: readonly string[]): boolean {
      const length = Math.min(LONGEST_RUN, words.length);
      const table = tables.get(length);
      if (table === undefined) return true;
      const hashes = words.map(hashOf);
      for (let from = 0; from + length <= words.length; from++) {
        const hash = hashAt(hashes, from, length);
        if (((table[hash >>> 3]! >> (hash & 7)) & 1) === 1) return true;
      }
      return false;
    },
  };
}

interface Case {
  readonly article: string;
  readonly words: number;
  readonly checked: CheckedQuotation;
}

async function collectCases(): Promise<Case[]> {
  const runs = createRuns();
  for (const line of gunzipSync(readFileSync(TRANSCRIPTS)).toString('utf8').split('\n')) {
    if (line !== '') runs.add(wordsOf((JSON.parse(line) as { text: string }).text));
  }
  const sources = await openTranscripts();
  const models = checkModels();
  const articles = readdirSync(join(SHARED, 'polnear/train/text')).sort();
  const order = shuffle(articles, createRandom(20260));
  const cases: Case[] = [];
  for (const name of order) {
    const article = `train/text/${name}`;
    const { quotations } = checkDraft({ draft: await readArticle(article), sources }, models);
    for (const checked of quotations) {
      const words = wordsOf(checked.text);
      if (words.length < SHORTEST || runs.holds(words)) continue;
      cases.push({ article, words: words.length, checked });
    }
    if (cases.length >= WANTED) break;
  }
  return cases.slice(0, WANTED);
}

function report(cases: readonly Case[]): Record<string, number> {
  const found = cases.filter(({ checked }) => checked.passages.length > 0);
  if (process.argv.includes('--errors')) {
    for (const { article, checked } of found) {
      console.log(
        `\n${article} ${checked.span.start}: ${checked.words}, ${checked.speakerVerdict}, ${checked.passages[0]!.score} bits`,
      );
      console.log(`  ${checked.text.slice(0, 300)}`);
      for (const { source, text } of checked.passages) console.log(`  ${source}: ${text.slice(0, 300)}`);
    }
  }
  const share = cases.length === 0 ? 0 : found.length / cases.length;
  if (!process.argv.includes('--json')) {
    console.log(
      `\n${cases.length} quotations that stand in no transcript: ${found.length} found, ${share.toFixed(4)}`,
    );
    for (const { name, least, most } of CLASSES) {
      const own = cases.filter(({ words }) => words >= least && words <= most);
      const wrong = own.filter(({ checked }) => checked.passages.length > 0);
      console.log(`  ${name.padEnd(16)} ${String(wrong.length).padStart(3)} of ${own.length}`);
    }
  }
  return { quotations: cases.length, 'false finds': share };
}

if (!existsSync(TRANSCRIPTS)) console.log('skipped: ../shared/data is not there');
else {
  const figures = report(await collectCases());
  if (process.argv.includes('--json')) console.log(JSON.stringify(figures));
}
