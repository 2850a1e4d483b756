import { describe, expect, it } from 'vitest';
import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import { readDocument } from '../reading/reading.ts';
import { isReported } from './is-reported.ts';

/** Whether indirect speech, found with this confidence, passes for speech. */
function read(
  cue: string,
  content: string,
  confidence: number,
  more: Partial<Attribution> = {},
  kind = 'paragraph',
): boolean {
  const text = `Orla Venn ${cue} ${content}.`;
  const start = text.indexOf(content);
  const attribution: Attribution = {
    id: 'a1',
    mode: 'indirect',
    act: 'said',
    source: [{ start: 0, end: 9 }],
    cue: [{ start: 10, end: 10 + cue.length }],
    content: [{ start, end: start + content.length }],
    quoted: [],
    confidence,
    rule: 'sequence-model',
    ...more,
  };
  const document = { text, blocks: [{ kind, span: { start: 0, end: text.length } }] } as unknown as Document;
  return isReported(readDocument(document), attribution);
}

describe('isReported', () => {
  it('takes no deed for speech of which the extractor is unsure', () => {
    expect(read('promoted', 'her deputy to harbour master', 0.2)).toBe(false);
    expect(read('was hiding', 'the cracks in the hull', 0.1)).toBe(false);
  });

  it('believes a verb of saying, however unsure', () => {
    expect(read('quietly told', 'the council of the cracks', 0.1)).toBe(true);
    expect(read('according to', 'the ferry is sound', 0.1)).toBe(true);
  });

  it('believes a clause with that', () => {
    expect(read('made clear', 'that the ferry is sound', 0.1)).toBe(true);
  });

  it('asks more where no source was found', () => {
    expect(read('was triggered by', 'the cracks in the hull', 0.4, { source: null })).toBe(false);
    expect(read('was triggered by', 'the cracks in the hull', 0.4)).toBe(true);
  });

  it('lets any verb report in a headline', () => {
    expect(read('sees', 'cracks in the hull', 0.1, {}, 'headline')).toBe(true);
  });

  it('believes a sure extractor, quotation marks and rules', () => {
    expect(read('promoted', 'her deputy', 0.9)).toBe(true);
    expect(read('promoted', 'her deputy', 0.1, { mode: 'mixed' })).toBe(true);
    expect(read('promoted', 'her deputy', 0.1, { rule: 'headline-verb' })).toBe(true);
  });
});
