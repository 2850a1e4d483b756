import { describe, expect, it } from 'vitest';
import { tokenise } from '../../reading/tokens.ts';
import { readAmount } from './amount.ts';
import { readPieces } from './pieces.ts';

/** The first amount of a text: from, to, how exactly and in what. */
function amountOf(text: string) {
  const tokens = tokenise(text);
  const pieces = readPieces(tokens, 0, tokens.length);
  for (let at = 0; at < pieces.length; at++) {
    const amount = readAmount(pieces, at);
    if (amount !== null) return [amount.low, amount.high, amount.exactness, amount.unit?.name ?? 'count'];
  }
  return null;
}

describe('readAmount', () => {
  it.each([
    ['1,200 people', [1200, 1200, 'exact', 'count']],
    ['twenty-five boats', [25, 25, 'exact', 'count']],
    ['a dozen boats', [12, 12, 'exact', 'count']],
    ['half a million birds', [5e5, 5e5, 'exact', 'count']],
    ['dozens of boats', [24, 99, 'about', 'count']],
    ['tens of thousands of people', [2e4, 99e3, 'about', 'count']],
    ['$5.2m', [5.2e6, 5.2e6, 'exact', 'usd']],
    ['more than 30 billion euros', [3e10, 3e10, 'least', 'eur']],
    ['nearly 70 per cent', [0.7, 0.7, 'about', 'share']],
    ['up to 193 km/h', [193, 193, 'most', 'speed']],
    ['2,000ft', [609.6, 609.6, 'exact', 'length']],
    ['a magnitude of at least 5.9', [5.9, 5.9, 'least', 'magnitude']],
    ['40 to 50 boats', [40, 50, 'exact', 'count']],
    ['between 2 and 3 million birds', [2e6, 3e6, 'exact', 'count']],
    ['a 52–48 vote', [52, 48, 'exact', 'score']],
    ['a three-year deal', [94_672_800, 94_672_800, 'exact', 'time']],
  ])('reads "%s"', (text, expected) => {
    expect(amountOf(text)).toEqual(expected);
  });

  it('reads no amount in words without one', () => {
    expect(amountOf('no boats at all')).toBeNull();
  });
});
