import type { Mender } from './mender.ts';

/** What marks of one code page look like in another: letters, which then stand where no word has one. */
interface MistakenMarks {
  readonly cause: string;
  readonly open: string;
  readonly close: string;
  readonly apostrophe: string;
  readonly dashes: readonly [em: string, en: string];
}

const MISTAKEN: readonly MistakenMarks[] = [
  { cause: 'windows-1252 read as Mac OS Roman', open: 'ì', close: 'î', apostrophe: 'í', dashes: ['ó', 'ñ'] },
  { cause: 'Mac OS Roman read as windows-1252', open: 'Ò', close: 'Ó', apostrophe: 'Õ', dashes: ['Ñ', 'Ð'] },
  { cause: 'windows-1252 read as code page 437', open: 'ô', close: 'ö', apostrophe: 'Æ', dashes: ['ù', 'û'] },
];

/**
 * The mender of marks that were taken for letters: certain where a letter opens at the beginning of words, its fellow
 * closes behind them, and neither stands in any word. Null for other texts.
 */
export function mistakenMender(text: string): Mender | null {
  const marks = MISTAKEN.find((candidate) => isMistaken(text, candidate));
  if (marks === undefined) return null;
  const { cause, open, close, apostrophe, dashes } = marks;
  const clitic = `(?<=\\p{L})${apostrophe}(?=(?:s|t|re|ve|ll|d|m)(?!\\p{L}))`;
  const pattern = `${open}(?=\\S)|(?<=\\S)${close}|${clitic}|(?<=\\s)[${dashes.join('')}](?=\\s)`;
  const meant = new Map([
    [open, '“'],
    [close, '”'],
    [apostrophe, '’'],
    [dashes[0], '—'],
    [dashes[1], '–'],
  ]);
  return { cause, pattern: new RegExp(pattern, 'gu'), meant: (garbled) => meant.get(garbled)! };
}

function isMistaken(text: string, { open, close }: MistakenMarks): boolean {
  if (!text.includes(open) || !text.includes(close)) return false;
  const opens = count(text, `(?<![\\p{L}\\p{N}])${open}(?=\\p{L}{2}|\\p{L}\\s)`);
  const closes = count(text, `(?<=[\\p{L}.,!?…])${close}(?!\\p{L})`);
  if (opens === 0 || count(text, open) !== opens || count(text, close) !== closes) return false;
  // A quotation ends with a sign somewhere; names that begin and end so are in no such order.
  const isOrdered =
    !new RegExp(`${close}[^${open}]*${close}`, 'u').test(text) && text.indexOf(open) < text.indexOf(close);
  return closes > 0 && isOrdered && count(text, `(?<=[.,!?…])${close}(?!\\p{L})`) > 0;
}

function count(text: string, pattern: string): number {
  return text.match(new RegExp(pattern, 'gu'))?.length ?? 0;
}
