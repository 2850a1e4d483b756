import { type Hints, idOf, report } from '../hints.ts';
import { markMenders } from './garbled-marks.ts';
import { findLostMarks, withApostrophes } from './lost-marks.ts';
import type { Mender } from './mender.ts';
import { mistakenMender } from './mistaken-marks.ts';
import { windowsMender } from './utf8-as-windows.ts';

/** A text whose characters were garbled on their way, as they were meant. */
interface MendedText {
  readonly text: string;
  /** What had happened to it; null where nothing had. */
  readonly cause: string | null;
  readonly count: number;
  /** Where the first garbled character stands in the text as it came. */
  readonly first: number;
}

/** Texts may be garbled more than once. */
const MOST_ROUNDS = 3;
/** Without one of these a text is not garbled; most have none. */
const SIGN = /[\u0080-\u0084\u0086-\u009fÂÃâðïЂтАБГβ‚Óв√¬ΓÔ鈥窶ìÒô]/u;

const CONTROLS: Mender = {
  cause: 'windows-1252 read as ISO 8859-1',
  pattern: /[\u0080-\u009f]/gu,
  meant: (sign) => new TextDecoder('windows-1252').decode(Uint8Array.of(sign.charCodeAt(0))),
};

let others: readonly Mender[] | null = null;

/**
 * A text with what is certainly garbled mended; told as an oddity, as are marks that are lost for good, unless that is
 * told already.
 */
export function mendAndTell(text: string, hints: Hints, isLossTold = false): string {
  const mended = mendText(text);
  const { cause, count, first } = mended;
  if (cause !== null) {
    const message = `garbled (${cause}) in ${places(count)}, first in line ${lineAt(text, first)}; mended`;
    report(hints, 'mended-text', `${hints.path}: ${message}`, idOf(hints));
  }
  const lost = findLostMarks(mended.text);
  if (lost === null) return mended.text;
  const message = `marks or letters were lost to "${lost.sign}" in ${places(lost.count)}, first in line ${lineAt(mended.text, lost.first)}; quotations may go unnoticed`;
  if (!isLossTold) report(hints, 'lost-marks', `${hints.path}: ${message}`, idOf(hints));
  return withApostrophes(mended.text);
}

/**
 * Mends what is certainly garbled: UTF-8 that was taken for another code page (also more than once, also with bytes
 * lost), and marks that were taken for control characters or letters. Every form that is mended stands in no word of any
 * language; all else stays as it is. Linear in the text.
 */
export function mendText(text: string): MendedText {
  let mended: MendedText = { text, cause: null, count: 0, first: -1 };
  for (let round = 0; round < MOST_ROUNDS && SIGN.test(mended.text); round += 1) {
    const next = mendOnce(mended.text);
    if (next === null) break;
    mended = mended.cause === null ? next : { ...mended, text: next.text };
  }
  return mended;
}

function mendOnce(text: string): MendedText | null {
  others ??= [...markMenders(), CONTROLS];
  for (const mender of [windowsMender(text), ...others, mistakenMender(text)]) {
    const mended = mender === null ? null : mendBy(mender, text);
    if (mended !== null) return mended;
  }
  return null;
}

function mendBy({ cause, pattern, meant }: Mender, text: string): MendedText | null {
  let count = 0;
  let first = -1;
  const out = text.replace(pattern, (garbled, at: number) => {
    const mended = meant(garbled);
    if (mended === garbled) return garbled;
    if (first < 0) first = at;
    count += 1;
    return mended;
  });
  // A lone U+0085 is a line break of its own kind.
  return count === 0 || (count === 1 && text[first] === '\u0085') ? null : { text: out, cause, count, first };
}

function places(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

function lineAt(text: string, at: number): number {
  return text.slice(0, at).split('\n').length;
}
