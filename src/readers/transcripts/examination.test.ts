import { describe, expect, it } from 'vitest';
import { blocksOf } from '../blocks/blocks.ts';

function labels(lines: readonly string[]): (string | undefined)[] {
  return blocksOf(lines.join('\n\n')).blocks.flatMap(({ kind, label }) =>
    kind === 'turn' ? [label?.text] : [],
  );
}

const TALK = ['Q. Where were you?', 'A. On the quay.', 'Q. Who saw it?', 'A. The mate did.'];

describe('questions and answers of an examination', () => {
  it.each([
    [['DIRECT EXAMINATION OF TOM OAK', 'BY MS. HILL:'], 'MS. HILL', 'TOM OAK'],
    [
      ['TOM OAK, having been first duly sworn, testified as follows:', 'EXAMINATION BY MS. HILL:'],
      'MS. HILL',
      'TOM OAK',
    ],
    [
      ['TOM OAK,', 'having been first duly sworn, testified as follows:', 'BY MS. HILL:'],
      'MS. HILL',
      'TOM OAK',
    ],
    [['MR TOM OAK (sworn)', 'Examination-in-chief by MS HILL'], 'MS HILL', 'MR TOM OAK'],
    [['TOM OAK (recalled)', 'Cross-examination by Ms. Hill'], 'Ms. Hill', 'TOM OAK'],
    [['BY MS. HILL:'], 'MS. HILL', 'A'],
    [['DIRECT EXAMINATION'], 'Q', 'A'],
  ])('are of those named above them: %s', (heads, asks, answers) => {
    expect(labels([...heads, ...TALK])).toEqual([asks, answers, asks, answers]);
  });

  it('change hands with the examiner and the witness', () => {
    const second = [
      'CROSS-EXAMINATION',
      'BY MR. BECK:',
      ...TALK.slice(0, 2),
      'ADA LIND, called as a witness, was duly sworn.',
    ];
    expect(labels(['EXAMINATION OF TOM OAK', 'BY MS. HILL:', ...TALK, ...second, ...TALK.slice(2)])).toEqual([
      'MS. HILL',
      'TOM OAK',
      'MS. HILL',
      'TOM OAK',
      'MR. BECK',
      'TOM OAK',
      'Q',
      'ADA LIND',
    ]);
  });

  it('name the examiner inside the question', () => {
    const { blocks } = blocksOf(['Q. (BY MS. HILL) Where were you?', ...TALK.slice(1)].join('\n\n'));
    expect(blocks[0]).toMatchObject({
      label: { text: 'MS. HILL' },
      span: { start: 'Q. (BY MS. HILL) '.length },
    });
  });
});
