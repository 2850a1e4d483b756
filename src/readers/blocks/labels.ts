import type { Span } from '../../core/model/span.ts';
import { isNumberedVoice, isRefused, labelKey, nameInRole, nameStyle, writerIn } from './label-names.ts';
import { type RecordStyle, recordLabel } from './record-labels.ts';
import { isStageDirection } from './stage-directions.ts';
import { timePattern, toMilliseconds } from './time-codes.ts';

/**
 * How a label is written: `NAME: …`, `Name: …`, `Q.`/`A.`, `Mr. NAME. …`, `[Name] …`, a voice's number and no mark, a
 * name on a line of its own, a bold name before the words, or a form that the text itself teaches.
 */
export type LabelStyle =
  | 'capitals'
  | 'name'
  | 'question'
  | RecordStyle
  | 'bracket'
  | 'voice'
  | 'line'
  | 'bold'
  | 'learned';

/** Something at the beginning of a paragraph that may be a speaker's label. */
export interface LabelCandidate {
  readonly style: LabelStyle;
  /** The label as written, without colon, brackets for time codes, or dashes. */
  readonly span: Span;
  /** Where the turn's own words begin; the paragraph's end for a label on its own line. */
  readonly bodyStart: number;
  /** Time code beside the label, in milliseconds. */
  readonly time: number | null;
  /** The label folded for counting. */
  readonly key: string;
  /** Its very form shows it to be a label: a seat and a party behind the name, bold alone on its line, a role behind dashes. */
  readonly isFirm?: true;
  /** Not a speaker, whatever its form ("NOTE:", "THE FACTS:"); ends the turn before it. */
  readonly refused: boolean;
}

const HEAD = 160;
/** Quotation marks, arrows, dashes, and the number of a question as houses print it: "Q14 Chair:", "3. Ada Roe (Fenwick) (Ind):". */
const LEAD = String.raw`^["“]?[*_]{0,3}<?(?:[>»]{1,3}\s*|[-–—•*]\s+|Q\d{1,4}\.?[*_]{0,3}\s+[*_]{0,3}|\d{1,3}\.\s+(?=\p{Lu}[^:\n]{2,60}\)\s*:))?`;
const BEFORE = String.raw`(?:${timePattern('before')}\s*[-–|]?\s*)?[*_]{0,3}`;
const AFTER = String.raw`(?:${timePattern('after')}(?=\s|$)\s*[-–]?\s*)?`;
/** No white space at either end, so that a run of it is told in one way and takes no time. */
const COLON_NAME = String.raw`\s{0,3}(?<label>[^\s:"“”«»*<>[\]](?:[^:\n"“”«»*<>[\]]{0,108}?[^\s:"“”«»*<>[\]])??)`;
const COLON = new RegExp(
  `${LEAD}${BEFORE}${COLON_NAME}[*_]{0,3}\\s*(?:[-–|]\\s*)?` +
    `(?:${timePattern('within')})?[*_]{0,3}\\s*:[*_]{0,3}>?(?=\\s|$|["“([])\\s*${AFTER}`,
  'u',
);
const BRACKET = new RegExp(
  `${LEAD}${BEFORE}(?:\\[(?<square>[^\\][\\n:]{1,60}):?\\]|\\((?<round>[^()\\n:]{1,60}):?\\)|<(?<angle>[^<>\\n:/]{1,60}):?>)[*_]{0,3}` +
    `\\s*(?:${timePattern('within')}(?=\\s|:))?\\s*:?[*_]{0,3}\\s*${AFTER}`,
  'u',
);
const VOICE = new RegExp(
  String.raw`${LEAD}${BEFORE}(?<label>(?:SPEAKER|Speaker|speaker|SPK|spk)[_-]?\d{1,3})\s+(?=\S)`,
  'u',
);
/** "Ada Roe (Greens). – (FR) …", "President. – …", "Tom Oak, on behalf of the group. – …". */
const DASHED =
  /^(?<label>\p{Lu}[^.:\n"“”?!()]{2,70}?(?:\s\([^()\n]{1,30}\))?(?:,[^:\n"“”?!]{2,80}?)?)\.\s?[–—]\s+(?:\(\p{Lu}{2}\)\s+)?(?=\S)/u;
