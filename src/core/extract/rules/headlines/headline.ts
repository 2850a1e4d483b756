import { AFTER_HIDDEN_VERB, GENRE_LABELS } from '../../../english/reporting-words.ts';
import type { Saying } from '../../saying.ts';
import type { Piece } from '../cues/clause-stream.ts';
import { sayingsOf } from '../cues/sentence-sayings.ts';
import { contentEnd, piecesSpan } from '../phrases/content-end.ts';
import { cueOf, isAuxiliary, isCapitalised } from '../phrases/word-class.ts';
import { headlineVerb } from './headline-verb.ts';

/** The sayings of a headline: "X: Y", "‘Y’ - X", "“Y,” X Says", "Y, says X"; capitals of title case are read past. */
export function readHeadline(pieces: readonly Piece[]): Saying[] {
  const plain = pieces.map(lowerCue);
  const labelled = nameColon(plain) ?? trailingName(plain);
  if (labelled !== null) return [labelled];
  const sayings = sayingsOf(plain);
  const verb = headlineVerb(pieces);
  if (verb === null) return sayings;
  const cue = cueOf(plain.find(({ start }) => start === verb.cue![0]!.start));
  const object = cue?.frames.has('object') && !cue.frames.has('addressee') && !cue.frames.has('infinitive');
  return sayings.length === 0 || cue?.act === 'thought' || object ? [verb] : sayings;
}

/** Title case hides cues: a cue in the present or past that is not the first word is read in lower case. */
function lowerCue(piece: Piece, i: number): Piece {
  if (i === 0 || piece.kind !== 'word' || !isCapitalised(piece)) return piece;
  const cue = cueOf(piece);
  const hides = cue !== undefined && cue.form !== 'base' && (!cue.ambiguous || cue.form === 'third');
  return hides || AFTER_HIDDEN_VERB.test(piece.lower) ? { ...piece, text: piece.lower } : piece;
}

/** "Rivera: The bridge will open", "Mayor: ‘We are ready’", "Rivera to Doe: Stay", "Doe Defends Rivera: ‘He was right’". */
function nameColon(pieces: readonly Piece[]): Saying | null {
  const colon = pieces.findIndex((piece) => piece.text === ':');
  if (colon < 1 || colon > 8 || colon + 2 > pieces.length) return null;
  const verb = pieces.slice(1, colon).findIndex(isTurning) + 1;
  const named = verb === 0 ? colon : verb;
  if (named > 5) return null;
  const label = pieces.slice(0, named);
  if (
    label.some((piece) => piece.kind !== 'word') ||
    !label.every((piece) => isCapitalised(piece) || piece.lower === 'of')
  )
    return null;
  if (GENRE_LABELS.test(label.map((piece) => piece.lower).join(' '))) return null;
  const rest = pieces.slice(colon + 1);
  const quotes = rest.length === 1 && rest[0]!.kind === 'quotation';
  if (!quotes && rest.length < 4) return null;
  return toSaying(
    pieces,
    { from: 0, to: named },
    colon,
    { from: colon + 1, to: quotes ? colon + 2 : contentEnd(pieces, colon + 1) },
    'headline-colon',
  );
}

/** What ends the name before a colon: "to" its hearer, or a verb of saying in the present. */
function isTurning(piece: Piece): boolean {
  if (piece.lower === 'to') return true;
  const cue = cueOf(piece);
  return (
    cue !== undefined && (cue.form === 'third' || cue.form === 'base') && cue.act === 'said' && !cue.ambiguous
  );
}

/** "Budget ‘unfair’ – Labour", "Bridge to open in May: mayor". */
function trailingName(pieces: readonly Piece[]): Saying | null {
  const mark = pieces.findLastIndex(
    ({ text, start }, i) =>
      /^(?:–|—|--|:)$/u.test(text) || (text === '-' && i > 0 && start > pieces[i - 1]!.end),
  );
  if (mark < 2 || pieces.length - mark - 1 > 5 || pieces.length - mark < 2) return null;
  if (pieces.slice(mark + 1).some(({ kind, text }) => kind !== 'word' && !/^['’]$/u.test(text))) return null;
  const source = { from: mark + 1, to: pieces.length };
  if (pieces.slice(mark + 1).some((piece) => isAuxiliary(piece) && piece.lower !== "'s")) return null;
  const colon = pieces[mark]!.text === ':';
  const quotes = pieces.slice(0, mark).some((piece) => piece.kind === 'quotation');
  if (!quotes && !colon) return null;
  if (
    colon &&
    !quotes &&
    !/^(?:police|officials?|reports?|study|sources?|minister|mayor|poll|survey|coroner|court|union|un|who|family|lawyer|company|ministry|governor|president|senator)$/u.test(
      pieces.at(-1)!.lower,
    )
  )
    return null;
  return toSaying(pieces, source, mark, { from: 0, to: mark }, 'headline-name');
}

function toSaying(
  pieces: readonly Piece[],
  source: { from: number; to: number },
  mark: number,
  content: { from: number; to: number },
  rule: string,
): Saying {
  return {
    source: [piecesSpan(pieces, source.from, source.to)],
    cue: [piecesSpan(pieces, mark, mark + 1)],
    content: [piecesSpan(pieces, content.from, content.to)],
    rule,
    confidence: 0.8,
  };
}
