import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { decodeText } from './decode.ts';

const ENGLISH =
  'The caf\u00e9 on the pier stays closed, she said. \u201cWe wait,\u201d the na\u00efve fianc\u00e9 added. ';

function decode(bytes: Uint8Array, declared: string | null = null) {
  const oddities: Oddity[] = [];
  const text = decodeText(bytes, { path: 'in.txt', onOddity: (oddity) => oddities.push(oddity) }, declared);
  return { text, codes: oddities.map(({ code }) => code), messages: oddities.map(({ message }) => message) };
}

function windows1252(text: string): Uint8Array {
  const marks: Readonly<Record<string, number>> = { '\u201c': 0x93, '\u201d': 0x94, '\u2019': 0x92 };
  return Uint8Array.from([...text].map((char) => marks[char] ?? char.charCodeAt(0)));
}

describe('decodeText', () => {
  it('gives any text back unchanged from its UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (words) => {
        const text = `The pier: ${words}`;
        expect(decode(Buffer.from(text))).toEqual({ text, codes: [], messages: [] });
      }),
      { seed: 4, numRuns: 200 },
    );
  });

  it('keeps NUL, line ends and a byte order mark inside the text', () => {
    const text = 'The pier\u0000 is\r\nclosed\r, she\ufeff said.\n\n';
    expect(decode(Buffer.from(text)).text).toBe(text);
  });

  it('takes a byte order mark away as part of decoding', () => {
    expect(decode(Buffer.from('\ufeffLow tide.')).text).toBe('Low tide.');
    expect(decode(Buffer.from('\ufeffLow tide \u00e9.', 'utf16le')).text).toBe('Low tide \u00e9.');
    expect(decode(Buffer.from('\ufeffLow tide.', 'utf16le').swap16()).text).toBe('Low tide.');
  });

  it('reads UTF-16 without a mark', () => {
    expect(decode(Buffer.from(ENGLISH, 'utf16le')).text).toBe(ENGLISH);
    expect(decode(Buffer.from(ENGLISH, 'utf16le').swap16()).text).toBe(ENGLISH);
  });

  it('guesses Windows-1252 and says so, with the byte that is not UTF-8', () => {
    const { text, codes, messages } = decode(windows1252(ENGLISH));
    expect(text).toBe(ENGLISH);
    expect(codes).toEqual(['guessed-encoding']);
    expect(messages[0]).toBe('in.txt: not UTF-8 (byte 7); read as windows-1252');
  });

  it('believes a declared charset over a guess, but valid UTF-8 over a declared charset', () => {
    expect(
      decode(Uint8Array.from([...Buffer.from('Pi'), 0xe8, ...Buffer.from('r the Great')]), 'iso-8859-5'),
    ).toMatchObject({ text: 'Piшr the Great', codes: [] });
    expect(decode(Buffer.from(ENGLISH), 'windows-1252').text).toBe(ENGLISH);
    expect(decode(windows1252(ENGLISH), 'no-such-charset').text).toBe(ENGLISH);
  });

  it('reads a damaged UTF-8 text on, and names the place', () => {
    const bytes = Buffer.concat([Buffer.from(ENGLISH), Uint8Array.from([0xff]), Buffer.from(ENGLISH)]);
    const { text, messages } = decode(bytes);
    expect(text).toBe(`${ENGLISH}\ufffd${ENGLISH}`);
    expect(messages).toEqual([
      `in.txt: a byte at offset ${Buffer.byteLength(ENGLISH)} is not UTF-8; it and others like it read as U+FFFD`,
    ]);
  });

  it('finds the first bad byte wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        fc.string({ unit: 'grapheme', maxLength: 40 }),
        (before, after) => {
          const head = Buffer.from(`\u00e9\u00e9\u00e9${before}`);
          const { messages } = decode(
            Buffer.concat([head, Uint8Array.from([0xfe]), Buffer.from(` ${after}`)]),
          );
          expect(messages[0]).toContain(`at offset ${head.length} `);
        },
      ),
      { seed: 5, numRuns: 200 },
    );
  });

  it('refuses what is no text, and names the byte', () => {
    const picture = Uint8Array.from([
      0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3, 4, 5, 6, 7, 0, 0, 0, 1, 0, 0, 3,
    ]);
    expect(() => decode(picture)).toThrow(
      expect.objectContaining({
        code: 'unsupported-format',
        message: 'in.txt: is not text (control byte 0x00 at byte 8)',
      }),
    );
  });

  it('refuses UTF-32', () => {
    expect(() => decode(Uint8Array.from([0xff, 0xfe, 0, 0, 65, 0, 0, 0]))).toThrow(
      expect.objectContaining({ code: 'unsupported-format' }),
    );
  });
});