const QUESTION = /^[*_]{0,3}(?<label>[QA])(?:[*_]{0,3}[.:)][*_]{0,3}\s+|\s{2,}|\t|\s(?=[A-Z“"]))(?=\S)/u;

/** Reads the label at the beginning of a paragraph or line, or null where there is none. Looks at its first 160 characters. */
export function labelAt(text: string, piece: Span): LabelCandidate | null {
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + HEAD));
  const question = QUESTION.exec(head);
  if (question !== null) return candidate(piece, head, question, 'question');
  const bracket = bracketLabel(piece, head);
  if (bracket !== null) return bracket;
  const colon = COLON.exec(head);
  if (colon !== null) {
    const label = writerIn(colon.groups!.label!.trim());
    const style = nameStyle(label) ?? (isNumberedVoice(label) ? 'voice' : null);
    if (style !== null) return candidate(piece, head, colon, style);
  }
  const dashed = DASHED.exec(head);
  if (dashed !== null && nameStyle(dashed.groups!.label!) === 'name')
    return candidate(piece, head, dashed, 'name');
  const voice = VOICE.exec(head);
  if (voice !== null) return candidate(piece, head, voice, 'voice');
  return (
    recordCandidate(piece, head) ??
    (colon === null || colon[0].length >= head.length ? lineLabel(text, piece) : null)
  );
}

