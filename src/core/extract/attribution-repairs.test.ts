import { describe, expect, test } from 'vitest';
import { inventDocument } from '../../../test/arbitraries/invented-body.ts';
import type { Attribution } from '../model/attribution.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { apartFromHeads } from './learned/apart-from-heads.ts';
import { withTidyEdges } from './learned/content-edges.ts';
import { withoutDoubleReadings } from './learned/extract-by-model.ts';
import { mendSaying } from './learned/mend-saying.ts';
import { nestedReports, withReportSources } from './rules/cues/nested-reports.ts';
import { secondSayings } from './rules/cues/second-sayings.ts';

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

/** An indirect attribution whose parts are given by their words. */
function saying(text: string, source: string, cue: string, content: string, confidence = 0.8): Attribution {
  return {
    id: 'a1',
    mode: 'indirect',
    act: 'said',
    source: [spanOf(text, source)],
    cue: [spanOf(text, cue)],
    content: [spanOf(text, content)],
    quoted: [],
    confidence,
    rule: 'sequence-model',
  };
}

function reading(text: string, { source, cue, content }: Attribution): string[] {
  return [source, cue, content].map((spans) =>
    (spans ?? []).map((span) => sliceSpan(text, span)).join(' … '),
  );
}

describe('the edges of a content', () => {
  test('leave out the day straight after the cue', () => {
    const text = 'Lind said Sunday he was not told of the survey.';
    const found = withTidyEdges(text, saying(text, 'Lind', 'said', 'Sunday he was not told of the survey'));
    expect(reading(text, found)[2]).toBe('he was not told of the survey');
  });

  test('leave out where an object was asked for, not where a clause says something took place', () => {
    const text = 'Lind called for a new bridge at the quay in a statement on Friday.';
    const object = saying(text, 'Lind', 'called for', 'a new bridge at the quay in a statement on Friday');
    expect(reading(text, withTidyEdges(text, object))[2]).toBe('a new bridge at the quay');
    const clause = 'Lind said the mayor gave his view in a statement on Friday.';
    const said = saying(clause, 'Lind', 'said', 'the mayor gave his view in a statement on Friday');
    expect(withTidyEdges(clause, said)).toBe(said);
  });
});

describe('a second verb of saying in a content', () => {
  test('begins an attribution of its own', () => {
    const text = 'Lind found no fault in the survey but noted that the wall had moved.';
    const whole = saying(text, 'Lind', 'found', 'no fault in the survey but noted that the wall had moved');
    expect(secondSayings(text, whole).map((each) => reading(text, each))).toEqual([
      ['Lind', 'found', 'no fault in the survey'],
      ['Lind', 'noted', 'that the wall had moved'],
    ]);
  });

  test('stays where the pronoun goes on with the clause', () => {
    const text = 'Lind said the wall moved and he warned the council of it.';
    const whole = saying(text, 'Lind', 'said', 'the wall moved and he warned the council of it');
    expect(secondSayings(text, whole)).toEqual([whole]);
  });
});

describe('reports inside a content', () => {
  test('are the source of what they are said to claim', () => {
    const text = 'The mayor disputed a Courier report that said the bridge was sold to a rival port.';
    const outer = saying(
      text,
      'The mayor',
      'disputed',
      'a Courier report that said the bridge was sold to a rival port',
    );
    expect(nestedReports(text, [outer]).map((each) => reading(text, each))).toEqual([
      ['a Courier report', 'said', 'the bridge was sold to a rival port'],
    ]);
  });

  test('are told from the subject that disputes them', () => {
    const text = 'The mayor disputed on Friday a report that said the bridge was sold to a rival port.';
    const read = saying(text, 'The mayor', 'said', 'the bridge was sold to a rival port');
    expect(withReportSources(text, read).map((each) => reading(text, each))).toEqual([
      ['The mayor', 'disputed', 'a report that said the bridge was sold to a rival port'],
      ['a report', 'said', 'the bridge was sold to a rival port'],
    ]);
  });

  test('leave a statement to the one who issued it', () => {
    const text = 'The mayor issued a letter saying the bridge was sold to a rival port.';
    const read = saying(text, 'The mayor', 'saying', 'the bridge was sold to a rival port');
    expect(withReportSources(text, read)).toEqual([read]);
  });
});

test('of two cues for the same words the surer one stays', () => {
  const text = 'Doe issued notes after Lind told them that the wall had moved.';
  const near = saying(text, 'Lind', 'told', 'that the wall had moved', 0.8);
  const far = saying(text, 'Doe', 'issued notes', 'that the wall had moved', 0.5);
  expect(withoutDoubleReadings([far, near])).toEqual([near]);
});

describe('a headline and the text under it', () => {
  const text = 'Harbour notes\n\nThe pier opens in May, the clerk said.';
  const blocks = [
    { kind: 'headline' as const, span: { start: 0, end: 13 } },
    { kind: 'paragraph' as const, span: { start: 15, end: text.length } },
  ];
  const apart = (found: Attribution) =>
    apartFromHeads({ ...inventDocument('a', text), blocks }, [found]).map((each) => reading(text, each));

  test('are no one saying’s cue and content', () => {
    expect(apart(saying(text, 'Harbour', 'notes', 'The pier opens in May'))).toEqual([]);
  });

  test('share no content', () => {
    const both = saying(text, 'the clerk', 'said', 'The pier opens in May');
    const found = { ...both, content: [spanOf(text, 'Harbour notes'), ...both.content] };
    expect(apart(found)).toEqual([['the clerk', 'said', 'The pier opens in May']]);
  });
});

describe('a content', () => {
  test.each([
    ['What did the owners say about it?', 'the owners', 'say', 'What did'],
    ['It will meet them to talk about it.', 'It', 'to talk about', 'it'],
    ['He praised a plan that, Ann Lee said, nobody had read.', 'He', 'praised', 'a plan that'],
  ])('that is nobody’s words is no saying: %s', (text, source, cue, content) => {
    const { source: from, cue: verb, content: words, confidence, rule } = saying(text, source, cue, content);
    expect(mendSaying(text, { source: from, cue: verb, content: [...words], confidence, rule })).toEqual([]);
  });
});
