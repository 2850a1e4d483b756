import { describe, expect, test } from 'vitest';
import { largeCollation } from '../../../test/arbitraries/large-collation.ts';
import { sampleCollation } from '../../../test/arbitraries/sample-collation.ts';
import { layOutStatements } from './compared-statement.ts';
import { exclusiveWords } from './exclusive-words.ts';

const signOf = (witness: string) => witness.slice(0, 1).toUpperCase();

describe('exclusiveWords', () => {
  const entries = layOutStatements(sampleCollation());

  test('names the witnesses of which at most one is verbatim', () => {
    expect(exclusiveWords(entries[0]!, signOf)).toBe('At most one of C and T is verbatim.');
    expect(exclusiveWords(entries[5]!, signOf)).toBe('At most one of C, W and T is verbatim.');
  });

  test('is silent where nothing excludes anything', () => {
    expect(exclusiveWords(entries[6]!, signOf)).toBe('');
  });

  test('counts wordings, not pairs, where many witnesses share them', () => {
    const [many] = layOutStatements(largeCollation(40, 1));
    expect(exclusiveWords(many!, (witness) => witness)).toBe(
      'Quoted in 4 different ways: at most one is verbatim.',
    );
  });
});
