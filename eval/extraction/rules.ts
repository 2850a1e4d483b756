/** Scores the rules alone on a brat split: `node eval/extraction/rules.ts DIRECTORY [--errors MODE COUNT]`. */

import { paragraphDocument } from '../../gold/paragraph-document.ts';
import { readSplit } from '../../gold/polnear/brat.ts';
import { extractByRules } from '../../src/core/extract/rules/extract-by-rules.ts';
import type { Attribution } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';
import { type ExtractionError, type Scored, scoreExtraction } from './extraction-score.ts';

const [directory, flag, mode, count, kind] = process.argv.slice(2);
if (directory === undefined)
  throw new RangeError('usage: node eval/extraction/rules.ts DIRECTORY [--errors MODE COUNT [KIND]]');
const gold = readSplit(directory);
const started = performance.now();
const predictions = gold.map(({ name, text }) => extractByRules(paragraphDocument(name, text)));
const seconds = (performance.now() - started) / 1000;
const articles = gold.map(({ name, text, attributions }, i) => ({
  name,
  text,
  gold: attributions,
  predicted: predictions[i]!.map((attribution) => toScored(text, attribution)),
}));
const score = scoreExtraction(articles);
const share = ({ hit, of }: { hit: number; of: number }): string => `${(hit / of).toFixed(3)} (${hit}/${of})`;
const spurious = (name: string): number =>
  score.errors.filter((e) => e.kind === 'spurious' && e.mode === name).length;
for (const name of ['direct', 'mixed', 'indirect'] as const) {
  const found = predictions.flat().filter((attribution) => attribution.mode === name).length;
  console.log(
    `${name.padEnd(9)} end to end ${share(score.endToEnd[name])}  predictions ${found}, spurious ${spurious(name)}`,
  );
}
console.log(`all       end to end ${share(score.endToEnd.all)}  source ${share(score.source)}`);
console.log(
  `alpha ${score.alpha.toFixed(3)}  overlap F1 ${score.overlap.f1.toFixed(3)}  exact F1 ${score.exact.f1.toFixed(3)}  ` +
    `predictions per gold ${(score.predictions / score.golds).toFixed(2)}  ${Math.round(gold.length / seconds)} articles/s`,
);
if (flag === '--errors') printErrors(mode ?? 'direct', Number(count ?? 20), kind);

/** Outer marks belong to the content in the gold and not in ours: taken in again here. */
function toScored(text: string, { source, cue, content }: Attribution): Scored {
  return { source: source ?? [], cue: cue ?? [], content: content.map((span) => withMarks(text, span)) };
}

function withMarks(text: string, { start, end }: Span): Span {
  const before = /(?:``|''|["“”‘'«„])\s?$/u.exec(text.slice(Math.max(0, start - 3), start))?.[0].length ?? 0;
  const after = /^\s?(?:''|["“”’'»])/u.exec(text.slice(end, end + 3))?.[0].length ?? 0;
  return before > 0 && after > 0 ? { start: start - before, end: end + after } : { start, end };
}

function printErrors(name: string, limit: number, wanted: string | undefined): void {
  const errors = score.errors.filter(
    (e) => e.mode === name && (wanted === undefined ? e.kind !== 'boundary' : e.kind === wanted),
  );
  const step = Math.max(1, Math.floor(errors.length / limit));
  const kinds = new Map<string, number>();
  for (const { kind } of errors) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  console.log(kinds);
  for (let i = 0; i < errors.length && i / step < limit; i += step) printError(errors[i]!);
}

function printError({ kind, article, gold: expected, predicted }: ExtractionError): void {
  const { text } = articles.find(({ name }) => name === article)!;
  const show = (spans: readonly Span[]): string =>
    spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  const side = (scored: Scored | null): string =>
    scored === null ? '-' : `<${show(scored.source)}> {${show(scored.cue)}} [${show(scored.content)}]`;
  const place = (expected ?? predicted)!.content[0]!;
  const context = text.slice(Math.max(0, place.start - 150), place.end + 120).replaceAll('\n', '⏎');
  console.log(`\n${kind}  ${article}\n  ${context}\n  gold ${side(expected)}\n  ours ${side(predicted)}`);
}
