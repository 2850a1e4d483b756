import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sampleDocument } from '../../../test/arbitraries/sample-collation.ts';
import { readDocument } from './reading.ts';
import { tokenise } from './tokens.ts';
import { tokensIn } from './tokens-in.ts';

const BITS = [
  'it',
  '’s',
  "don't",
  'cannot',
  'U.S.',
  'Mr.',
  '1,200',
  '20th',
  'well-known',
  '“',
  '”',
  '...',
  ' ',
  ',',
  '\n',
  'Wi‑Fi',
];
const shown = ({ start, end, text, kind }: ReturnType<typeof tokenise>[number]) => ({
  start,
  end,
  text,
  kind,
});

it('the tokens of a span are those that reading it by itself would give', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...BITS), { maxLength: 12 }),
      fc.nat(60),
      fc.nat(60),
      (bits, a, b) => {
        const text = bits.join('');
        const span = { start: Math.min(a, b, text.length), end: Math.min(Math.max(a, b), text.length) };
        const reading = readDocument(sampleDocument('d', 'report', text));
        expect(tokensIn(reading, span).map(shown)).toEqual(tokenise(text, span).map(shown));
      },
    ),
    { numRuns: 3000 },
  );
});
