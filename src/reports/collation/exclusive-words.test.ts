import { describe, expect, test } from 'vitest';
import { sampleCollation } from '../../../test/arbitraries/sample-collation.ts';
import { layOutStatements } from './compared-statement.ts';
import { exclusiveWords, signsOf } from './exclusive-words.ts';

const signOf = (witness: string) => witness.slice(0, 1).toUpperCase();

describe('exclusiveWords', () => {
  const entries = layOutStatements(sampleCollation());

  test('names the witnesses of which at most one is verbatim, on either side all that have it so', () => {
    expect(exclusiveWords(entries[5]!, signOf)).toBe(
      'At most one is verbatim: what W, C print, or what T prints.',
    );
  });

  test('tells the same pair of witnesses once', () => {
    const { findings, ...entry } = entries[5]!;
    const twice = { ...entry, findings: [...findings, ...findings] };
    expect(exclusiveWords(twice, signOf)).toBe(exclusiveWords(entries[5]!, signOf));
  });

  test('is silent where nothing excludes anything, and where a transcript decides', () => {
    expect(exclusiveWords(entries[6]!, signOf)).toBe('');
    expect(exclusiveWords(entries[0]!, signOf)).toBe('');
  });

  test('counts witnesses where many have it alike', () => {
    expect(signsOf(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], signOf)).toBe('A and 7 more');
  });
});
