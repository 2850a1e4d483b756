import { describe, expect, test } from 'vitest';
import { type Extraction, extract, LONGEST_READ } from '../../../src/core/extract/extract.ts';
import { readDocument } from '../../../src/core/reading/reading.ts';
import { loadExtractionModel } from '../../../src/models/load-extraction-model.ts';
import { readText } from '../../../src/readers/text/read-text.ts';

const SENTENCE =
  'The harbour master said on Friday that the pier would close, and "we will not wait," she told the council. ';

const model = loadExtractionModel();
const read = (text: string): Extraction => extract(readDocument(readText(text, { path: 'odd.txt' })), model);

/** Processor seconds of one reading. */
function cost(text: string): number {
  const start = process.cpuUsage();
  read(text);
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

describe('extraction of odd input', () => {
  test('ten thousand unclosed quotation marks take a second or two', () => {
    expect(cost('"He said '.repeat(10_000))).toBeLessThan(5);
    expect(cost('“He said that it rains. '.repeat(10_000))).toBeLessThan(5);
  });

  test('four times the text on one line takes no sixteen times as long', () => {
    read(SENTENCE.repeat(300));
    const once = cost(SENTENCE.repeat(600));
    const often = cost(SENTENCE.repeat(2400));
    expect(often / once).toBeLessThan(9);
  });

  test('a line of more characters than the model reads is read by rules, and an oddity says so', () => {
    const { attributions, oddities } = read(SENTENCE.repeat(Math.ceil(LONGEST_READ.fast / SENTENCE.length)));
    expect(oddities.map(({ code }) => code)).toEqual(['read-by-rules']);
    expect(attributions.length).toBeGreaterThan(5000);
    expect(attributions.every(({ rule }) => !rule.startsWith('sequence-model'))).toBe(true);
  });

  test('NUL bytes and characters beyond the basic plane neither throw nor shift a span', () => {
    const text = `\u0000 \u{1F600} ${SENTENCE}\u0000`;
    const document = readText(text, { path: 'odd.txt' });
    const { attributions } = extract(readDocument(document), model);
    const contents = attributions.flatMap(({ content }) =>
      content.map(({ start, end }) => document.text.slice(start, end)),
    );
    expect(contents).toContain('we will not wait,');
  });
});
