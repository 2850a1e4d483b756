import { describe, expect, test } from 'vitest';
import { reportTitle } from './report-title.ts';

const titled = (text: string, title: string | null = null) => reportTitle({ title, text });

describe('reportTitle', () => {
  test('the title of the page stands', () => {
    expect(titled('Divers looked at the hull.', ' Ferry aground ')).toBe('Ferry aground');
    expect(titled('Divers looked at the hull.', 'May 3, 2031: what the council said')).toBe(
      'May 3, 2031: what the council said',
    );
  });

  test('without a title the first words stand for it, shortened between words', () => {
    expect(titled('Divers looked\nat the hull.')).toBe('Divers looked at the hull.');
    const long = titled('Divers looked at the hull. '.repeat(20))!;
    expect(long.length).toBeLessThan(94);
    expect(long).toMatch(/hull\. .*\w …$/u);
  });

  test.each([
    ['an address', 'https://news.example.org/2031/ferry-aground Ferry aground off Lusk'],
    [
      'a spaced-out address',
      'http: / / news. example. org / 2031 / may / 03 / ferry - aground - 20310503 Ferry aground off Lusk',
    ],
    ['an address that ends in a stroke', 'http: / / example. org / ferry - aground / Ferry aground off Lusk'],
    ['an address with a query', 'http: / / example. org / view. php? id=20_7&t=3 Ferry aground off Lusk'],
    [
      'an address and a time',
      'http: / / example. org / a - b. html Updated: May 3, 2031, 10: 04 PM ET Ferry aground off Lusk',
    ],
    ['a date line', 'Published: 22:07 GMT, 3 May 2031\nFerry aground off Lusk'],
    ['a byline', 'By Jon Ostrey, Staff Writer\nTuesday 3 May 2031\nFerry aground off Lusk'],
    ['an agency line', 'PORT LUSK (Agency) — Ferry aground off Lusk'],
    ['digits of a date', '2031 - 05 - 03 Ferry aground off Lusk'],
  ])('%s before the first words is passed over', (_, text) => {
    expect(titled(text)).toBe('Ferry aground off Lusk');
  });

  test('a title that is an address or a date is none', () => {
    expect(titled('Ferry aground off Lusk', 'http://example.org/ferry')).toBe('Ferry aground off Lusk');
    expect(titled('Ferry aground off Lusk', 'May 3, 2031')).toBe('Ferry aground off Lusk');
    expect(titled('http://example.org/a', 'https://example.org/b')).toBeNull();
  });

  test('words that only look like furniture stay', () => {
    for (const text of [
      '16-year-old found safe',
      'May wins the vote in Lusk',
      'Friday prayers were quiet',
      'Published works of Harkin go on sale',
      'By noon the ferry was afloat, said Captain Tove Harkin of the harbour office',
    ]) {
      expect(titled(text)).toBe(text);
    }
  });

  test('odd texts are read in no time', () => {
    const odd = [
      '',
      '\0',
      '😀'.repeat(9_000),
      `http: ${'/ '.repeat(1e6)}`,
      'Aa, '.repeat(1e6),
      ' '.repeat(1e7),
    ];
    for (const text of odd) expect(titled(text)?.length ?? 0).toBeLessThan(95);
  });
});
