import { expect, it } from 'vitest';
import { toReport } from '../../../test/arbitraries/to-report.ts';
import { ENGLISH } from '../english/english.ts';
import { GERMAN } from '../german/german.ts';
import { readDocument } from './reading.ts';

const quotedOf = (text: string, language = GERMAN) =>
  readDocument(toReport('report', text), language)
    .tokens.filter(({ quoted, kind }) => quoted && kind === 'word')
    .map((token) => token.text)
    .join(' ');

it.each([
  '„Wir fahren“, sagte Ada Holt. „Morgen“, so Holt.',
  '»Wir fahren«, sagte Ada Holt. »Morgen«, so Holt.',
  '“Wir fahren”, sagte Ada Holt. “Morgen”, so Holt.',
  '«Wir fahren», sagte Ada Holt. «Morgen», so Holt.',
  '„Wir fahren”, sagte Ada Holt. "Morgen", so Holt.',
])('finds what stands in German quotation marks: %s', (text) => {
  expect(quotedOf(text)).toBe('Wir fahren Morgen');
});

it('finds what stands in English quotation marks, mixed ones too', () => {
  expect(quotedOf('“We sail,” said Ada Holt. "Soon”, she added. «Now», she said.', ENGLISH)).toBe(
    'We sail Soon Now',
  );
});

it('goes by the spaces beside a straight mark where one before it was never closed', () => {
  expect(quotedOf('He said "no. Ada Holt came. "We sail," she said. Dahl left.', ENGLISH)).toBe(
    'no Ada Holt came We sail',
  );
});

it('takes no word for a first one because it follows a closing German mark', () => {
  const { tokens } = readDocument(toReport('report', 'Er rief „Wir fahren“ Holt zu.'), GERMAN);
  expect(tokens.filter(({ initial }) => initial).map(({ text }) => text)).toEqual(['Er', 'Wir']);
});

it('ends no German sentence at an abbreviation or an ordinal', () => {
  const text = 'Am 3. Mai war z. B. die Mole zu. Das kostet 3 Mio. Euro, sagt Dr. Moll. Es eilt.';
  const { tokens, sentences } = readDocument(toReport('report', text), GERMAN);
  expect(sentences.map(({ to }) => tokens[to - 2]!.text)).toEqual(['zu', 'Moll', 'eilt']);
});
