import { describe, expect, test } from 'vitest';
import { sampleCollation, sampleDocument, spanOf } from '../../../test/arbitraries/sample-collation.ts';
import { createTargetMaker } from '../marks/passage-target.ts';
import { renderWebAnnotation } from './render-web-annotation.ts';

describe('renderWebAnnotation', () => {
  test('counts positions in code points, as the data model asks', () => {
    const document = sampleDocument('d', 'report', '𝒜𝒷 says “go”.', { path: 'a b.txt' });
    expect(createTargetMaker(document)(spanOf(document.text, 'go'))).toEqual({
      source: 'a%20b.txt',
      selector: [
        { type: 'TextQuoteSelector', exact: 'go', prefix: '𝒜𝒷 says “', suffix: '”.' },
        { type: 'TextPositionSelector', start: 9, end: 11 },
      ],
    });
  });

  test('gives each annotation an id of its own, and comparisons targets that exist', () => {
    const { items, startIndex } = JSON.parse(renderWebAnnotation(sampleCollation())).first;
    const ids = items.map((item: { id: string }) => item.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(startIndex).toBe(0);
    const links = items.filter((item: { motivation: string }) => item.motivation === 'linking');
    expect(links).toHaveLength(33);
    for (const { target } of links) for (const id of target) expect(ids).toContain(id);
  });
});
