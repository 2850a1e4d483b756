import { expect, test } from 'vitest';
import { withMarks } from './outer-marks.ts';

function marked(text: string, words: string): string {
  const start = text.indexOf(words);
  const span = withMarks(text, { start, end: start + words.length });
  return text.slice(span.start, span.end);
}

test('takes in the marks that stand on both sides', () => {
  expect(marked('She said “no more.” Then left.', 'no more.')).toBe('“no more.”');
  expect(marked("She said ``no more'' then.", 'no more')).toBe("``no more''");
});

test('leaves a span alone that has a mark on one side only', () => {
  expect(marked('She said “no more and left.', 'no more')).toBe('no more');
});

test('takes the mark that opens the next paragraph for no mark of this one', () => {
  expect(marked('“The tide was high.\n“Nobody knew.”', 'The tide was high.')).toBe('The tide was high.');
});
