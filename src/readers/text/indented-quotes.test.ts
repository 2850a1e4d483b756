import { describe, expect, it } from 'vitest';
import { readText } from './read-text.ts';

const QUOTED =
  'A keeper of boats must watch them and warn of them, and he must let them go in time, whatever the weather is.';
const SECOND = 'He need not pay for the rain, for rain is the act of nobody on the quay or off it.';
const END = 'Oak v. Roe, 12 Fenw. 40, 44 (2031).';

function kinds(text: string): string[] {
  return readText(text, { path: 'brief.txt' }).blocks.map(({ kind }) => kind);
}

describe('block quotations without marks in plain text', () => {
  it.each([
    ['by spaces', 'The court explained:', `    ${QUOTED}`],
    ['by a tab', 'As the court wrote,', `\t${QUOTED}`],
    [
      'line by line',
      'The rule is old. The court put it so:',
      `     ${QUOTED.slice(0, 48)}\n     ${QUOTED.slice(48)}`,
    ],
  ])('are read where they are set in %s', (_what, lead, quotation) => {
    expect(kinds(`${lead}\n\n${quotation}\n\n${END}\n`)).toEqual(['paragraph', 'quote', 'paragraph']);
  });

  it('go on through the paragraphs that are set in alike', () => {
    expect(kinds(`The court explained:\n\n    ${QUOTED}\n\n    ${SECOND}\n\n${END}\n`)).toEqual([
      'paragraph',
      'quote',
      'quote',
      'paragraph',
    ]);
  });

  it.each([
    [
      'a first line that is set in everywhere',
      `    The court explained:\n\n    ${QUOTED}\n\n    ${SECOND}\n`,
    ],
    ['no sentence that leads to it', `The court was clear.\n\n    ${QUOTED}\n\n${END}\n`],
    ['a few words', `The court has three parts:\n\n    The first and the second.\n\n${END}\n`],
  ])('are none with %s', (_what, text) => {
    expect(kinds(text)).not.toContain('quote');
  });
});
