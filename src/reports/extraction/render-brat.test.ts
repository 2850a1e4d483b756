import { describe, expect, test } from 'vitest';
import { sampleDocument, spanOf } from '../../../test/arbitraries/sample-collation.ts';
import type { Attribution } from '../../core/model/attribution.ts';
import { renderBrat } from './render-brat.ts';

const attribution: Attribution = {
  id: 'a1',
  mode: 'direct',
  act: 'said',
  source: null,
  cue: null,
  content: [],
  quoted: [],
  confidence: 1,
  rule: 'test',
};

function render(text: string, parts: { content: string[]; source?: string; cue?: string }): string {
  const spans = (phrases: readonly string[]) => phrases.map((phrase) => spanOf(text, phrase));
  return renderBrat({
    document: sampleDocument('d', 'report', text),
    engine: 'fast',
    attributions: [
      {
        ...attribution,
        content: spans(parts.content),
        source: parts.source === undefined ? null : spans([parts.source]),
        cue: parts.cue === undefined ? null : spans([parts.cue]),
      },
    ],
    oddities: [],
    speakers: [{ id: 's1', name: 'Lena\nMarsh', kind: 'person', aliases: [], roles: [] }],
    speakerOf: new Map([
      ['a1', { speaker: 's1', chain: ['s1'], rule: 'name', evidence: null, confidence: 1 }],
    ]),
  });
}

describe('renderBrat', () => {
  test('writes discontinuous spans and joins them by an event on the cue', () => {
    const text = '“It holds,” Lena Marsh said, “for now.”';
    expect(render(text, { content: ['It holds,', 'for now.'], source: 'Lena Marsh', cue: 'said' })).toBe(
      [
        'T1\tContent 1 10;30 38\tIt holds, for now.',
        'T2\tCue 23 27\tsaid',
        'T3\tSource 12 22\tLena Marsh',
        'T4\tAttribution 23 27\tsaid',
        'E1\tAttribution:T4 Content:T1 Cue:T2 Source:T3',
        'A1\tMode E1 direct',
        'A2\tAct E1 said',
        '#1\tAnnotatorNotes E1\tspeaker: Lena Marsh',
        '',
      ].join('\n'),
    );
  });

  test('counts code points and parts spans at line breaks, as brat does', () => {
    const [first] = render('𝒜𝒷 “one\ntwo”', { content: ['one\ntwo'] }).split('\n');
    expect(first).toBe('T1\tContent 4 7;8 11\tone two');
  });
});
