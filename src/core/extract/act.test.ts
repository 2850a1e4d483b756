import { expect, test } from 'vitest';
import { ENGLISH } from '../english/english.ts';
import type { Span } from '../model/span.ts';
import { actOf } from './act.ts';

function act(text: string, cue: string, source: string | null): string {
  const spanOf = (words: string): Span[] => [
    { start: text.indexOf(words), end: text.indexOf(words) + words.length },
  ];
  return actOf(text, spanOf(cue), source === null ? null : spanOf(source), ENGLISH);
}

test.each([
  ['Okafor said it was late.', 'said', 'Okafor', 'said'],
  ['Okafor tweeted that it was late.', 'tweeted', 'Okafor', 'wrote'],
  ['Okafor said on Facebook that it was late.', 'said', 'Okafor', 'wrote'],
  ['The report said it was late.', 'said', 'The report', 'wrote'],
  ['The lawsuit against the firm alleges fraud.', 'alleges', 'The lawsuit against the firm', 'wrote'],
  ['A man with a report said it was late.', 'said', 'A man', 'said'],
  ['Okafor believes it was late.', 'believes', 'Okafor', 'thought'],
  ['Okafor wants to leave.', 'wants', 'Okafor', 'thought'],
])('the act of %s', (text, cue, source, expected) => {
  expect(act(text, cue, source)).toBe(expected);
});
