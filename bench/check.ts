/**
 * Speed and memory of finding quotations: `npm run bench:check [-- --large]`. The body is all transcripts of
 * ../shared; the quotations are hand-verified ones, verbatim and altered. `--large` adds 50 million words by repeating
 * the body. The naive scan is approx-string-match 2 (Myers' bit-parallel search) over the whole body.
 */
import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import search from 'approx-string-match';
import { readGold, TRANSCRIPTS } from '../gold/checks/check-data.ts';
import { readFileDocuments } from '../src/app/sources/read-file.ts';
import { openSources } from '../src/app/sources/source-body.ts';
import { createPassageIndex } from '../src/core/locate/index/create-passage-index.ts';
import { type PassageIndex, passageText } from '../src/core/locate/index/passage-index.ts';
import { locate } from '../src/core/locate/locate.ts';
import type { Document } from '../src/core/model/document.ts';

const MEBIBYTE = 1024 * 1024;
const NAIVE_QUERIES = 12;

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function residentMemory(): number {
  return process.memoryUsage.rss() / MEBIBYTE;
}

/** Milliseconds by the clock, and of the processor where other programs share it. */
interface Latency {
  readonly processor: number;
  readonly median: number;
  readonly p90: number;
  readonly p99: number;
  readonly mean: number;
}

function traceAll(index: PassageIndex, quotes: readonly string[]): Latency {
  for (const quote of quotes.slice(0, 40)) locate(index, quote);
  const used = process.cpuUsage();
  const times = quotes.map((quote) => {
    const begin = performance.now();
    locate(index, quote);
    return performance.now() - begin;
  });
  const { user, system } = process.cpuUsage(used);
  const processor = (user + system) / 1000 / quotes.length;
  const sorted = times.sort((a, b) => a - b);
  const mean = sorted.reduce((sum, time) => sum + time, 0) / sorted.length;
  return {
    processor,
    median: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p99: quantile(sorted, 0.99),
    mean,
  };
}

/** Documents until they hold so many words, the body repeated as often as that takes. */
function* takeWords(
  documents: readonly Document[],
  counts: readonly number[],
  wanted: number,
): Generator<Document> {
  let words = 0;
  for (let round = 0; words < wanted; round++) {
    for (const [at, document] of documents.entries()) {
      if (words >= wanted) return;
      words += counts[at]!;
      yield round === 0 ? document : { ...document, id: `${document.id}~${round}` };
    }
  }
}

async function benchOpening(): Promise<PassageIndex> {
  const folder = mkdtempSync(join(tmpdir(), 'hearsay-bench-'));
  try {
    const options = { kind: 'transcript', cacheFolder: folder } as const;
    const begin = performance.now();
    const { index } = await openSources([TRANSCRIPTS], options);
    const built = performance.now() - begin;
    console.log(
      `index made from ${(statSync(TRANSCRIPTS).size / MEBIBYTE).toFixed(1)} MiB of gzipped JSON lines, read, indexed and kept:`,
    );
    console.log(
      `  ${index.tokens.length.toLocaleString('en')} words, ${index.documents.length} documents in ${(built / 1000).toFixed(1)} s; resident memory ${residentMemory().toFixed(0)} MiB`,
    );
    const again = performance.now();
    const reopened = await openSources([TRANSCRIPTS], options);
    console.log(`  opened again from the cache in ${(performance.now() - again).toFixed(0)} ms`);
    return reopened.index;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function benchGrowth(quotes: readonly string[], whole: PassageIndex, large: boolean): Promise<void> {
  const documents = await readFileDocuments(TRANSCRIPTS, { path: TRANSCRIPTS, kind: 'transcript' });
  const counts = whole.documents.map(({ firstWord, endWord }) => endWord - firstWord);
  const sizes = [1_000_000, 2_000_000, 4_000_000, whole.tokens.length, ...(large ? [50_000_000] : [])];
  console.log('\n        words   index s   MiB index   median ms      p90 ms      p99 ms  processor ms');
  for (const size of sizes) {
    globalThis.gc?.();
    const begin = performance.now();
    const index = createPassageIndex(takeWords(documents, counts, size));
    const seconds = (performance.now() - begin) / 1000;
    const { median, p90, p99, processor } = traceAll(index, quotes);
    const cells = [
      seconds.toFixed(1),
      indexBytes(index).toFixed(0),
      median.toFixed(2),
      p90.toFixed(2),
      p99.toFixed(2),
      processor.toFixed(2),
    ];
    const widths = [10, 12, 12, 12, 12, 14];
    console.log(
      index.tokens.length.toLocaleString('en').padStart(13) +
        cells.map((cell, at) => cell.padStart(widths[at]!)).join(''),
    );
  }
}

function indexBytes(index: PassageIndex): number {
  const { text, stemHashes, tokens, starts, lengths, wordPostings, pairPostings } = index;
  const arrays = [
    text,
    stemHashes,
    tokens,
    starts,
    lengths,
    wordPostings.offsets,
    wordPostings.positions,
    pairPostings.offsets,
    pairPostings.positions,
  ];
  return arrays.reduce((sum, array) => sum + array.byteLength, 0) / MEBIBYTE;
}

/** The same quotations by scanning every text, a fifth of each quotation's letters allowed to differ. */
function benchNaive(index: PassageIndex, quotes: readonly string[], latency: Latency): void {
  const texts = index.documents.map((document) =>
    passageText(index, document, { start: 0, end: document.textLength }).toLowerCase(),
  );
  const step = Math.max(1, Math.floor(quotes.length / NAIVE_QUERIES));
  const some = quotes.filter((_, at) => at % step === 0).slice(0, NAIVE_QUERIES);
  const begin = performance.now();
  for (const quote of some) {
    const pattern = quote.toLowerCase();
    for (const text of texts) search(text, pattern, Math.floor(pattern.length / 5));
  }
  const naive = (performance.now() - begin) / some.length;
  let own = 0;
  for (const quote of some) {
    const start = performance.now();
    locate(index, quote);
    own += performance.now() - start;
  }
  console.log(
    `\nnaive scan of the whole body (approx-string-match): ${naive.toFixed(0)} ms a quotation, mean of ${some.length}`,
  );
  console.log(
    `the same quotations here: ${(own / some.length).toFixed(2)} ms, ${(naive / (own / some.length)).toFixed(0)} times faster`,
  );
  console.log(`(mean over all quotations ${latency.mean.toFixed(2)} ms)`);
}

const gold = existsSync(TRANSCRIPTS) ? readGold() : null;
if (gold === null) console.log('skipped: ../shared/data is not there');
else {
  const quotes = [...gold.values()].flat().map(({ quote }) => quote);
  const index = await benchOpening();
  const latency = traceAll(index, quotes);
  console.log(
    `\none quotation traced (${quotes.length} quotations): median ${latency.median.toFixed(2)} ms, 90 % ${latency.p90.toFixed(2)} ms, 99 % ${latency.p99.toFixed(2)} ms; processor ${latency.processor.toFixed(2)} ms on average`,
  );
  benchNaive(index, quotes, latency);
  await benchGrowth(quotes, index, process.argv.includes('--large'));
}
