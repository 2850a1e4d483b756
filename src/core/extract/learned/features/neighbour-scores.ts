import { SUM_WORDS, sumPackedRows } from '../../../learning/linear-table.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import type { WordTable } from '../../../reading/word-table.ts';
import type { Analysis } from '../analysis.ts';
import { type Columns, PAD } from '../model/columns.ts';
import { NEIGHBOUR_FEATURES, NEIGHBOURS, writeNeighbour } from './tag-features.ts';

const SEATS = 2 * NEIGHBOURS + 1;
const STRIDE = SEATS * SUM_WORDS;
const LIMIT = 1 << 15;
const TAGS = 64;

/**
 * What a word with its tag adds to the scores of the tokens around it, worked out once for each kind of word: packed
 * sums (see sumPackedRows), SUM_WORDS for each distance. It belongs to one model and one word table.
 */
export class NeighbourScores {
  readonly table: WordTable;
  private readonly packed: Int32Array;
  private readonly shift: number;
  private readonly numbers = new Map<number, number>();
  private sums = new Int32Array(1024 * STRIDE);
  private readonly features = new Int32Array(NEIGHBOUR_FEATURES);

  constructor(table: WordTable, packed: Int32Array, bits: number) {
    this.table = table;
    this.packed = packed;
    this.shift = 32 - bits;
  }

  get isFull(): boolean {
    return this.numbers.size > LIMIT;
  }

  /** Where the sums of each token of a run begin, with PAD tokens of "outside" on each side as in `columns`. */
  place(analysis: Analysis, range: WordRange, columns: Columns): Int32Array {
    const n = range.to - range.from;
    const places = new Int32Array(n + 2 * PAD);
    const outside = this.placeOf(-1, columns, 0);
    for (let i = 0; i < PAD; i++) {
      places[i] = outside;
      places[n + PAD + i] = outside;
    }
    for (let i = 0; i < n; i++) {
      const token = range.from + i;
      places[i + PAD] = this.placeOf(analysis.words[token]! * TAGS + analysis.tags[token]!, columns, i + PAD);
    }
    return places;
  }

  /** Writes the summed scores that token `p` of a run has from itself and its neighbours. */
  write(places: Int32Array, p: number, out: Int32Array): void {
    const { sums } = this;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let seat = 0; seat < SEATS; seat++) {
      const at = places[p + seat - NEIGHBOURS]! + seat * SUM_WORDS;
      a = (a + sums[at]!) | 0;
      b = (b + sums[at + 1]!) | 0;
      c = (c + sums[at + 2]!) | 0;
      d = (d + sums[at + 3]!) | 0;
    }
    out[0] = a;
    out[1] = b;
    out[2] = c;
    out[3] = d;
  }

  private placeOf(key: number, columns: Columns, q: number): number {
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const place = this.numbers.size * STRIDE;
    this.numbers.set(key, place);
    if (place + STRIDE > this.sums.length) {
      const larger = new Int32Array(this.sums.length * 2);
      larger.set(this.sums);
      this.sums = larger;
    }
    for (let d = -NEIGHBOURS; d <= NEIGHBOURS; d++) {
      const count = writeNeighbour(columns, q, d, this.features, 0);
      const at = place + (d + NEIGHBOURS) * SUM_WORDS;
      sumPackedRows(this.packed, this.shift, this.features, 0, count, this.sums, at, false);
    }
    return place;
  }
}
