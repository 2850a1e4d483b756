import type { Span } from '../../core/model/span.ts';
import { trimSpan } from './lines.ts';

const WORDS =
  'applause|interruptions?|laughter|laughs?|laughing|chuckles?|cheer(?:s|ing)?|cheers and applause|boo(?:s|ing|ed)?|crosstalk|cross ?talk|inaudible|unintelligible|indiscernible|pause[sd]?|silence|music|singing|chant(?:s|ing)?|crowd|audience|video|audio|begin|end|break|commercial|recess|sighs?|coughs?|off[- ]?(?:mic|camera|screen)|on[- ]?(?:camera|screen)|voice-?over|gavel|standing ovation|through (?:an )?(?:interpreter|translator)|via (?:interpreter|translator)|speaking|foreign language|overlapping|technical difficult(?:y|ies)|operator instructions|no (?:audible )?response|gasps?|whistles?|whistling|bleep|censored|redacted|translated';
/** A time, and behind it perhaps how many seconds the words took: "[00:13][3.9]". */
const TIME = String.raw`[[(](?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])](?:\[\d{1,4}\.\d{1,2}\])?`;
/** A sound between two sentences, in small letters: "[door slams]". Inside a sentence a bracket is somebody's insertion. */
const SOUND = String.raw`(?<=(?:^|[.!?…]["”’']?)\s*)\[\p{Ll}[^\][\n:]{2,60}\](?=\s*$|\s+["“‘']?\p{Lu})`;
/** What somebody does, between two sentences: "(Smiling.)". */
const DOING = String.raw`(?<=(?:^|[.!?…]["”’']?)\s*)\(\p{Lu}\p{Ll}+ing\b[^()\n:]{0,40}\)`;
/** A sentence of the record's own between two of somebody's: "[Interruption.]". */
const NOTED = String.raw`(?=\[)(?<=(?:^|[.!?…]["”’']?)\s*)\[\p{Lu}[^\][\n]{2,80}[.!?…]["”’']?\]`;
/** Words sung stand between two signs, or behind one that a paragraph begins with; a sign anywhere else is only itself. */
const SUNG = '♪[^♪\\n]{0,200}♪|(?<=^\\s*)♪[^♪\\n]{0,200}|♪';
const DIRECTION = new RegExp(
  String.raw`[[(*<]\s*(?:(?:${WORDS})\b[^()[\]*<>\n]{0,60}|[^()[\]*<>\n]{0,40}\b(?:applause|laughter|laughs|cheer(?:s|ing)|boo(?:s|ing)|crosstalk|inaudible|chant(?:s|ing)|clip))\s*[\])*>]|${SUNG}|${TIME}`,
  'giu',
);
/** Those that the letters' case tells. Never in one pattern with the others: V8 misreads what sets the case aside inside a pattern once it has compiled much. */
const DIRECTION_BY_CASE = new RegExp(`${SOUND}|${DOING}|${NOTED}`, 'gu');

/** One piece of a turn: words spoken, or a stage direction among them. */
export interface TurnPiece extends Span {
  readonly spoken: boolean;
}

/** Whether a paragraph is nothing but one stage direction. */
export function isStageDirection(paragraph: string): boolean {
  if (paragraph.length > 120 || !/^[[(*<♪]/u.test(paragraph)) return false;
  const [first, ...more] = directionsIn(paragraph);
  return first !== undefined && more.length === 0 && first.end - first.start >= paragraph.length - 1;
}

/** The stage directions of a passage, in order; where two overlap the one that begins first. */
function directionsIn(passage: string): Span[] {
  const found = [DIRECTION, DIRECTION_BY_CASE]
    .flatMap((pattern) => [...passage.matchAll(pattern)])
    .map(({ index, 0: words }): Span => ({ start: index, end: index + words.length }))
    .sort((a, b) => a.start - b.start);
  let end = 0;
  return found.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** Whether words stand in one pair of brackets as a whole: a call from the benches, "(Tom Oak [SPD]: When?)". */
export function isInBrackets(words: string): boolean {
  return /^(?:\((?:[^()[\]]|\[[^()[\]]*\]){1,160}\)|\[(?:[^()[\]]|\([^()[\]]*\)){1,80}\])$/u.test(words);
}

/** Splits a turn at stage directions such as "(APPLAUSE)" or "[laughter]", which nobody spoke. */
export function splitStageDirections(text: string, turn: Span): TurnPiece[] {
  const passage = text.slice(turn.start, turn.end);
  if (isInBrackets(passage)) return [{ ...turn, spoken: false }];
  const pieces: TurnPiece[] = [];
  let at = turn.start;
  const push = (start: number, end: number, spoken: boolean) => {
    const piece = trimSpan(text, { start, end });
    if (piece.start >= piece.end) return;
    const last = pieces.at(-1);
    // A full stop left over behind a direction belongs to what stands before it.
    if (spoken && last !== undefined && !/[\p{L}\d]/u.test(text.slice(piece.start, piece.end))) {
      pieces[pieces.length - 1] = { ...last, end: piece.end };
    } else pieces.push({ ...piece, spoken: spoken && /[\p{L}\d]/u.test(text.slice(piece.start, piece.end)) });
  };
  for (const { start, end } of directionsIn(passage)) {
    push(at, turn.start + start, true);
    push(turn.start + start, turn.start + end, false);
    at = turn.start + end;
  }
  push(at, turn.end, true);
  return pieces;
}
