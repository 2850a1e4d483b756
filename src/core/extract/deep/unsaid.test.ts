import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import { withUnsaidApart } from './unsaid.ts';

function spanOf(text: string, part: string): Span {
  const start = text.indexOf(part);
  return { start, end: start + part.length };
}

/** Whether an indirect reading, given by its words, is kept apart from speech. */
function isApart(text: string, source: string | null, cue: string | null, content: string): boolean {
  const found: Attribution = {
    id: 'a1',
    mode: 'indirect',
    act: 'said',
    source: source === null ? null : [spanOf(text, source)],
    cue: cue === null ? null : [spanOf(text, cue)],
    content: [spanOf(text, content)],
    quoted: [],
    confidence: 0.8,
    rule: 'deep-network',
  };
  return withUnsaidApart({ text, blocks: [] }, [found], false)[0]!.act === 'thought';
}

describe('no words of anybody are', () => {
  test.each([
    [
      'what a picture or a test shows',
      'The clip shows the wall in ruins.',
      'The clip',
      'shows',
      'the wall in ruins',
    ],
    [
      'what the reporter takes as a sign',
      'Lind left early, indicating the talks may fail.',
      null,
      'indicating',
      'the talks may fail',
    ],
    [
      'the end of a thing',
      'The hearing concluded a week of talks.',
      'The hearing',
      'concluded',
      'a week of talks',
    ],
    [
      'a thing put out',
      'The port released its new tide tables.',
      'The port',
      'released',
      'its new tide tables',
    ],
    [
      'a request turned down',
      'The court denied the harbour’s request for a delay.',
      'The court',
      'denied',
      'the harbour’s request for a delay',
    ],
    [
      'what was not spoken of',
      'Lind declined to comment on what the wall had cost.',
      'Lind',
      'declined to comment on',
      'what the wall had cost',
    ],
    ['a decision carried out', 'Lind decided to sell the boat.', 'Lind', 'decided', 'to sell the boat'],
    [
      'why someone is wanted',
      'A man wanted in connection with the fire was found.',
      'A man',
      'wanted',
      'in connection with the fire',
    ],
    ['what just anyone hopes', 'Any crew hoping to start must pay.', 'Any crew', 'hoping', 'to start'],
    [
      'that reports exist',
      'There have been reports of strong tides.',
      'There',
      'have been',
      'reports of strong tides',
    ],
    [
      'what is in question',
      'The question was whether the port may sue.',
      null,
      'question',
      'whether the port may sue',
    ],
    [
      'what stands for the quotation behind it',
      'Lind proclaimed something he hid for years. "I moved the wall."',
      'Lind',
      'proclaimed',
      'something he hid for years',
    ],
    [
      'when it was said',
      '"Where is it?" Lind asked in June, right after the council moved the wall.',
      'Lind',
      'asked',
      'the council moved the wall',
    ],
  ])('%s', (_, text, source, cue, content) => {
    expect(isApart(text, source, cue, content)).toBe(true);
  });

  test('what a noun calls a thing', () => {
    const text = 'The sheds, which were a council promise and aim to shelter crews, stand empty.';
    expect(isApart(text, 'council', 'promise', 'which')).toBe(true);
  });
});

describe('somebody’s words are', () => {
  test.each([
    [
      'what is published',
      'A poll by the port shows crews favour a wall.',
      'A poll by the port',
      'shows',
      'crews favour a wall',
    ],
    [
      'a conclusion in a clause',
      'Lind concluded the wall was unsafe.',
      'Lind',
      'concluded',
      'the wall was unsafe',
    ],
    ['a charge denied', 'Lind denied moving the wall.', 'Lind', 'denied', 'moving the wall'],
    [
      'what someone indicates',
      'Lind indicated the talks may fail.',
      'Lind',
      'indicated',
      'the talks may fail',
    ],
    [
      'a refusal',
      'Lind refused to accept that the wall moved.',
      'Lind',
      'refused',
      'to accept that the wall moved',
    ],
  ])('%s', (_, text, source, cue, content) => {
    expect(isApart(text, source, cue, content)).toBe(false);
  });
});

test('a headline’s deed is no speech, and what stands “according to” somebody is', () => {
  const text = 'Mayor shuts bridge';
  const found: Attribution = {
    id: 'a1',
    mode: 'indirect',
    act: 'said',
    source: [spanOf(text, 'Mayor')],
    cue: [spanOf(text, 'shuts')],
    content: [spanOf(text, 'bridge')],
    quoted: [],
    confidence: 0.9,
    rule: 'deep-network',
  };
  const blocks = [{ kind: 'headline' as const, span: { start: 0, end: text.length } }];
  expect(withUnsaidApart({ text, blocks }, [found], false)[0]!.act).toBe('thought');
  expect(withUnsaidApart({ text, blocks: [] }, [found], true)[0]!.act).toBe('thought');
  expect(withUnsaidApart({ text, blocks: [] }, [found], false)[0]!.act).toBe('said');
  const told = 'The tables were printed late, according to Ada Lind.';
  const according = {
    ...found,
    act: 'thought' as const,
    source: [spanOf(told, 'Ada Lind')],
    cue: [spanOf(told, 'according to')],
    content: [spanOf(told, 'The tables were printed late')],
  };
  expect(withUnsaidApart({ text: told, blocks: [] }, [according], false)[0]!.act).toBe('said');
});
