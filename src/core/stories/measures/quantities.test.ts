import { expect, test } from 'vitest';
import { tokenise } from '../../reading/tokens.ts';
import { quantities } from './quantities.ts';

const of = (text: string) =>
  quantities(
    tokenise(text).filter(({ kind }) => kind !== 'punctuation'),
    new Set(),
  );

test('a number goes with the word after it and the word before it', () => {
  expect(of('Harkin, 52, saved forty-one and 40 passengers')).toEqual(
    expect.arrayContaining(['harkin=52', 'passeng=40']),
  );
});

test('a measure before "of" is read', () => {
  expect(of('a magnitude of 5.6')).toContain('magnitud=5.6');
});

test('years and far numbers are left out, and the list is short', () => {
  expect(of('the elections 2031')).toEqual([]);
  expect(of(`${'so '.repeat(300)} 40 passengers`)).toEqual([]);
  expect(of('12 boats 13 ferries 14 divers '.repeat(50)).length).toBeLessThanOrEqual(16);
});
