import { describe, expect, it } from 'vitest';
import { readAll } from '../../../test/arbitraries/read-all.ts';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Mode } from '../model/attribution.ts';
import { onlyNames, saysSomething } from './says-something.ts';

const HEADLINE = 'Quay Bridge Plan';

function wording(mode: Mode, text: string) {
  const report = sampleDocument('r', 'report', `${HEADLINE}\nShe spoke of ${text} on Monday.`);
  return { readings: readAll([report]), own: sampleWording(report, mode, [text], 's1') };
}

describe('saysSomething', () => {
  it.each(['that', 'she had', 'to them'])('finds nothing said in indirect “%s”', (text) => {
    const { own, readings } = wording('indirect', text);
    expect(saysSomething(own, readings)).toBe(false);
  });

  it('finds nothing said in a quoted fragment of function words', () => {
    const { own, readings } = wording('direct', 'of the');
    expect(saysSomething(own, readings)).toBe(false);
  });

  it.each([
    ['direct', 'I do.'],
    ['indirect', 'he did not'],
    ['indirect', 'they resigned'],
    ['direct', 'closed'],
  ] as const)('takes %s “%s” for something said', (mode, text) => {
    const { own, readings } = wording(mode, text);
    expect(saysSomething(own, readings)).toBe(true);
  });
});

describe('onlyNames', () => {
  it.each(['Mr. Holt', 'Ada Holt', 'the plan', 'Holt’s bid', "her brother's"])('is so of “%s”', (text) => {
    const { readings, own } = wording('indirect', text);
    expect(onlyNames(own, readings)).toBe(true);
  });

  it.each([
    'the plan failed',
    'he resigned',
    'Holt resigned',
    'the bridge is shut',
    '40 crews',
    'her closing',
  ])('is not so of “%s”', (text) => {
    const { readings, own } = wording('indirect', text);
    expect(onlyNames(own, readings)).toBe(false);
  });

  it('is never so of a quotation', () => {
    const { readings, own } = wording('direct', 'the plan');
    expect(onlyNames(own, readings)).toBe(false);
  });

  it('is not so of a headline, where every word has a capital', () => {
    const report = sampleDocument('r', 'report', `${HEADLINE}\nShe spoke.`);
    expect(onlyNames(sampleWording(report, 'indirect', [HEADLINE], 's1'), readAll([report]))).toBe(false);
  });
});
