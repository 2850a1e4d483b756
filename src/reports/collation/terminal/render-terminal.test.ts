import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { hostileCollation } from '../../../../test/arbitraries/hostile-collation.ts';
import { sampleCollation } from '../../../../test/arbitraries/sample-collation.ts';
import { renderTerminal } from './render-terminal.ts';

// biome-ignore lint/suspicious/noControlCharactersInRegex: colour codes are what is looked for
const COLOUR = /\u001b\[[0-9;]*m/gu;

describe('renderTerminal', () => {
  for (const width of [80, 100, 120, 200]) {
    test(`fills no line over ${width} cells, in colour or not`, () => {
      for (const colour of [false, true]) {
        const lines = renderTerminal(sampleCollation(), { width, colour }).replace(COLOUR, '').split('\n');
        for (const line of lines) expect(stringWidth(line), line).toBeLessThanOrEqual(width);
      }
    });
  }

  test('cuts no word of a wording', () => {
    const words = renderTerminal(sampleCollation(), { width: 80, colour: false })
      .replace(/\[-|-\]|\{\+|\+\}|‸/gu, '')
      .split(/\s+/u);
    for (const { wordings } of sampleCollation().statements) {
      for (const word of wordings.flatMap((wording) => wording.text.match(/[\p{L}']+/gu) ?? [])) {
        expect(
          words.some((shown) => shown.includes(word)),
          word,
        ).toBe(true);
      }
    }
  });

  test('uses colour codes only when asked', () => {
    expect(renderTerminal(sampleCollation(), { width: 80, colour: false })).not.toMatch(COLOUR);
    expect(renderTerminal(sampleCollation(), { width: 80, colour: true })).toMatch(COLOUR);
  });

  test('passes no control character of a witness on to the terminal', () => {
    const text = renderTerminal(hostileCollation(), { width: 80, colour: false });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left but the line break
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/u);
  });

  test('names a speaker once over what one witness alone has of them in a row', () => {
    const { witnesses, speakers, statements } = sampleCollation();
    const alone = statements.find(
      ({ wordings }) => new Set(wordings.map(({ witness }) => witness)).size === 1,
    )!;
    const text = renderTerminal(
      {
        witnesses,
        speakers,
        statements: [alone, { ...alone, id: 'again' }],
        findings: [],
        facts: [],
        oddities: [],
        engine: 'fast',
      },
      { width: 200, colour: false },
    );
    const name = `${speakers.find(({ id }) => id === alone.speaker)!.name}:`;
    expect(text.split(name)).toHaveLength(2);
    expect(text).toMatch(/^2 {2}[A-Z] /mu);
  });

  test('says honestly that nothing is shared', () => {
    const { witnesses, speakers, statements } = sampleCollation();
    const alone = statements.slice(7);
    const text = renderTerminal(
      { witnesses, speakers, statements: alone, findings: [], facts: [], oddities: [], engine: 'fast' },
      { width: 80, colour: false },
    );
    expect(text.replace(/\s+/gu, ' ')).toContain(
      'no statement is carried by more than one, 2 carried by one alone.',
    );
    expect(
      renderTerminal(
        {
          witnesses: [],
          speakers: [],
          statements: [],
          findings: [],
          facts: [],
          oddities: [],
          engine: 'fast',
        },
        { width: 80, colour: false },
      ),
    ).toBe('0 reports: no statement is carried by more than one, 0 carried by one alone.\n');
  });
});
