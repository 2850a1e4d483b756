import { expect, it } from 'vitest';
import { isToldWhole } from './own-words.ts';

/** Whether the quotation of a sentence is told whole; `<` and `>` stand round its source, `{` and `}` round its cue. */
function told(marked: string): boolean {
  const text = marked.replace(/[<>{}]/g, '');
  const spanOf = (open: string, close: string) => {
    const plain = (at: number) => marked.slice(0, at).replace(/[<>{}]/g, '').length;
    const start = marked.indexOf(open);
    return start < 0 ? null : [{ start: plain(start), end: plain(marked.indexOf(close)) }];
  };
  const quotes = [...text.matchAll(/“([^”]*)”/g)];
  const [whole, inner] = quotes.at(-1)!;
  const start = quotes.at(-1)!.index + whole.indexOf(inner!);
  return isToldWhole(text, {
    start,
    end: start + inner!.length,
    cue: spanOf('{', '}'),
    source: spanOf('<', '>'),
  });
}

it.each([
  'The doors stayed shut. “guests were fed at noon,” {said} <Ada Moll>.',
  'The doors stayed shut.\n“... guests were fed at noon,” {said} <Ada Moll>.',
  '<Ada Moll> {said} “guests were fed at noon”.',
  '<Ada Moll> {told} the court that “guests were fed at noon”.',
  '<Ada Moll> {said} on Monday: “guests were fed at noon.”',
])('a quotation is all that is told: %s', (text) => {
  expect(told(text)).toBe(true);
});

it.each([
  'Few of the “guests were fed at noon,” {said} <Ada Moll>.',
  'It was untrue, <Ada Moll> {said}, that “guests were fed at noon”.',
  '<Ada Moll> never {said} that “guests were fed at noon”.',
  '“I doubt it,” <Ada Moll> {said}, “that guests were fed at noon.”',
  '<Ada Moll> {said} of the inn: only if it snowed, “guests were fed at noon”.',
  '<Ada Moll> {said} she knew which “guests were fed at noon”.',
  'On condition that it snowed, “guests were fed at noon”, <Ada Moll> {said}.',
  'As long as it snowed, “guests were fed at noon”, {said} <Ada Moll>.',
  'Once the snow lay, “guests were fed at noon”, <Ada Moll> {said}.',
  '“guests were fed at noon” in few inns, {said} <Ada Moll>.',
])('own words go with a quotation: %s', (text) => {
  expect(told(text)).toBe(false);
});
