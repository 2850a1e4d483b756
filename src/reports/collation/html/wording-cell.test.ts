import { describe, expect, it } from 'vitest';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import { renderHtml } from './render-html.ts';

describe('wordingCell', () => {
  it('tells behind a fold why a wording is laid together with the one that it is read against', () => {
    const page = renderHtml(sampleCollation());
    const folds = page.match(/<details class="bond"><summary>Why laid together<\/summary><p>(.*?)<\/p>/gu);
    expect(folds?.length).toBeGreaterThan(5);
    expect(folds![0]).toContain('because: 90 % likely: both say “bridge”.');
    expect(folds![0]).toContain('Rule: likelihood.');
  });
});
