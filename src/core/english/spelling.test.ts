import { expect, it } from 'vitest';
import { canonicalSpelling } from './spelling.ts';

it.each([
  ['colour', 'color'],
  ['neighbourhood', 'neighborhood'],
  ['organisation', 'organization'],
  ['criticised', 'criticized'],
  ['moralising', 'moralizing'],
  ['centre', 'center'],
  ['travelled', 'traveled'],
  ['grey', 'gray'],
  ['alright', 'all-right'],
  ['okay', 'ok'],
  ['sen', 'senator'],
  ['gonna', 'going-to'],
])('writes %s like %s', (word, canonical) => {
  expect(canonicalSpelling(word)).toBe(canonical);
});

it.each(['harbour-master', 'hour', 'four', 'promise', 'rise', 'called', 'acre', 'boat', 'wise'])(
  'gives %s one spelling however often it is asked',
  (word) => {
    expect(canonicalSpelling(canonicalSpelling(word))).toBe(canonicalSpelling(word));
  },
);

it.each([
  ...['hour', 'four', 'your', 'rise', 'wise', 'boat', 'called', 'acre'],
  ...['promise', 'promised', 'otherwise', 'surprise', 'advertising', 'supervisor', 'exercises', 'disguised'],
])('leaves %s alone', (word) => {
  expect(canonicalSpelling(word)).toBe(word);
});
