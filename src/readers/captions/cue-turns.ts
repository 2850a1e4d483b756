import { countBy } from '../../core/model/lists/count-by.ts';
import { isNumberedVoice, labelKey, nameStyle } from '../blocks/label-names.ts';
import { type LabelCandidate, type LabelStyle, labelAt } from '../blocks/labels.ts';
import type { Cue } from './cue.ts';

/** Finds labels written into the words of captions (">> NAME: …", "[SPEAKER_00] …") and splits cues at a change of speaker. */
export function splitCueTurns(cues: readonly Cue[]): Cue[] {
  const pieces = cues.flatMap(splitAtMarks);
  const labels = pieces.map(writtenLabel);
  const counts = countBy(labels, (label) => label?.key);
  const known = [...counts].filter(([key]) => key !== undefined);
  const recurring = known.filter(([, count]) => count >= 2);
  const labelled = labels.filter((label) => label !== null).length;
  const isDialogue =
    (recurring.length >= 2 && labelled >= pieces.length * 0.5) ||
    (recurring.length >= 1 &&
      known.length >= 2 &&
      labelled >= pieces.length * (labels[0] === null ? 0.8 : 0.6));
  return pieces.map((piece, index) => {
    const label = labels[index];
    if (label === null || label === undefined) return piece;
    const count = counts.get(label.key) ?? 0;
    const sure =
      piece.turns ||
      isDialogue ||
      (label.style === 'bracket' ? count >= 2 : isSure(label.style) || count >= 3);
    if (!sure) return piece;
    const name = piece.text.slice(label.span.start, label.span.end);
    return { ...piece, label: name, turns: true, text: piece.text.slice(label.bodyStart).trim() };
  });
}

/** Whether one label of a style is enough: capitals before a colon, a numbered voice. */
function isSure(style: LabelStyle): boolean {
  return style === 'capitals' || style === 'voice';
}

const STYLES: ReadonlySet<LabelStyle> = new Set(['capitals', 'name', 'voice', 'bracket']);

function writtenLabel(cue: Cue): LabelCandidate | null {
  if (cue.label !== null) return null;
  const label = labelAt(cue.text, { start: 0, end: cue.text.length });
  if (label === null || label.refused || !STYLES.has(label.style)) return null;
  const name = cue.text.slice(label.span.start, label.span.end);
  return (nameStyle(name) === null && !isNumberedVoice(name)) || labelKey(label.key) === '' ? null : label;
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
