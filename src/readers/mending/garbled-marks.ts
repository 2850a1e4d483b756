import type { Mender } from './mender.ts';

/** Characters that texts are full of and that UTF-8 writes with three bytes; their garbled forms are words of no language. */
const MARKS = '‘’‚“”„‹›–—‑…•′″€™−\u200b\u2028ﬁﬂ';
const PAGES = ['windows-1250', 'windows-1251', 'windows-1253', 'macintosh', 'koi8-r', 'ibm866'];
const EAST_ASIAN = ['gbk', 'shift_jis'];

/** Code pages that TextDecoder does not know, as far as the bytes of marks need them. */
const DOS_BYTES = [0xe2, 0x80, 0x93, 0x94, 0x98, 0x99, 0x9c, 0x9d, 0xa6];
const DOS = { 'code page 437': 'ΓÇôöÿÖ£¥ª', 'code page 850': 'ÔÇôöÿÖ£Øª' };

/** Menders of marks whose UTF-8 was taken for a code page other than windows-1252. */
export function markMenders(): Mender[] {
  const told = PAGES.map((page) => {
    const decoder = new TextDecoder(page);
    return menderOf(
      page,
      formsOf(MARKS, (bytes) => decoder.decode(bytes)),
    );
  });
  const dos = Object.entries(DOS).map(([page, signs]) => {
    const signOf = new Map(DOS_BYTES.map((byte, index) => [byte, signs[index]!]));
    return menderOf(
      page,
      formsOf('‘’“”–—…', (bytes) => Array.from(bytes, (byte) => signOf.get(byte)).join('')),
    );
  });
  return [...told, ...dos, ...EAST_ASIAN.map((page) => menderOf(page, eastAsianForms(page)))];
}

function formsOf(marks: string, decode: (bytes: Uint8Array) => string): Map<string, string> {
  const encoder = new TextEncoder();
  return new Map(Array.from(marks, (mark) => [decode(encoder.encode(mark)), mark]));
}

/** In East Asian code pages two bytes make a character: the last one of a mark takes the letter behind it along. */
function eastAsianForms(page: string): Map<string, string> {
  const decoder = new TextDecoder(page);
  const forms = new Map<string, string>();
  for (const mark of '‘’“”–—…') {
    const bytes = new TextEncoder().encode(mark);
    for (let letter = 0x40; letter < 0x7f; letter += 1) {
      const garbled = decoder.decode(Uint8Array.of(...bytes, letter));
      if (garbled.length === 2 && !garbled.includes('\ufffd'))
        forms.set(garbled, mark + String.fromCharCode(letter));
    }
  }
  return forms;
}

function menderOf(page: string, forms: ReadonlyMap<string, string>): Mender {
  const words = [...forms.keys()].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(words.map(escaped).join('|'), 'gu');
  return { cause: `UTF-8 read as ${page}`, pattern, meant: (garbled) => forms.get(garbled) ?? garbled };
}

function escaped(words: string): string {
  return words.replace(/[$()*+.?[\\\]^{|}]/gu, '\\$&');
}
