import fc from 'fast-check';
import { line } from '../texts.ts';

const ARROWS = [' --> ', ' --> ', ' --> ', ' -> ', '-->', ' – '];
const AFTER = ['', '', ' align:start position:0%', ' X1:0 X2:9'];

const cue = fc.record({
  start: fc.nat(7_200_000),
  length: fc.integer({ min: -2000, max: 9000 }),
  arrow: fc.constantFrom(...ARROWS),
  after: fc.constantFrom(...AFTER),
  words: line,
  gap: fc.constantFrom('\n\n', '\n\n', '\n', '\n\n\n'),
});

function captions(separator: string) {
  return fc.array(cue, { minLength: 1, maxLength: 8 }).map((cues) =>
    cues
      .map(({ start, length, arrow, after, words, gap }, at) => {
        const times = `${timeOf(start, separator)}${arrow}${timeOf(Math.max(0, start + length), separator)}`;
        return `${at + 1}\n${times}${after}\n${words}${gap}`;
      })
      .join(''),
  );
}

export const srt: fc.Arbitrary<string> = captions(',');
export const vtt: fc.Arbitrary<string> = captions('.').map((cues) => `WEBVTT\n\n${cues}`);

function timeOf(milliseconds: number, separator: string): string {
  const part = (value: number, digits = 2) => String(value).padStart(digits, '0');
  const seconds = Math.floor(milliseconds / 1000);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `${part(h)}:${part(m)}:${part(s)}${separator}${part(milliseconds % 1000, 3)}`;
}
