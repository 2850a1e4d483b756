/** Pieces of a text in its order: row numbers of the vocabulary and half-open offsets into the text. */
export interface Pieces {
  readonly ids: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** Row numbers of word pieces; a piece that goes on inside a word begins with "##". */
export type Vocabulary = ReadonlyMap<string, number>;

const UNKNOWN = '[UNK]';
/** A longer run without a gap is no word. */
const LONGEST_WORD = 100;
const SPACE = /\s/u;
const DROPPED = /[\p{C}\uFFFD]/u;
const ALONE = /[\p{P}$+<=>^`|~\p{Script=Han}]/u;
const ACCENT = /\p{Mn}/gu;

/**
 * The word pieces of a part of a text as lower-case BERT vocabularies want them (accents off, marks and Chinese
 * characters alone, the longest known piece first), with offsets into the text itself.
 */
export function readWordPieces(text: string, start: number, end: number, vocabulary: Vocabulary): Pieces {
  const pieces = { ids: [] as number[], starts: [] as number[], ends: [] as number[] };
  let word = '';
  let at: number[] = [];
  const close = (to: number): void => {
    if (word !== '') addWord(pieces, word, [...at, to], vocabulary);
    word = '';
    at = [];
  };
  let last = start;
  for (let i = start; i < end; ) {
    const glyph = String.fromCodePoint(text.codePointAt(i)!);
    const next = i + glyph.length;
    if (SPACE.test(glyph)) close(last);
    else if (!DROPPED.test(glyph)) {
      const folded =
        glyph < '\x80' ? glyph.toLowerCase() : glyph.normalize('NFD').replace(ACCENT, '').toLowerCase();
      if (ALONE.test(glyph)) {
        close(last);
        addWord(pieces, folded, [i, next], vocabulary);
      } else if (folded !== '') {
        word += folded;
        for (let k = 0; k < folded.length; k++) at.push(i);
      }
      last = next;
    }
    i = next;
  }
  close(last);
  return pieces;
}

/** `at` holds the offset of each code unit of the word in the text, and where the word ends. */
function addWord(
  pieces: { ids: number[]; starts: number[]; ends: number[] },
  word: string,
  at: readonly number[],
  vocabulary: Vocabulary,
): void {
  const found: [id: number, from: number, to: number][] = [];
  for (let from = 0; from < word.length && word.length <= LONGEST_WORD; ) {
    let to = word.length;
    let id: number | undefined;
    for (; to > from; to--) {
      id = vocabulary.get(from === 0 ? word.slice(0, to) : `##${word.slice(from, to)}`);
      if (id !== undefined) break;
    }
    if (id === undefined) break;
    found.push([id, from, to]);
    from = to;
  }
  const whole = found.at(-1)?.[2] === word.length;
  const list = whole ? found : ([[vocabulary.get(UNKNOWN)!, 0, word.length]] as const);
  for (const [id, from, to] of list) {
    pieces.ids.push(id);
    pieces.starts.push(at[from]!);
    pieces.ends.push(to === word.length ? at[at.length - 1]! : at[to]!);
  }
}
