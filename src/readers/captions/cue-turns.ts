import { countBy } from '../../core/model/count-by.ts';
import { type LabelCandidate, labelAt, labelKey, nameStyle } from '../blocks/labels.ts';
import type { Cue } from './cue.ts';

/** Finds labels written into the words of captions (">> NAME: …", "NAME: …") and splits cues at a change of speaker. */
export function splitCueTurns(cues: readonly Cue[]): Cue[] {
  const pieces = cues.flatMap(splitAtMarks);
  const counts = countBy(pieces, (piece) => writtenLabel(piece)?.key);
  return pieces.map((piece) => {
    const label = writtenLabel(piece);
    if (label === null) return piece;
    const sure = piece.turns || label.style === 'capitals' || (counts.get(label.key) ?? 0) >= 3;
    if (!sure) return piece;
    const name = piece.text.slice(label.span.start, label.span.end);
    return { ...piece, label: name, turns: true, text: piece.text.slice(label.bodyStart).trim() };
  });
}

function writtenLabel(cue: Cue): LabelCandidate | null {
  if (cue.label !== null) return null;
  const label = labelAt(cue.text, { start: 0, end: cue.text.length });
  if (label === null || label.refused || (label.style !== 'capitals' && label.style !== 'name')) return null;
  return nameStyle(cue.text.slice(label.span.start, label.span.end)) === null || labelKey(label.key) === ''
    ? null
    : label;
}

/** Cuts at ">>" and at dashes that begin the lines of a dialogue; the times of the parts follow their lengths. */
function splitAtMarks(cue: Cue): Cue[] {
  const dialogue = (cue.text.match(/^\s*[-–—]\s*\S/gmu)?.length ?? 0) >= 2;
  const parts = cue.text
    .replace(/>{2,}|»/gu, '\u0000')
    .replace(dialogue ? /^\s*[-–—]\s*(?=\S)/gmu : /(?!)/u, '\u0000')
    .split('\u0000');
  const total = Math.max(1, parts.join('').length);
  let at = cue.start;
  return parts.flatMap((part, index) => {
    const start = at;
    at += ((cue.end - cue.start) * part.length) / total;
    const text = part.replace(/\s+/gu, ' ').trim();
    if (text === '') return [];
    return [{ ...cue, text, start: Math.round(start), end: Math.round(at), turns: cue.turns || index > 0 }];
  });
}
