import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Speaker } from '../model/speaker.ts';
import { distinctWordings } from './distinct-wordings.ts';

const report = sampleDocument(
  'r',
  'report',
  'Quay\n“The bridge stays shut,” Holt said, and Reyk added little.',
);
const speakers: Speaker[] = [
  { id: 's1', name: 'Ada Holt', kind: 'person', aliases: [], roles: [] },
  { id: 's2', name: 'Anselm Reyk', kind: 'person', aliases: [], roles: [] },
  { id: 's3', name: 'he', kind: 'unresolved', aliases: [], roles: [] },
];

function found(attribution: string, speaker: string, confidence: number) {
  const wording = { ...sampleWording(report, 'direct', ['The bridge stays shut,'], speaker), attribution };
  const { mode, act, source, cue, content, quoted } = wording;
  const own: Attribution = {
    id: attribution,
    mode,
    act,
    source,
    cue,
    content,
    quoted,
    confidence,
    rule: 'sequence-model',
  };
  return { wording, own };
}

function keep(...all: ReturnType<typeof found>[]) {
  const attributions = all.map(({ own }) => own);
  const extraction = { document: report, engine: 'fast' as const, attributions, oddities: [] };
  const wordings = all.map(({ wording }) => wording);
  return distinctWordings(wordings, speakers, [extraction]).map(({ speaker }) => speaker);
}

describe('distinctWordings', () => {
  it('keeps the surer reading of words given to two speakers', () => {
    expect(keep(found('a1', 's1', 0.6), found('a2', 's2', 0.8))).toEqual(['s2']);
  });

  it('keeps a known speaker before a surer reading without one', () => {
    expect(keep(found('a1', 's1', 0.6), found('a2', 's3', 0.9))).toEqual(['s1']);
  });

  it('keeps the same words where they stand twice in the report', () => {
    const twice = sampleDocument('q', 'report', 'Quay\n“Shut it,” she said. “Shut it,” she said again.');
    const first = sampleWording(twice, 'direct', ['Shut it,'], 's1');
    const start = twice.text.lastIndexOf('Shut it,');
    const span = { start, end: start + 'Shut it,'.length };
    const second = { ...first, content: [span], quoted: [span] };
    expect(distinctWordings([first, second], speakers, [])).toEqual([first, second]);
  });
});
