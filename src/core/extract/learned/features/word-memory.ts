import type { SequenceModel } from '../../../learning/sequence-model.ts';
import { WordTable } from '../../../reading/word-table.ts';
import { NeighbourScores } from './neighbour-scores.ts';

/** Distinct words from which on a table begins anew, so that memory does not grow with every text. */
const MOST_WORDS = 60_000;

/**
 * What a model has worked out of the words of earlier texts, since most words come again: their hashed forms, and what
 * each adds to the scores around it. It changes no result; each model owns one.
 */
export class WordMemory {
  #table = new WordTable();
  #neighbours: NeighbourScores | null = null;

  /** The table for the words of one more text. */
  nextTable(): WordTable {
    if (this.#table.size > MOST_WORDS) this.#table = new WordTable();
    return this.#table;
  }

  /** What words add to the scores of a packed model; null where it is not packed. */
  neighbourScores({ emissions: { packed, bits } }: SequenceModel, table: WordTable): NeighbourScores | null {
    if (packed === undefined) return null;
    if (this.#neighbours?.table !== table || this.#neighbours.isFull)
      this.#neighbours = new NeighbourScores(table, packed, bits);
    return this.#neighbours;
  }
}
