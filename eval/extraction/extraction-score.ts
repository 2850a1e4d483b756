import type { GoldAttribution } from '../../gold/polnear/brat.ts';
import { modeOf } from '../../gold/polnear/gold-mode.ts';
import type { Mode } from '../../src/core/model/attribution.ts';
import type { Span } from '../../src/core/model/span.ts';
import { type Confusion, krippendorffAlpha, tokenF1 } from './token-agreement.ts';

/** What both sides of a comparison must tell of an attribution; empty lists where a part is absent. */
export type Scored = GoldAttribution;

export interface ScoredArticle {
  readonly name: string;
  readonly text: string;
  readonly gold: readonly Scored[];
  readonly predicted: readonly Scored[];
}

export interface Rate {
  hit: number;
  of: number;
}

export type ErrorKind = 'missed' | 'boundary' | 'source absent' | 'source wrong' | 'spurious';

/** One place where prediction and gold differ. `overlap` is the share of tokens that both contents hold (Jaccard). */
export interface ExtractionError {
  readonly kind: ErrorKind;
  readonly article: string;
  readonly overlap: number;
  readonly mode: Mode;
  readonly gold: Scored | null;
  readonly predicted: Scored | null;
}

export interface ExtractionScore {
  readonly alpha: number;
  readonly tokenF1: { readonly source: number; readonly cue: number; readonly content: number };
  readonly exact: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly overlap: { readonly precision: number; readonly recall: number; readonly f1: number };
  readonly source: Rate;
  readonly endToEnd: Readonly<Record<Mode | 'all', Rate>>;
  readonly golds: number;
  readonly predictions: number;
  readonly errors: readonly ExtractionError[];
}

const ROLES = ['none', 'source', 'cue', 'content'] as const;

/**
 * Every figure of the extraction eval over a set of articles, by overlap of tokens. A gold attribution is found where
 * the best prediction holds half of its content; a gold attribution without source asks nothing of the source.
 */
export function scoreExtraction(articles: readonly ScoredArticle[]): ExtractionScore {
  const confusion: Confusion = ROLES.map(() => ROLES.map(() => 0));
  const tally = new Tally();
  for (const article of articles) {
    const grid = new TokenGrid(article.text);
    addConfusion(confusion, grid.roles(article.gold), grid.roles(article.predicted));
    tally.addArticle(article, grid);
  }
  return {
    alpha: krippendorffAlpha(confusion),
    tokenF1: { source: tokenF1(confusion, 1), cue: tokenF1(confusion, 2), content: tokenF1(confusion, 3) },
    exact: harmonic(tally.exact / tally.predictions, tally.exact / tally.golds),
    overlap: harmonic(tally.precision / tally.predictions, tally.recall / tally.golds),
    source: tally.source,
    endToEnd: tally.endToEnd,
    golds: tally.golds,
    predictions: tally.predictions,
    errors: tally.errors,
  };
}

function addConfusion(confusion: Confusion, gold: Uint8Array, predicted: Uint8Array): void {
  for (let i = 0; i < gold.length; i++) confusion[gold[i]!]![predicted[i]!]! += 1;
}

function harmonic(precision: number, recall: number): { precision: number; recall: number; f1: number } {
  const p = Number.isFinite(precision) ? precision : 0;
  const r = Number.isFinite(recall) ? recall : 0;
  return { precision: p, recall: r, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r) };
}

/**
 * The tokens of one article, so that span lists become sets of token numbers: runs of word characters and single
 * signs, not the extractor's own tokens, so that its tokeniser cannot flatter it.
 */
class TokenGrid {
  readonly tokens: readonly Span[];

  constructor(text: string) {
    const found = text.matchAll(/[\p{L}\p{N}\p{M}_]+|[^\s\p{L}\p{N}\p{M}_]/gu);
    this.tokens = Array.from(found, (match) => ({ start: match.index, end: match.index + match[0].length }));
  }

  /** Numbers of the tokens that the spans touch, ascending. */
  indices(spans: readonly Span[]): number[] {
    const found = new Set<number>();
    for (const span of spans) {
      for (let i = this.firstEndingAfter(span.start); i < this.tokens.length; i++) {
        if (this.tokens[i]!.start >= span.end) break;
        found.add(i);
      }
    }
    return [...found].sort((a, b) => a - b);
  }

  /** One role a token (index into ROLES); a cue wins over a source, a source over a content. */
  roles(attributions: readonly Scored[]): Uint8Array {
    const roles = new Uint8Array(this.tokens.length);
    for (const a of attributions) for (const i of this.indices(a.content)) roles[i] = 3;
    for (const a of attributions) for (const i of this.indices(a.source)) roles[i] = 1;
    for (const a of attributions) for (const i of this.indices(a.cue)) roles[i] = 2;
    return roles;
  }

