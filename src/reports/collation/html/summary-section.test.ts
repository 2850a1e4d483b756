import { describe, expect, test } from 'vitest';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import { isAltered } from '../compared-statement.ts';
import { createCollationView } from './collation-view.ts';
import { lede, summarySection } from './summary-section.ts';

const sample = sampleCollation();
const view = createCollationView(sample);
const words = (html: { toString(): string }) =>
  html
    .toString()
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

/** The numbers of the lede by what stands behind them. */
function told(text: string): { readonly shared: number; readonly altered: number; readonly all: number } {
  const [head = '', rest = ''] = text.split(':');
  const parts = [...rest.split('.')[0]!.matchAll(/(\d+) ([^,]+)/gu)].map(([, n, what]) => ({
    n: Number(n),
    altered: /altered|changed/u.test(what!),
  }));
  const sum = (of: typeof parts) => of.reduce((total, { n }) => total + n, 0);
  return {
    shared: Number.parseInt(head, 10),
    altered: sum(parts.filter(({ altered }) => altered)),
    all: sum(parts),
  };
}

describe('the summary of a collation', () => {
  test('counts every shared statement once, and as altered those that the filter shows', () => {
    const { shared, altered, all } = told(words(lede(view)).trim());
    expect(shared).toBe(view.shared.length);
    expect(altered).toBe(view.shared.filter(isAltered).length);
    expect(all).toBe(view.shared.filter(({ group }) => group !== 'missing').length);
  });

  test('names both speakers where words are given to another', () => {
    const given = view.shared.find(({ misattributed }) => misattributed);
    expect(given).toBeDefined();
    const only = createCollationView({ ...sample, statements: [given!.statement] });
    expect(words(summarySection(only))).toMatch(/misattributed: .+ \([A-Z].*\), .+ \([A-Z].*\)/u);
  });

  test('shows the quotation, not only the words that differ', () => {
    const entry = view.shared.find(({ group }) => group === 'changed')!;
    const html = words(summarySection(createCollationView({ ...sample, statements: [entry.statement] })));
    const texts = entry.wordings.map(({ wording }) => wording.text.slice(0, 24));
    expect(texts.some((text) => html.includes(text))).toBe(true);
  });

  test('says that nothing was compared where no statement is carried twice', () => {
    const alone = { ...sample, statements: view.alone.map(({ statement }) => statement) };
    expect(alone.statements.length).toBeGreaterThan(0);
    const html = words(summarySection(createCollationView(alone)));
    expect(html).toContain('Nothing could be compared');
    expect(html).not.toContain('altered.');
  });
});
