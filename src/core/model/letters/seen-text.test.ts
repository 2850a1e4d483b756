import { expect, it } from 'vitest';
import { seenText, withoutInvisible } from './seen-text.ts';

it.each([
  ['soft hyphens', 'the com\u00admit\u00adtee sat', 'the committee sat'],
  ['zero-width spaces and joiners', 'the com\u200bmit\u2060tee\u200c sat\ufeff', 'the committee sat'],
  ['marks of direction', '\u200eNora Lind\u200f: \u2066no\u2069', 'Nora Lind: no'],
  ['numbers of notes', 'It sank.[12] It rose[^3] again.¹ All saw it', 'It sank. It rose again. All saw it'],
  [
    'emphasis',
    'We will *not* go, **never**, and _that_ is ***all***.',
    'We will not go, never, and that is all.',
  ],
  ['links', 'See [the pier](https://quay.example/a_(b)) now ![pier](/x.png)', 'See the pier now '],
  ['emphasis of two kinds at once', 'We will **_never_** go, _**not**_ once', 'We will never go, not once'],
  [
    'links whose address stands below',
    'See [the pier][1] and [the quay][] now',
    'See the pier and the quay now',
  ],
  ['signs of a quotation in front of its lines', '> We will go,\n> and soon', '> We will go,\nand soon'],
  ['tags in a line', 'We will <em>not</em> go<br/>', 'We will not go<br/>'],
])('leaves out %s', (_what, text, seen) => {
  const found = seenText(text)!;
  expect(found.text).toBe(seen);
  for (const [at, place] of found.places.entries()) expect(text[place]).toBe(seen[at]);
});

it.each([
  'He said “[t]he pier” stays [12 of them] and “we [all] go”',
  'He said so [sic][emphasis added]',
  'An area of 12 km² and 3 m³, snake_case, 5 * 3 * 2, a < b',
  'f**k and s*** and D*** it',
])('keeps %j', (text) => {
  expect(seenText(text)?.text ?? text).toBe(text);
});

it('takes long runs of its signs in linear time', () => {
  for (const sign of ['*', '_', '[', '](', '<a ', '[1', '\u00ad', '![', '](https:']) {
    const from = process.cpuUsage();
    seenText(sign.repeat(100_000));
    expect(process.cpuUsage(from).user).toBeLessThan(5_000_000);
  }
});

it('leaves emoji whole', () => {
  expect(withoutInvisible('a\u00adb 👩\u200d🚀 ❤\ufe0f c\u200dd')).toBe('ab 👩\u200d🚀 ❤\ufe0f cd');
});
