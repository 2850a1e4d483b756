import { describe, expect, it } from 'vitest';
import { sampleDocument } from '../../../test/arbitraries/sample-collation.ts';
import type { StemmaEdge } from '../../core/model/copies/stemma.ts';
import { markup } from '../html/markup.ts';
import { renderStemma } from './formats.ts';
import { stemmaPanel } from './stemma-panel.ts';
import { stemmaSchema } from './stemma-schema.ts';

const plain = { width: 80, colour: false };
const witnesses = ['a', 'b', 'c'].map((id) =>
  sampleDocument(id, 'report', `<b>The quay</b> "fell" at dawn. ${id}`, {}),
);

function edge(from: string, to: string, directed: boolean): StemmaEdge {
  const passages = [{ witness: from, span: { start: 0, end: 15 } }];
  const evidence = [{ sign: 'shared' as const, reason: 'Forty words told by both stand in both.', passages }];
  return { from, to, relation: 'copy', directed, confidence: 0.99, level: 'certain', evidence };
}

const told = {
  witnesses,
  stemma: { witnesses: ['a', 'b', 'c'], edges: [edge('b', 'a', true), edge('b', 'c', false)], others: [] },
};

describe('renderStemma', () => {
  it('prints an indented tree with the evidence in lines of 80 cells', () => {
    const text = renderStemma(told, 'terminal', plain);
    expect(text).toMatch(/^3 reports, 1 independent text\n\nB /u);
    expect(text).toMatch(/\n {3}→ A .*copy \(certain\)\n {7}Forty words/u);
    expect(text).toMatch(/\n {3}– C .*copy, either way \(certain\)/u);
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('prints JSON of the published schema', () => {
    expect(stemmaSchema.parse(JSON.parse(renderStemma(told, 'json', plain))).edges).toHaveLength(2);
  });

  it('prints DOT, an arrow only where the direction is told', () => {
    const dot = renderStemma(told, 'dot', plain);
    expect(dot).toContain('B -> A [label="copy 0.99", style=bold];');
    expect(dot).toContain('B -> C [label="copy 0.99", style=bold, dir=none];');
  });

  it('draws every witness and tie, with no word of a report as markup', () => {
    const svg = renderStemma(told, 'svg', plain);
    expect(svg.match(/<rect /gu)).toHaveLength(3);
    expect(svg.match(/<polyline /gu)).toHaveLength(2);
    expect(svg.match(/marker-end/gu)).toHaveLength(1);
    expect(stemmaPanel(told, (id) => markup`${id}`).toString()).toContain('&lt;b&gt;The quay');
  });

  it('says of a spun copy that it is in other words, and counts it only where that is likely', () => {
    const spun = (level: 'likely' | 'possible') => ({
      ...edge('b', 'a', true),
      relation: 'derived' as const,
      level,
      evidence: [{ sign: 'order' as const, reason: 'Nine sentences have partners.', passages: [] }],
    });
    const told = (level: 'likely' | 'possible') =>
      renderStemma(
        { witnesses, stemma: { witnesses: ['a', 'b', 'c'], edges: [spun(level)], others: [] } },
        'terminal',
        plain,
      );
    expect(told('likely')).toMatch(/^3 reports, 2 independent texts\n/u);
    expect(told('likely')).toMatch(/derived, in other words\s+\(likely\)/u);
    expect(told('possible')).toMatch(/^3 reports, 3 independent texts\n/u);
  });
});