  private firstEndingAfter(offset: number): number {
    let low = 0;
    let high = this.tokens.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.tokens[middle]!.end <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

interface Side {
  readonly attribution: Scored;
  readonly content: ReadonlySet<number>;
  readonly source: readonly number[];
}

interface Best {
  readonly side: Side | null;
  readonly shared: number;
}

class Tally {
  golds = 0;
  predictions = 0;
  exact = 0;
  precision = 0;
  recall = 0;
  readonly source: Rate = { hit: 0, of: 0 };
  readonly endToEnd: Record<Mode | 'all', Rate> = {
    direct: { hit: 0, of: 0 },
    mixed: { hit: 0, of: 0 },
    indirect: { hit: 0, of: 0 },
    all: { hit: 0, of: 0 },
  };
  readonly errors: ExtractionError[] = [];

  addArticle(article: ScoredArticle, grid: TokenGrid): void {
    const gold = toSides(article.gold, grid);
    const predicted = toSides(article.predicted, grid);
    this.golds += gold.length;
    this.predictions += predicted.length;
    this.exact += countExact(gold, predicted);
    const used = new Set<Side>();
    for (const side of gold) {
      const best = bestOf(side, predicted);
      this.recall += best.shared / side.content.size;
      if (best.side !== null) used.add(best.side);
      this.addEndToEnd(article, side, best);
    }
    for (const side of predicted) {
      const best = bestOf(side, gold);
      this.precision += best.shared / side.content.size;
      if (used.has(side) || best.shared / side.content.size >= 0.5) continue;
      const mode = modeOf(article.text, side.attribution.content);
      this.errors.push({
        kind: 'spurious',
        article: article.name,
        overlap: 0,
        mode,
        gold: null,
        predicted: side.attribution,
      });
    }
  }

  private addEndToEnd(article: ScoredArticle, gold: Side, best: Best): void {
    const mode = modeOf(article.text, gold.attribution.content);
    const found = best.side !== null && best.shared / gold.content.size >= 0.5;
    const right = found && (gold.source.length === 0 || sourcesAgree(gold, best.side!));
    if (found) this.source.of++;
    if (right) this.source.hit++;
    for (const key of [mode, 'all'] as const) {
      this.endToEnd[key].of++;
      if (right) this.endToEnd[key].hit++;
    }
    const overlap =
      best.side === null ? 0 : best.shared / (gold.content.size + best.side.content.size - best.shared);
    const kind = errorKind(gold, best.side, found, right, overlap);
    if (kind === null) return;
    this.errors.push({
      kind,
      article: article.name,
      overlap,
      mode,
      gold: gold.attribution,
      predicted: best.side?.attribution ?? null,
    });
  }
}

function errorKind(
  gold: Side,
  predicted: Side | null,
  found: boolean,
  right: boolean,
  overlap: number,
): ErrorKind | null {
  if (!found || predicted === null) return 'missed';
  if (!right)
    return predicted.source.length === 0 && gold.source.length > 0 ? 'source absent' : 'source wrong';
  return overlap < 1 ? 'boundary' : null;
}

function toSides(attributions: readonly Scored[], grid: TokenGrid): Side[] {
  return attributions
    .map((attribution) => ({
      attribution,
      content: new Set(grid.indices(attribution.content)),
      source: grid.indices(attribution.source),
    }))
    .filter((side) => side.content.size > 0);
}

/** The other side that shares most tokens, ties by the higher Jaccard, then by a source that touches. */
function bestOf(side: Side, others: readonly Side[]): Best {
  let best: Best = { side: null, shared: 0 };
  let bestRank = 0;
  for (const other of others) {
    let shared = 0;
    for (const i of side.content) if (other.content.has(i)) shared++;
    if (shared === 0) continue;
    const jaccard = shared / (side.content.size + other.content.size - shared);
    const rank = shared + jaccard * 0.5 + (sourcesAgree(side, other) ? 0.25 : 0);
    if (rank > bestRank) {
      best = { side: other, shared };
      bestRank = rank;
    }
  }
  return best;
}

/** Whether both sources share a token, or both are absent. */
function sourcesAgree(a: Side, b: Side): boolean {
  if (a.source.length === 0 || b.source.length === 0) return a.source.length === b.source.length;
  return a.source.some((i) => b.source.includes(i));
}

/** How many contents are the same set of tokens on both sides, each used once. */
function countExact(gold: readonly Side[], predicted: readonly Side[]): number {
  const left = new Map<string, number>();
  for (const side of gold) {
    const key = [...side.content].join();
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  let count = 0;
  for (const side of predicted) {
    const key = [...side.content].join();
    const open = left.get(key) ?? 0;
    if (open === 0) continue;
    left.set(key, open - 1);
    count++;
  }
  return count;
}
