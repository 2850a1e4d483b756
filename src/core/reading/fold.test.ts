import { expect, it } from 'vitest';
import { foldWord } from './fold.ts';

it.each([
  ['Harbour', 'harbour'],
  ['don’t', "don't"],
  ['re‑open', 're-open'],
  ['ﬁre', 'fire'],
  ['soft\u00ADware', 'software'],
  ['zero\u200Bwidth', 'zerowidth'],
  ['nul\u0000', 'nul'],
  ['Café', 'cafe'],
  ['10²', '10^2'],
  ['H₂O', 'h2o'],
  ['𝐛𝐨𝐥𝐝', 'bold'],
])('folds %j to %j', (word, folded) => {
  expect(foldWord(word)).toBe(folded);
});
