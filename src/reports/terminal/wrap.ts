import stringWidth from 'string-width';

/** A word with its visible width; `text` may carry colour codes that take no cell. */
export interface Word {
  readonly text: string;
  readonly width: number;
}

/** The words of a plain text, split at white space. */
export function wordsOf(text: string, paint: (word: string) => string = (word) => word): Word[] {
  return text
    .split(/\s+/u)
    .filter((word) => word !== '')
    .map((word) => ({ text: paint(word), width: stringWidth(word) }));
}

/**
 * Lines of at most `width` cells. Words are never cut; one that is wider than a line has the line to itself.
 * `first` is put before the first line, `rest` before every other one.
 */
export function wrapWords(words: readonly Word[], width: number, first = '', rest = first): string[] {
  const lines: string[] = [];
  let line = first;
  let used = stringWidth(first);
  let empty = true;
  for (const word of words) {
    if (!empty && used + 1 + word.width > width) {
      lines.push(line);
      line = rest;
      used = stringWidth(rest);
      empty = true;
    }
    line += empty ? word.text : ` ${word.text}`;
    used += word.width + (empty ? 0 : 1);
    empty = false;
  }
  if (!empty || lines.length === 0) lines.push(line);
  return lines;
}

/** A plain text, padded with spaces to a width in cells. */
export function padEnd(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** A plain text cut to a width in cells, at a word's edge, with an ellipsis where something is missing. */
export function shorten(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  let kept = '';
  for (const word of text.split(' ')) {
    const longer = kept === '' ? word : `${kept} ${word}`;
    if (stringWidth(longer) > width - 2) break;
    kept = longer;
  }
  return kept === '' ? '…' : `${kept} …`;
}

/** A stretch of text with its colour. */
export interface Piece {
  readonly text: string;
  readonly paint?: (text: string) => string;
}

/** Splits pieces at white space; what touches without white space between is one word, so that no word is cut. */
export function joinPieces(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let text = '';
  let width = 0;
  const flush = () => {
    if (text !== '') words.push({ text, width });
    text = '';
    width = 0;
  };
  for (const piece of pieces) {
    for (const part of piece.text.split(/(\s+)/u)) {
      if (part === '') continue;
      if (/^\s/u.test(part)) {
        flush();
        continue;
      }
      const [word] = wordsOf(part, piece.paint);
      text += word!.text;
      width += word!.width;
    }
  }
  flush();
  return words;
}
