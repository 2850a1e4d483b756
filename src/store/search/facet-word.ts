import { hashOf } from '../bounded-text.ts';

/** A facet as one word that no text's words are taken for. */
export function facetWord(facet: string): string {
  return `qz${hashOf(facet).slice(0, 20)}zq`;
}
