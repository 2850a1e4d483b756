import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Mode } from '../model/attribution.ts';
import { onlyNames, saysSomething } from './says-something.ts';

const HEADLINE = 'Quay Bridge Plan';

function wording(mode: Mode, text: string) {
  const report = sampleDocument('r', 'report', `${HEADLINE}\nShe spoke of ${text} on Monday.`);
  return { report, own: sampleWording(report, mode, [text], 's1') };
}

describe('saysSomething', () => {
  it.each(['that', 'she had', 'to them'])('finds nothing said in indirect “%s”', (text) => {
    expect(saysSomething(wording('indirect', text).own)).toBe(false);
  });

  it('finds nothing said in a quoted fragment of function words', () => {
    expect(saysSomething(wording('direct', 'of the').own)).toBe(false);
  });

  it.each([
    ['direct', 'I do.'],
    ['indirect', 'he did not'],
    ['indirect', 'they resigned'],
    ['direct', 'closed'],
  ] as const)('takes %s “%s” for something said', (mode, text) => {
    expect(saysSomething(wording(mode, text).own)).toBe(true);
  });
});

describe('onlyNames', () => {
  it.each(['Mr. Holt', 'Ada Holt', 'the plan', 'Holt’s bid', "her brother's"])('is so of “%s”', (text) => {
    const { report, own } = wording('indirect', text);
    expect(onlyNames(own, report.text)).toBe(true);
  });

  it.each([
    'the plan failed',
    'he resigned',
    'Holt resigned',
    'the bridge is shut',
    '40 crews',
    'her closing',
  ])('is not so of “%s”', (text) => {
    const { report, own } = wording('indirect', text);
    expect(onlyNames(own, report.text)).toBe(false);
  });

  it('is never so of a quotation', () => {
    const { report, own } = wording('direct', 'the plan');
    expect(onlyNames(own, report.text)).toBe(false);
  });

  it('is not so of a headline, where every word has a capital', () => {
    const report = sampleDocument('r', 'report', `${HEADLINE}\nShe spoke.`);
    expect(onlyNames(sampleWording(report, 'indirect', [HEADLINE], 's1'), report.text)).toBe(false);
  });
});
