import { expect, it } from 'vitest';
import { facetWord } from './facet-word.ts';

it('makes a word of a facet that differs for different facets', () => {
  expect(facetWord('speaker:a')).toMatch(/^[a-z0-9]+$/);
  expect(facetWord('speaker:a')).not.toBe(facetWord('speaker:b'));
});
