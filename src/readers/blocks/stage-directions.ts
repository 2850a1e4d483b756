import type { Span } from '../../core/model/span.ts';
import { trimSpan } from './lines.ts';

const WORDS =
  'applause|interruptions?|laughter|laughs?|laughing|chuckles?|cheer(?:s|ing)?|cheers and applause|boo(?:s|ing|ed)?|crosstalk|cross ?talk|inaudible|unintelligible|indiscernible|pause[sd]?|silence|music|singing|chant(?:s|ing)?|crowd|audience|video|audio|begin|end|break|commercial|recess|sighs?|coughs?|off[- ]?(?:mic|camera|screen)|on[- ]?(?:camera|screen)|voice-?over|gavel|standing ovation|through (?:an )?(?:interpreter|translator)|via (?:interpreter|translator)|speaking|foreign language|overlapping|technical difficult(?:y|ies)|operator instructions|no (?:audible )?response|gasps?|whistles?|whistling|bleep|censored|redacted|translated';
/** A time, and behind it perhaps how many seconds the words took: "[00:13][3.9]". */
const TIME = String.raw`[[(](?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?[\])](?:\[\d{1,4}\.\d{1,2}\])?`;
/** A sound between two sentences, in small letters: "[door slams]". Inside a sentence a bracket is somebody's insertion. */
const SOUND = String.raw`(?<=(?:^|[.!?…]["”’']?)\s*)(?-i:\[\p{Ll}[^\][\n:]{2,60}\](?=\s*$|\s+["“‘']?\p{Lu}))`;
/** What somebody does, between two sentences: "(Smiling.)". */
const DOING = String.raw`(?<=(?:^|[.!?…]["”’']?)\s*)(?-i:\(\p{Lu}\p{Ll}+ing\b[^()\n:]{0,40}\))`;
/** A sentence of the record's own between two of somebody's: "[Interruption.]". */
const NOTED = String.raw`(?=\[)(?<=(?:^|[.!?…]["”’']?)\s*)(?-i:\[\p{Lu}[^\][\n]{2,80}[.!?…]["”’']?\])`;
/** Words sung stand between two signs, or behind one that a paragraph begins with; a sign anywhere else is only itself. */
const SUNG = '♪[^♪\\n]{0,200}♪|(?<=^\\s*)♪[^♪\\n]{0,200}|♪';
const DIRECTION = new RegExp(
  String.raw`[[(*<]\s*(?:(?:${WORDS})\b[^()[\]*<>\n]{0,60}|[^()[\]*<>\n]{0,40}\b(?:applause|laughter|laughs|cheer(?:s|ing)|boo(?:s|ing)|crosstalk|inaudible|chant(?:s|ing)|clip))\s*[\])*>]|${SUNG}|${TIME}|${SOUND}|${DOING}|${NOTED}`,
  'giu',
);

/** One piece of a turn: words spoken, or a stage direction among them. */
export interface TurnPiece extends Span {
  readonly spoken: boolean;
}

/** Whether a paragraph is nothing but one stage direction. */
export function isStageDirection(paragraph: string): boolean {
  if (paragraph.length > 120 || !/^[[(*<♪]/u.test(paragraph)) return false;
  const match = paragraph.match(DIRECTION);
  return match !== null && match.length === 1 && match[0].length >= paragraph.length - 1;
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
  for (const match of passage.matchAll(DIRECTION)) {
    const start = turn.start + match.index;
    push(at, start, true);
    push(start, start + match[0].length, false);
    at = start + match[0].length;
  }
  push(at, turn.end, true);
  return pieces;
}
