import { describe, expect, it } from 'vitest';
import { report } from '../../../test/arbitraries/marked-report.ts';
import type { SpeakerOf } from '../model/speaker.ts';
import { speakerKey } from '../speakers/resolve-speakers.ts';
import { wordingEvidence } from './wording-evidence.ts';

/** How sure it is who says the n-th stretch of the first attribution of a report in which everybody is named. */
function sourceOf(text: string, stretch: number): number {
  const marked = report('a', 'News', text);
  const { document } = marked;
  const attributions = marked.attributions.map((each) => ({ ...each, confidence: 0.8 }));
  const said: SpeakerOf = { speaker: 's1', chain: ['s1'], rule: 'name', evidence: null, confidence: 0.95 };
  const of = new Map(attributions.map(({ id }) => [speakerKey(document.id, id), said]));
  const { id, content } = attributions[0]!;
  const evidenceOf = wordingEvidence([{ document, attributions }], { speakers: [], of, scenes: [] });
  return evidenceOf({ witness: document.id, attribution: id, content: [content[stretch]!] }).source;
}

describe('how sure it is who says a wording', () => {
  const far = 'after the council had met for nine hours behind closed doors and gone home';

  it('is more than extraction alone where the cue stands beside the quotation', () => {
    expect(sourceOf('{“The bridge is shut,”} <said> [Ada Moll].', 0)).toBe(0.97);
  });

  it('is no more where other words stand between', () => {
    expect(sourceOf(`[Ada Moll] <said> ${far}: {“The bridge is shut.”}`, 0)).toBe(0.8);
  });
});
