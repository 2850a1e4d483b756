import { STOPS_SUBJECT } from '../../../english/reporting-words.ts';
import type { Saying } from '../../saying.ts';
import type { Piece } from '../cues/clause-stream.ts';
import { contentEnd, piecesSpan } from '../phrases/content-end.ts';
import { headlineFormOf, isAdverb, isAuxiliary, isCapitalised } from '../phrases/word-class.ts';

const SOURCE_LIMIT = 9;

/** The one saying of a headline whose verb reports speech without *says*: "Council Disputes Report on Bridge". */
export function headlineVerb(pieces: readonly Piece[]): Saying | null {
  for (let verb = 1; verb < pieces.length - 1 && verb <= SOURCE_LIMIT; verb++) {
    const form = headlineFormOf(pieces[verb]);
    if (form === undefined || !(form.third ? followsName(pieces, verb) : followsPlural(pieces, verb)))
      continue;
    const from = afterParticle(pieces, verb, form.particles);
    if (from === null || from >= pieces.length) continue;
    const end = endOf(pieces, from);
    let last = verb;
    while (last > 1 && isAdverb(pieces[last - 1]!)) last--;
    return {
      source: [piecesSpan(pieces, 0, last)],
      cue: [piecesSpan(pieces, verb, from)],
      content: [piecesSpan(pieces, from, end)],
      rule: 'headline-verb',
      confidence: 0.7,
      act: 'said',
    };
  }
  return null;
}

/** Whether the words before are one name or role, without verb, comma or clause. */
function isSubject(pieces: readonly Piece[], verb: number): boolean {
  return pieces
    .slice(0, verb)
    .every(
      (piece) =>
        (piece.kind === 'word' &&
          !(isAuxiliary(piece) && piece.lower !== "'s") &&
          !STOPS_SUBJECT.test(piece.lower)) ||
        /^[.,&’'()-]$/u.test(piece.text),
    );
}

function followsName(pieces: readonly Piece[], verb: number): boolean {
  const before = pieces[verb - 1]!;
  return before.kind === 'word' && isSubject(pieces, verb) && isCapitalised(pieces[0]);
}

/** "Republicans Demand", "Rivera and Doe Urge". */
function followsPlural(pieces: readonly Piece[], verb: number): boolean {
  const joined = pieces.slice(0, verb).some(({ text }) => /^(?:and|&|,)$/iu.test(text));
  return followsName(pieces, verb) && (joined || /[^s’']s$/u.test(pieces[verb - 1]!.lower));
}

function afterParticle(pieces: readonly Piece[], verb: number, particles: readonly string[]): number | null {
  for (const particle of particles) {
    const words = particle === '' ? [] : particle.split(' ');
    if (words.every((word, i) => pieces[verb + 1 + i]?.lower === word)) return verb + 1 + words.length;
  }
  return null;
}

/** The end of the object: before a second verb, a semicolon, a colon, "as". */
function endOf(pieces: readonly Piece[], from: number): number {
  const end = contentEnd(pieces, from);
  for (let i = from + 1; i < end; i++) {
    const { text, lower } = pieces[i]!;
    const next = pieces[i + 1];
    if (
      /^[:;|]$/u.test(text) ||
      (text === ',' && (/[a-z]{2}s$/u.test(next?.lower ?? '') || headlineFormOf(next) !== undefined))
    )
      return i;
    if (/^(?:as|amid)$/u.test(lower) && i > from + 1) return i;
  }
  return end;
}
