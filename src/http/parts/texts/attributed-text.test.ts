import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Attribution } from '../../../core/model/attribution.ts';
import type { Document } from '../../../core/model/document.ts';
import type { Span } from '../../../core/model/span.ts';
import { attributedText } from './attributed-text.ts';

function documentOf(text: string, blocks: Document['blocks'] = []): Document {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  return { id: 'd', kind: 'report', path: 'd', text, title: null, blocks, meta };
}

function attribution(id: string, content: readonly Span[], more: Partial<Attribution> = {}): Attribution {
  const rest = {
    mode: 'direct',
    act: 'said',
    source: null,
    cue: null,
    quoted: [],
    confidence: 1,
    rule: 'x',
  } as const;
  return { ...rest, id, content, ...more };
}

const draw = (document: Document, attributions: readonly Attribution[]) =>
  parseHTML(`<body>${attributedText(document, attributions, () => 'changed')}</body>`).document;

describe('attributedText', () => {
  it('marks source, cue and interrupted content, and numbers the last piece', () => {
    const text = '“We sail,” said Ann, “at noon.”';
    const page = draw(documentOf(text), [
      attribution(
        'a1',
        [
          { start: 1, end: 9 },
          { start: 22, end: 30 },
        ],
        { source: [{ start: 16, end: 19 }], cue: [{ start: 11, end: 15 }] },
      ),
    ]);
    expect([...page.querySelectorAll('.said')].map((part) => part.textContent)).toEqual([
      'We sail,',
      'at noon.',
    ]);
    expect(page.querySelector('.source')?.textContent).toBe('Ann');
    expect(page.querySelector('.cue')?.textContent).toBe('said');
    expect(page.querySelectorAll('#a1')).toHaveLength(1);
    expect([...page.querySelectorAll('.ref')].map((ref) => ref.textContent)).toEqual(['1']);
  });

  it('loses and doubles no letter, however the spans overlap', () => {
    const span = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 20 }))
      .map(([start, length]) => ({ start, end: start + length }));
    const spans = fc.array(span, { minLength: 1, maxLength: 3 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(spans, spans), { maxLength: 8 }),
        fc.string({ minLength: 80, maxLength: 80, unit: fc.constantFrom('a', 'b', 'Ü', '<', '&', '"') }),
        (given, text) => {
          const attributions = given.map(([content, source], index) =>
            attribution(
              `a${index + 1}`,
              [...content].sort((x, y) => x.start - y.start),
              { source },
            ),
          );
          const page = draw(documentOf(text), attributions);
          for (const ref of page.querySelectorAll('.ref')) ref.remove();
          expect(page.querySelector('.report-text')?.textContent?.trim()).toBe(text);
        },
      ),
      { seed: 7, numRuns: 200 },
    );
  });

  it('shows only the beginning of an endless text', () => {
    const page = draw(documentOf('x'.repeat(1_000_000)), []);
    expect(page.querySelector('.more')?.textContent).toBe('… and 600000 more characters');
  });
});
