import { describe, expect, test } from 'vitest';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import { createCollationView } from './collation-view.ts';
import { findingsPanel } from './finding-cards.ts';
import { lede } from './summary-section.ts';

const sample = sampleCollation();
const view = createCollationView(sample);
const words = (html: { toString(): string }) =>
  html
    .toString()
    .replace(/<[^>]*>/gu, ' ')
    .replace(/\s+/gu, ' ');

describe('the summary of a collation', () => {
  const { findings, verdicts, unsure } = view.summary;

  test('counts every finding, and every shared statement once', () => {
    const text = words(lede(view));
    const numbers = [...text.matchAll(/(\d+) (?:grave finding|other finding|finding)/gu)].map(([, n]) =>
      Number(n),
    );
    expect(numbers.reduce((sum, n) => sum + n, 0)).toBe(findings.length);
    expect(verdicts.reduce((sum, { count }) => sum + count, unsure)).toBe(view.shared.length);
  });

  test('shows both passages of every finding, and who is told to have said them', () => {
    const html = words(findingsPanel(view));
    for (const { finding, entry } of findings) {
      expect(html).toContain(`statement ${entry.number}`);
      for (const index of [finding.a, finding.b].filter((each) => each !== null)) {
        const first = entry.statement.wordings[index]!.text.match(/\p{L}+/gu)!.slice(0, 3);
        expect(first.some((word) => html.includes(word))).toBe(true);
      }
    }
    const given = findings.find(({ finding }) => finding.kind === 'misattributed')!;
    expect(html).toContain(given.finding.reason);
  });

  test('keeps what is only possible behind a fold', () => {
    expect(view.summary.possible.length).toBeGreaterThan(0);
    expect(findingsPanel(view).toString()).toMatch(/<details class="possible">/u);
  });

  test('says that nothing was compared where no statement is carried twice', () => {
    const quiet = view.alone.filter(({ findings }) => findings.length === 0);
    const alone = { ...sample, statements: quiet.map(({ statement }) => statement) };
    expect(alone.statements.length).toBeGreaterThan(0);
    const html = words(findingsPanel(createCollationView(alone)));
    expect(html).toContain('Nothing could be compared');
    expect(html).not.toContain('altered.');
  });
});