/** `[Name]: …`, `[SPEAKER_00] …`, `(speaker 0) …`, `<Name> …`; stage directions stand in brackets too. */
function bracketLabel(piece: Span, head: string): LabelCandidate | null {
  if (!/[[(<]/u.test(head.slice(0, 40))) return null;
  const match = BRACKET.exec(head);
  if (match === null) return null;
  const { square, round, angle } = match.groups!;
  const label = (square ?? round ?? angle)!.trim();
  if (isStageDirection(`(${label})`) || (nameStyle(label) === null && !isNumberedVoice(label))) return null;
  const written = /[:：]/u.test(match[0].replace(/\d:\d/gu, '')) ? nameStyle(label) : 'bracket';
  const found = candidate(
    piece,
    head,
    match,
    isNumberedVoice(label) ? 'voice' : (written ?? 'bracket'),
    label,
  );
  return found.bodyStart >= piece.end && found.style === 'bracket' && found.time === null ? null : found;
}

function recordCandidate(piece: Span, head: string): LabelCandidate | null {
  const record = recordLabel(head);
  if (record === null) return null;
  return {
    style: record.style,
    span: { start: piece.start, end: piece.start + record.label.length },
    bodyStart: piece.start + record.bodyStart,
    time: null,
    key: labelKey(record.label),
    refused: isRefused(record.label),
  };
}

const BEHIND_BOLD = new RegExp(`^[\\s:|–—-]*(?:${timePattern('after')}(?=\\s)[\\s:|–—-]*)?`, 'u');

/** Reads a bold beginning as a label, where it is a name and other words follow it. */
export function boldLabel(text: string, piece: Span, boldEnd: number): LabelCandidate | null {
  const label = text.slice(piece.start, boldEnd).replace(/[\s:.,*_–—-]+$/u, '');
  if (boldEnd >= piece.end || label.length > 70 || nameStyle(label) === null) return null;
  const behind = BEHIND_BOLD.exec(text.slice(boldEnd, Math.min(piece.end, boldEnd + 40)))!;
  const time = behind.groups!.after;
  const span = { start: piece.start, end: piece.start + label.length };
  return {
    style: 'bold',
    span,
    bodyStart: boldEnd + behind[0].length,
    time: time === undefined ? null : toMilliseconds(time),
    key: labelKey(label),
    refused: isRefused(label),
  };
}

/** Styles that a wrapped line of prose may have by chance. */
const BY_CHANCE: ReadonlySet<LabelStyle> = new Set(['titled-period', 'bracket']);

/** Whether a line of wrapped text opens with something that may be a label, so that it begins a paragraph. */
export function isLabelLine(text: string, line: Span): boolean {
  const label = labelAt(text, line);
  if (label === null || BY_CHANCE.has(label.style)) return false;
  return label.style !== 'line' || label.time !== null;
}

/** Whether a line of marked text is nothing but a name, bold or beside its time, so that words below are another line. */
export function isNameLine(text: string, line: Span): boolean {
  const label = labelAt(text, line);
  if (label === null || label.refused || label.bodyStart < line.end) return false;
  return label.time !== null || /^\*\*[^*]+\*\*:?$/u.test(text.slice(line.start, line.end));
}

/** How somebody speaks, behind the name: "(spoke in French)", "(via video link)"; "(she/her)" is part of the name. */
const NOTE_BESIDE = /\s+\(\p{Ll}[^()/\n]{1,60}\)$/u;

function candidate(
  piece: Span,
  head: string,
  match: RegExpExecArray,
  style: LabelStyle,
  written = match.groups!.label!.trim(),
): LabelCandidate {
  const label = nameInRole(written).replace(NOTE_BESIDE, '');
  const before = match.groups?.before;
  const from = before === undefined ? 0 : match[0].indexOf(before) + before.length;
  const start = piece.start + head.indexOf(label, from);
  const code = before ?? match.groups?.within ?? match.groups?.after;
  return {
    style,
    span: { start, end: start + label.length },
    bodyStart: Math.min(piece.end, piece.start + match[0].length),
    time: code === undefined ? null : toMilliseconds(code),
    key: labelKey(label),
    refused: isRefused(label),
  };
}

const LINE_NAME = String.raw`(?<label>(?:[^:\n"“”«».!?;\d]|(?<=\p{L}[ #_-]?)\d{1,3}(?![\d:])|(?<=\b(?:\p{Lu}|M[rs]|Mrs|Dr|Jr|Sr|Sen|Rep|Gov|Hon|Rt))\.){2,90}?)`;
/** "-- *Chief Executive*", " -- Chief Executive": a role behind a name. */
const LINE_ROLE = String.raw`(?:\s*-{1,2}\s*[*_]{1,2}[^*\n]{2,60}[*_]{1,2}|\s--\s[^:\n.]{2,70})?`;
/** "(Saltmouth) (Con)", "(Minister for Ports)", or bold marks around the whole. */
const FIRM =
  /\([^()]{2,60}\)\s*\([^()]{2,20}\)$|^(?:The )?(?:Lord|Lady|Baroness|Baron|Earl|Viscount(?:ess)?|Countess|Marquess|Duke|Bishop)\b[^()]{2,60}\([^()]{2,20}\)$|\bthe [^()]+ \(\p{Lu}[^()]+\)$|^\*\*.*\*\*$|\s--\s|--\s*[*_]/iu;
const LINE_LABEL = new RegExp(
  String.raw`^[*_#]{0,3}\s*(?:${timePattern('before')}[\s|–-]*)?[*_]{0,3}[[(]?${LINE_NAME}(?<!\s)[\])]?[*_]{0,3}${LINE_ROLE}(?<!\s)\s*(?:(?:[-–—|,@•·]\s*)?${timePattern('after')}\s*)?(?:\(\d+ sec\))?(?:(?<!\s)\s*)?:?[*_]{0,3}(?:(?<!\s)\s*)?$`,
  'u',
);

function lineLabel(text: string, piece: Span): LabelCandidate | null {
  if (piece.end - piece.start > 110) return null;
  const match = LINE_LABEL.exec(text.slice(piece.start, piece.end));
  if (match === null) return null;
  const bare = match.groups!.label!.trim().replace(/[\s,–—|@-]+$/u, '');
  // The bracket that ends a seat or a party is the label's own.
  const label = bare.lastIndexOf('(') > bare.lastIndexOf(')') ? `${bare})` : bare;
  if (label === '' || nameStyle(label) === null || isStageDirection(`(${label})`)) return null;
  const { before, after } = match.groups!;
  if (before === undefined && after === undefined && /^[[(]/u.test(match[0])) return null;
  const start = piece.start + match[0].indexOf(label, before === undefined ? 0 : before.length);
  const code = before ?? after;
  return {
    style: 'line',
    span: { start, end: start + label.length },
    bodyStart: piece.end,
    ...(FIRM.test(match[0].trim()) ? { isFirm: true as const } : {}),
    time: code === undefined ? null : toMilliseconds(code),
    key: labelKey(label),
    refused: isRefused(label),
  };
}
