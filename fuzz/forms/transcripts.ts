import fc from 'fast-check';
import { line } from '../texts.ts';

const LABELS = [
  'ANN LEE: ',
  'Ms. LEE. ',
  'Mr. BREY of New York. ',
  'The SPEAKER pro tempore (Mr. Brey). ',
  'Minister of Piers (Ann Lee): ',
  '[SPEAKER_00]: ',
  '(speaker 0) ',
  '[00:00.000 --> 00:03.440]  SPEAKER_01 ',
  'Speaker 1  0:03\n',
  'Ann Lee   00:00:03\n',
  '**Ann Lee:** ',
  '| Ann Lee | ',
  '>> THE CHAIR: ',
  'Q. ',
  'A. ',
  'BY MS. LEE:\n',
  'THE COURT: ',
  'I: ',
  '0:03\n',
  '',
];
const HEADS = [
  '',
  'Transcribed by https://otter.ai\n\n',
  'Pier committee (2031-05-06 18:02 GMT+1) - Transcript\n\n',
  'HEARSAY v. PIER\nNo. 12-345\n\n',
];

/** Transcripts: labels of many forms before what is said, the lines numbered as courts do or not. */
export const transcript: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom(...HEADS),
    fc.array(fc.tuple(fc.constantFrom(...LABELS), line), { minLength: 2, maxLength: 12 }),
    fc.constantFrom('\n', '\n\n', '\r\n'),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([head, turns, gap, numbered]) => {
    const lines = turns.map(([label, words]) => `${label}${words}`).join(gap);
    if (numbered !== 1) return `${head}${lines}`;
    return lines
      .split('\n')
      .map((words, at) => `${at % 25 === 0 ? `\f   Page ${1 + at / 25}\n` : ''} ${(at % 25) + 1}  ${words}`)
      .join('\n');
  });
