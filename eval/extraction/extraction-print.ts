import type { Span } from '../../src/core/model/span.ts';
import type { ExtractionError, ExtractionScore, Rate, Scored } from './extraction-score.ts';

/** Prints every figure of a score. */
export function printScore(score: ExtractionScore): void {
  const f = (value: number): string => value.toFixed(3);
  const triple = ({ precision, recall, f1 }: ExtractionScore['exact']): string =>
    `F1 ${f(f1)} (precision ${f(precision)}, recall ${f(recall)})`;
  const rate = ({ hit, of }: Rate): string => `${f(hit / Math.max(1, of))} (${hit}/${of})`;
  const { source, cue, content } = score.tokenF1;
  console.log(`token-wise alpha      ${f(score.alpha)}`);
  console.log(`token F1              source ${f(source)}  cue ${f(cue)}  content ${f(content)}`);
  console.log(`content exact         ${triple(score.exact)}`);
  console.log(`content overlap       ${triple(score.overlap)}`);
  console.log(`source where found    ${rate(score.source)}`);
  for (const key of ['direct', 'mixed', 'indirect', 'all'] as const) {
    console.log(`end to end, ${key.padEnd(9)} ${rate(score.endToEnd[key])}`);
  }
  const perGold = f(score.predictions / Math.max(1, score.golds));
  console.log(`predictions per gold  ${perGold} (${score.predictions}/${score.golds})`);
  const kinds = new Map<string, number>();
  for (const error of score.errors) kinds.set(error.kind, (kinds.get(error.kind) ?? 0) + 1);
  console.log(`errors                ${[...kinds].map(([kind, count]) => `${kind} ${count}`).join(', ')}`);
}

/** The figures that have floors, by name. */
export function toFigures(score: ExtractionScore): Record<string, number> {
  const share = ({ hit, of }: Rate): number => hit / Math.max(1, of);
  const { direct, mixed, indirect, all } = score.endToEnd;
  return {
    alpha: score.alpha,
    overlapF1: score.overlap.f1,
    exactF1: score.exact.f1,
    direct: share(direct),
    mixed: share(mixed),
    indirect: share(indirect),
    all: share(all),
    predictionsPerGold: score.predictions / Math.max(1, score.golds),
  };
}

/** Prints the worst errors (least overlap first), spread over the split, each with both readings. */
export function printErrors(
  errors: readonly ExtractionError[],
  texts: ReadonlyMap<string, string>,
  count: number,
  kind?: string,
  mode?: string,
): void {
  const wanted = errors.filter(
    (error) => (kind === undefined || error.kind === kind) && (mode === undefined || error.mode === mode),
  );
  const step = Math.max(1, Math.floor(wanted.length / count));
  const picked = wanted.filter((_, i) => i % step === 0).slice(0, count);
  for (const error of picked.sort((a, b) => a.overlap - b.overlap)) {
    const text = texts.get(error.article) ?? '';
    console.log(`\n${error.kind}, ${error.mode}, overlap ${error.overlap.toFixed(2)}, ${error.article}`);
    if (error.gold !== null) console.log(`  gold       ${reading(text, error.gold)}`);
    if (error.predicted !== null) console.log(`  predicted  ${reading(text, error.predicted)}`);
  }
}

function reading(text: string, { source, cue, content }: Scored): string {
  const words = (spans: readonly Span[]): string =>
    spans.length === 0
      ? '–'
      : spans
          .map(({ start, end }) => text.slice(start, end))
          .join(' … ')
          .replaceAll('\n', ' ');
  return `[${words(source)}] <${words(cue)}> ${words(content)}`;
}
