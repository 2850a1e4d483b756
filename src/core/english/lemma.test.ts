import { expect, it } from 'vitest';
import { lemmaOf } from './lemma.ts';

const words = new Set(['hope', 'hop', 'sail', 'carry', 'stop', 'box', 'close', 'go', 'bus']);
const isWord = (word: string) => words.has(word);

it.each([
  ['was', 'be', 'past'],
  ['went', 'go', 'past'],
  ['sails', 'sail', 's'],
  ['carries', 'carry', 's'],
  ['carried', 'carry', 'past'],
  ['hoping', 'hope', 'ing'],
  ['hopping', 'hop', 'ing'],
  ['stopped', 'stop', 'past'],
  ['boxes', 'box', 's'],
  ['closes', 'close', 's'],
  ['children', 'child', 's'],
  ['something', 'something', 'base'],
  ['this', 'this', 'base'],
  ['red', 'red', 'base'],
])('reads %s as %s in the form %s', (word, lemma, inflection) => {
  expect(lemmaOf(word, isWord)).toEqual({ lemma, inflection });
});
