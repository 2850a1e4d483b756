import { expect, it } from 'vitest';
import type { Change } from '../../core/model/verdict.ts';
import { changePhrases } from '../check/check-words.ts';

const change = (kind: Change['kind'], from: string, to: string): Change => ({
  kind,
  from,
  to,
  a: [],
  b: [],
  reason: '',
});

it.each([
  [change('order', 'with him', 'with him'), 'word order: “with him”'],
  [change('order', 'With', 'with'), 'word order: “with”'],
  [change('order', 'of Varn', 'from Varn'), 'word order: “of Varn” → “from Varn”'],
  [change('spelling', 'colour', 'color'), 'spelling: “colour” → “color”'],
])('sets words that only moved beside nothing: %o', (moved, phrase) => {
  expect(changePhrases([moved])).toEqual([phrase]);
});
