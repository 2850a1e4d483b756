import { stemOf } from '../english/stem.ts';
import { hashString } from '../learning/feature-hash.ts';

/** Columns of a word's row: hashes of its forms, and its shape class. */
export const WORD = { exact: 0, lower: 1, stem: 2, suffix3: 3, suffix2: 4, prefix3: 5, shape: 6 } as const;

const WORD_COLUMNS = 7;

/** Distinct words, each once, with the hashes of its forms in one typed array. */
export class WordTable {
  private readonly ids = new Map<string, number>();
  private rows = new Int32Array(4096 * WORD_COLUMNS);

  get size(): number {
    return this.ids.size;
  }

  /** Number of the word; adds it at first sight. */
  idOf(word: string): number {
    const known = this.ids.get(word);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(word, id);
    if ((id + 1) * WORD_COLUMNS > this.rows.length) this.grow();
    this.fill(word, id * WORD_COLUMNS);
    return id;
  }

  /** One form of a word by its number; `column` from WORD. */
  form(id: number, column: number): number {
    return this.rows[id * WORD_COLUMNS + column]!;
  }

  private grow(): void {
    const rows = new Int32Array(this.rows.length * 2);
    rows.set(this.rows);
    this.rows = rows;
  }

  private fill(word: string, at: number): void {
    const lower = word.toLowerCase().replaceAll('’', "'");
    const rows = this.rows;
    rows[at + WORD.exact] = hashString(word);
    rows[at + WORD.lower] = hashString(/^\p{N}/u.test(lower) ? lower.replace(/\p{N}/gu, '0') : lower);
    rows[at + WORD.stem] = hashString(lower.length > 40 ? lower : stemOf(lower));
    rows[at + WORD.suffix3] = hashString(lower.slice(-3));
    rows[at + WORD.suffix2] = hashString(lower.slice(-2));
    rows[at + WORD.prefix3] = hashString(lower.slice(0, 3));
    rows[at + WORD.shape] = shapeOf(word);
  }
}

/** 0 lower case, 1 capitalised, 2 all capitals, 3 one capital letter, 4 mixed case, 5 number, 6 other sign, 7 with hyphen, 8 with dots. */
function shapeOf(word: string): number {
  if (/^\p{N}/u.test(word)) return 5;
  if (!/\p{L}/u.test(word)) return 6;
  if (word.includes('.')) return 8;
  if (word.includes('-')) return 7;
  if (/^\p{Lu}$/u.test(word)) return 3;
  if (/^\p{Lu}+$/u.test(word)) return 2;
  if (/^\p{Lu}[^\p{Lu}]*$/u.test(word)) return 1;
  return /\p{Lu}/u.test(word) ? 4 : 0;
}
