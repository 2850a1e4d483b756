import { hashString } from '../../../learning/feature-hash.ts';
import { posNumber } from '../../../reading/pos-tags.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { Analysis } from '../analysis.ts';
import { type Columns, PAD, readColumns } from '../model/columns.ts';
import type { WordPriors } from '../model/word-priors.ts';

const COMMA = posNumber(',');

const THAT = hashString('that');

/** How strong a word's cue prior must be to count as a likely cue near a token (a bucket of WordPriors). */
const LIKELY_CUE = 4;

/** For each token of a run: the nearest likely cue on one side, as place (−1 for none). */
function nearestCues(columns: Columns, n: number, step: 1 | -1): Int32Array {
  const places = new Int32Array(n).fill(-1);
  let seen = -1;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    places[i] = seen;
    if (columns.cue[i + PAD]! >= LIKELY_CUE) seen = i;
  }
  return places;
}

const VERBS: ReadonlySet<number> = new Set(['VB', 'VBD', 'VBN', 'VBZ', 'VBG', 'VBP', 'MD'].map(posNumber));

/** For each token of a run: the nearest verb on one side, as place (−1 for none). */
function nearestVerbs(columns: Columns, n: number, step: 1 | -1): Int32Array {
  const places = new Int32Array(n).fill(-1);
  let seen = -1;
  for (let i = step === 1 ? 0 : n - 1; i >= 0 && i < n; i += step) {
    places[i] = seen;
    if (VERBS.has(columns.tag[i + PAD]!)) seen = i;
  }
  return places;
}

/** Running counts of commas and of "that" up to each token, so that what lies between two tokens is a subtraction. */
function runningCounts(columns: Columns, n: number, that: number): { commas: Int32Array; thats: Int32Array } {
  const commas = new Int32Array(n + 1);
  const thats = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    commas[i + 1] = commas[i]! + (columns.tag[i + PAD] === COMMA ? 1 : 0);
    thats[i + 1] = thats[i]! + (columns.lower[i + PAD] === that ? 1 : 0);
  }
  return { commas, thats };
}

/** A run of tokens as stage one sees it; tokens are numbered from its first. */
export interface TagScene {
  readonly analysis: Analysis;
  readonly range: WordRange;
  readonly columns: Columns;
  readonly cuesLeft: Int32Array;
  readonly cuesRight: Int32Array;
  readonly verbsLeft: Int32Array;
  readonly verbsRight: Int32Array;
  readonly counts: { readonly commas: Int32Array; readonly thats: Int32Array };
}

/** Gathers what the features of a run's tokens rest on. */
export function createTagScene(analysis: Analysis, priors: WordPriors, range: WordRange): TagScene {
  const n = range.to - range.from;
  const columns = readColumns(analysis, priors, range);
  return {
    analysis,
    range,
    columns,
    cuesLeft: nearestCues(columns, n, 1),
    cuesRight: nearestCues(columns, n, -1),
    verbsLeft: nearestVerbs(columns, n, 1),
    verbsRight: nearestVerbs(columns, n, -1),
    counts: runningCounts(columns, n, THAT),
  };
}
