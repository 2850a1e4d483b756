import { describe, expect, it } from 'vitest';
import { sampleCheck } from '../../../test/arbitraries/sample-check.ts';
import { renderCheckAnnotation } from './render-check-annotation.ts';

describe('renderCheckAnnotation', () => {
  it('targets each quotation by its words and by its place, and links the passage by its words', () => {
    const check = sampleCheck();
    const { total, first } = JSON.parse(renderCheckAnnotation(check));
    expect(total).toBe(4);
    const [target] = first.items[0].target;
    expect(target.selector[0]).toMatchObject({ type: 'TextQuoteSelector', exact: 'is safe for traffic,' });
    const { start, end } = target.selector[1];
    expect(check.draft.text.slice(start, end)).toBe('is safe for traffic,');
    const link = first.items[0].body.find(({ purpose }: { purpose: string }) => purpose === 'linking');
    expect(link.selector).toMatchObject({
      exact: 'is not safe for traffic',
      prefix: 'And the bridge ',
      suffix: '. We will see.',
    });
    expect(first.items[3].body.some(({ value }: { value?: string }) => value === 'not-found')).toBe(true);
  });

  it('counts places in code points, as the data model asks', () => {
    const check = sampleCheck();
    const text = `😀😀 ${check.draft.text}`;
    const span = { start: check.quotations[0]!.span.start + 5, end: check.quotations[0]!.span.end + 5 };
    const shifted = {
      ...check,
      draft: { ...check.draft, text },
      quotations: [{ ...check.quotations[0]!, span, spans: [span] }],
    };
    const { first } = JSON.parse(renderCheckAnnotation(shifted));
    const { start, end } = first.items[0].target[0].selector[1];
    expect([...text].slice(start, end).join('')).toBe('is safe for traffic,');
  });
});
