import { describe, expect, test } from 'vitest';
import { hostileCollation } from '../../test/arbitraries/hostile-collation.ts';
import { largeCollation } from '../../test/arbitraries/large-collation.ts';
import { sampleCollation, sampleDocument, sampleWording } from '../../test/arbitraries/sample-collation.ts';
import type { Collation } from '../core/model/collation.ts';
import { COLLATION_FORMATS, renderCollation } from './collation/formats.ts';
import { EXTRACTION_FORMATS, renderExtractions } from './extraction/formats.ts';
import { formatNames } from './format.ts';

const OPTIONS = { width: 80, colour: false };
const EMPTY: Collation = {
  witnesses: [],
  speakers: [],
  statements: [],
  findings: [],
  facts: [],
  oddities: [],
  engine: 'fast',
};

/** One wording of one word that is two million letters long; made once, since every format prints it. */
const ENDLESS = collationOfOneWord();

function collationOfOneWord(): Collation {
  const document = sampleDocument('one', 'report', 'x'.repeat(2_000_000));
  const wording = {
    ...sampleWording(document, 'direct', ['x'], 's1'),
    content: [{ start: 0, end: document.text.length }],
  };
  return {
    ...EMPTY,
    witnesses: [document],
    statements: [
      { id: 'st1', speaker: 's1', chain: [], wordings: [wording], comparisons: [], missing: [], nearest: [] },
    ],
  };
}

describe('renderCollation', () => {
  for (const format of formatNames(COLLATION_FORMATS)) {
    test(`prints ${format} for an empty, a hostile and an endless collation`, () => {
      for (const collation of [EMPTY, hostileCollation(), ENDLESS]) {
        expect(renderCollation(collation, format, OPTIONS).length).toBeGreaterThan(0);
      }
    });

    test(`prints the same ${format} each time`, () => {
      const once = renderCollation(sampleCollation(), format, OPTIONS);
      expect(renderCollation(sampleCollation(), format, OPTIONS)).toBe(once);
    });
  }

  test('keeps the page of a hundred reports under 8 MB and an endless wording in little room', () => {
    expect(renderCollation(largeCollation(100, 20), 'html', OPTIONS).length).toBeLessThan(8_000_000);
    expect(renderCollation(ENDLESS, 'html', OPTIONS).length).toBeLessThan(200_000);
    expect(renderCollation(ENDLESS, 'terminal', OPTIONS).length).toBeLessThan(10_000);
  });
});

describe('renderExtractions', () => {
  for (const format of formatNames(EXTRACTION_FORMATS)) {
    test(`prints ${format} for a document with and without attributions`, () => {
      const document = sampleDocument('d', 'report', '“Go,” she said.');
      const extracted = {
        document,
        engine: 'fast' as const,
        oddities: [],
        speakers: [],
        speakerOf: new Map(),
        attributions: [
          {
            id: 'a1',
            mode: 'direct' as const,
            act: 'said' as const,
            source: [{ start: 6, end: 9 }],
            cue: [{ start: 10, end: 14 }],
            content: [{ start: 1, end: 4 }],
            quoted: [{ start: 1, end: 4 }],
            confidence: 0.9,
            rule: 'quotation-cue',
          },
        ],
      };
      expect(renderExtractions([extracted], format, OPTIONS)).toContain('Go,');
      expect(() => renderExtractions([{ ...extracted, attributions: [] }], format, OPTIONS)).not.toThrow();
    });
  }
});
