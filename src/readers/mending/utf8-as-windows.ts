import type { Mender } from './mender.ts';

/** The byte of each character of windows-1252, and of the control characters that Latin-1 has in their stead. */
const BYTES = new Map<string, number>();
for (let byte = 0x80; byte < 0x100; byte += 1) {
  BYTES.set(String.fromCharCode(byte), byte);
  BYTES.set(new TextDecoder('windows-1252').decode(Uint8Array.of(byte)), byte);
}

function signs(from: number, to: number): string {
  return [...BYTES].flatMap(([sign, byte]) => (byte >= from && byte <= to ? [sign] : [])).join('');
}

/** Any character that a byte inside a sequence may have become. */
const INNER = `[${signs(0x80, 0xbf)}]`;
/** Those that stand behind no letter in any text; marks and dashes do. */
const ODD = `[${signs(0x80, 0x84)}${signs(0x86, 0x90)}${signs(0x98, 0x9f)}¡-ª¬-º¼-¿]`;
/** Second bytes of marks, currencies, letter-like signs and arrows; no quotation mark or dash. */
const SECOND = `[${signs(0x80, 0x84)}${signs(0x86, 0x8b)}${signs(0x98, 0x9f)}]`;
const CERTAIN = [
  `[âÂ]€${INNER}`,
  `â${SECOND}${INNER}`,
  'â\u0080[\u0080-\u00bf]',
  `Ã${ODD}`,
  '(?<![\\p{Lu}])Â[\\u00a0-\\u00bf]',
  `ð[Ÿ\u009f]${INNER}{2}`,
  'ï(?:»¿|¿½|¬[\u0080-\u0086])',
];
/** A closing mark whose last byte stands for nothing there and was dropped, or became a sign of loss. */
const CUT = 'â(?:€|\\u0080)\\ufffd?';
const STRAY = '(?<=\\p{Ll}|[^\\p{L}])Â(?=\\s)';
/** Where others are certain these are too; behind a capital ("CAFÉ”") marks and dashes are what they seem. */
const LIKELY = [
  `[Â-ß][${signs(0x80, 0x84)}${signs(0x86, 0x90)}${signs(0x98, 0xbf)}]`,
  `(?<!\\p{Lu})[Â-ß]${INNER}`,
  `[âï]${INNER}{2}`,
];

/** Marks in windows-1250, of which the table of that page takes care. */
const CENTRAL_EUROPEAN = /â€[śť]/u;

const SURE = new RegExp([...CERTAIN, CUT, STRAY].join('|'), 'u');
const ALL = new RegExp([...CERTAIN, ...LIKELY, CUT, STRAY].join('|'), 'gu');

/** The mender of UTF-8 that was taken for windows-1252 or Latin-1; null for a text that shows no certain sign of it. */
export function windowsMender(text: string): Mender | null {
  if (!SURE.test(text) || CENTRAL_EUROPEAN.test(text)) return null;
  return { cause: 'UTF-8 read as windows-1252', pattern: ALL, meant };
}

function meant(garbled: string): string {
  if (garbled === 'Â') return '';
  if (/^â(?:€|\u0080)\ufffd?$/u.test(garbled)) return '”';
  const bytes = Uint8Array.from(garbled, (sign) => BYTES.get(sign)!);
  const decoded = new TextDecoder('utf-8').decode(bytes);
  // A mark of order at the beginning decodes to nothing.
  return decoded.includes('\ufffd') && garbled !== 'ï¿½' ? garbled : decoded;
}
