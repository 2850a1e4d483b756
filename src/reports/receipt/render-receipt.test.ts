import { describe, expect, it } from 'vitest';
import { sampleCollation } from '../../../test/arbitraries/sample-collation.ts';
import type { Collation } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import { findingReceipt } from './finding-receipt.ts';
import { RECEIPT_FORMATS, type ReceiptFormat } from './render-receipt.ts';

const FINDING: Finding = {
  id: 'f-00000000000000aa',
  kind: 'changed',
  statement: 'st1',
  a: 1,
  b: 3,
  atMostOneVerbatim: true,
  withA: ['wire'],
  withB: [],
  confidence: 0.989,
  level: 'certain',
  reason: 'A negation is gone.',
};

function collationWith(finding: Partial<Finding> = {}): Collation {
  return { ...sampleCollation(), findings: [{ ...FINDING, ...finding }] };
}

function printed(format: ReceiptFormat, collation = collationWith()): string {
  return RECEIPT_FORMATS[format].render(findingReceipt(collation, FINDING.id, { version: '0.1.0' }));
}

describe('the receipt of a finding', () => {
  it.each(['terminal', 'markdown', 'html'] as const)('has all its evidence as %s', (format) => {
    const text = printed(format).replaceAll('\\', '');
    for (const part of [
      FINDING.id,
      'changed, certain (98 %)',
      'The Bay Courier, as also Northern Wire',
      'Marrow Today',
      '2031-02-12',
      'reports/today.txt',
      'Ada Veldt',
      'We are not going to close the north pier before May',
      'We are going to close the north pier before June',
      'negation: − “not”',
      'deep engine',
      'Version 0.1.0',
    ])
      expect(text).toContain(part);
    expect(text).toContain(`#${FINDING.id}`);
  });

  it('tells the changes from its first side to its second, however the two were compared', () => {
    const turned = findingReceipt(collationWith({ a: 3, b: 1 }), FINDING.id, { version: '0.1.0' });
    expect(turned.changes).toContain('negation: + “not”');
    expect(turned.sides[0]?.witness).toContain('Marrow Today');
  });

  it('names where words were looked for that were not found', () => {
    const collation = collationWith({ kind: 'not-found', b: null, withA: [], withB: ['wire', 'today'] });
    const receipt = findingReceipt(collation, FINDING.id, { version: '0.1.0' });
    expect(receipt.sides).toHaveLength(1);
    expect(receipt.reason).toBe(`${FINDING.reason} Looked for in Northern Wire, Marrow Today.`);
  });

  it('says who settled it', () => {
    const settlement = {
      state: 'confirmed',
      reason: 'heard',
      who: 'R. Osei',
      when: '2031-02-13T08:00:00Z',
    } as const;
    expect(printed('terminal', collationWith({ settlement }))).toContain(
      'confirmed by R. Osei, 2031-02-13: heard',
    );
  });

  it('makes no markup of what was read', () => {
    const collation = collationWith({ reason: '<img src=x> *[a](b)' });
    expect(printed('html', collation)).toContain('&lt;img src=x&gt;');
    expect(printed('markdown', collation)).toContain('&lt;img src=x&gt; \\*\\[a\\]\\(b\\)');
  });

  it('of an unknown finding is refused by its id', () => {
    expect(() => findingReceipt(collationWith(), 'f-0', { version: '0.1.0' })).toThrow('no finding f-0');
  });
});
