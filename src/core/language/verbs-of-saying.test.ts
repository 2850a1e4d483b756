import { expect, it } from 'vitest';
import { readVerbsOfSaying } from './verbs-of-saying.ts';

it('reads a noun, the particles of a headline and those beside quoted words from one entry', () => {
  const saying = readVerbsOfSaying(
    [['said', 'quote', '', 'hoot/hootage(at|over)[back]']],
    (verb) => [
      [verb, 'base'],
      [`${verb}ed`, 'past'],
    ],
    (noun) => `${noun}s`,
  );
  expect(saying.nouns.get('hootages')).toBe('said');
  expect(saying.headlineFormOf('hoot')?.particles).toEqual(['at', 'over']);
  expect(saying.particlesOf('hooted')).toEqual(new Set(['back']));
  expect(saying.cueFormOf('hooted')?.lemma).toBe('hoot');
});
