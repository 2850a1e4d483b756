import { isDocumentNoun } from '../../../english/nouns.ts';
import { READS_ALOUD, WRITTEN_THING } from '../../../english/reporting-words.ts';
import type { WordRange } from '../../../reading/word-range.ts';
import { sourceAfter, sourceBefore } from '../phrases/source-phrase.ts';
import { isDeterminer } from '../phrases/word-class.ts';
import type { Piece } from './clause-stream.ts';
import type { CueAndSource } from './cue-and-source.ts';

/** Words before the noun of a written thing at most ("one widely shared post"). */
const FRONT = 5;

/** "…,” read a post by the account @x", "…,” reads a sign over the door". */
export function readsAfter(pieces: readonly Piece[], at: number): CueAndSource | null {
  if (!READS_ALOUD.test(pieces[at]?.lower ?? '')) return null;
  const thing = sourceAfter(pieces, at + 1);
  const noun = thing === null ? -1 : nounOf(pieces, thing.from);
  if (thing === null || noun < 0) return null;
  const author = authorBehind(pieces, noun);
  const source = author ?? { from: thing.from, to: Math.max(noun + 1, thing.to) };
  return { source, cue: { from: at, to: at + 1 }, to: source.to, rule: 'cue-then-source' };
}

/** Who stands before "read: “…”": the author of a post ("A post by the account @x read"), else the written thing. */
export function readsBefore(pieces: readonly Piece[], verb: number, floor: number): WordRange | null {
  const { lower } = pieces[verb] ?? { lower: '' };
  if (!READS_ALOUD.test(lower)) return null;
  const reads = /^reads?$/u.test(lower);
  for (let from = Math.max(floor, verb - 2 * FRONT); from < verb; from++) {
    const noun = isDeterminer(pieces[from]) ? nounOf(pieces, from) : -1;
    const author = noun < 0 || noun >= verb ? null : authorBehind(pieces.slice(0, verb), noun);
    if (author?.to === verb && (reads || /^@/u.test(pieces[author.from]!.text))) return author;
  }
  const isRelative = /^(?:that|which)$/u.test(pieces[verb - 1]?.lower ?? '');
  return reads && !isRelative ? sourceBefore(pieces, verb, floor) : null;
}

/** The noun of a written thing in a phrase that begins with its article; -1 where it has none. */
function nounOf(pieces: readonly Piece[], from: number): number {
  for (let i = from + 1; i <= from + FRONT; i++) {
    const piece = pieces[i];
    if (piece === undefined || piece.kind !== 'word') return -1;
    if (isDocumentNoun(piece.text) || WRITTEN_THING.test(piece.lower)) return i;
  }
  return -1;
}

/** Behind "by", "from" or "of": an account's handle where one stands in the phrase, else the phrase; behind "on" a handle alone. */
function authorBehind(pieces: readonly Piece[], noun: number): WordRange | null {
  const link = pieces[noun + 1]?.lower ?? '';
  if (!/^(?:by|from|of|on)$/u.test(link)) return null;
  const author = sourceAfter(pieces, noun + 2);
  if (author === null) return null;
  const handle = pieces.findIndex(({ text }, i) => i >= author.from && i < author.to && /^@\w/u.test(text));
  if (link === 'on' && handle < 0) return null;
  return { from: handle < 0 ? author.from : handle, to: author.to };
}
