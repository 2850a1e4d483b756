import type { Span } from '../../core/model/span.ts';

/**
 * How a label is written: `NAME: …`, `Name: …`, `Q.`/`A.`, `Mr. NAME. …`, a name on a line of its own,
 * or a bold name before the words. */
export type LabelStyle = 'capitals' | 'name' | 'question' | 'period' | 'line' | 'bold';

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
  /** Not a speaker, whatever its form ("NOTE:", "THE FACTS:"); ends the turn before it. */
  readonly refused: boolean;
}

const TIME = String.raw`(?:[[(]?(?<T>(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)[\])]?)`;
const LEAD = String.raw`^["“]?[*_]{0,3}<?(?:[>»]{1,3}\s*|[-–—•*]\s+)?`;
const COLON = new RegExp(
  `${LEAD}(?:${TIME.replace('T>', 'before>')}\\s*[-–]?\\s*)?(?<label>[^:\\n"“”«»*<>]{1,70}?)[*_]{0,3}\\s*` +
    `(?:${TIME.replace('T>', 'within>')})?\\s*:[*_]{0,3}>?(?=\\s|$|["“(\\[])\\s*(?:${TIME.replace('T>', 'after>')}(?=\\s|$)\\s*)?`,
  'u',
);
const HONORIFIC =
  '(?:M[Rr]|M[Rr][Ss]|M[Ss]|M[Ii][Ss][Ss]|D[Rr]|S[Ee][Nn]|R[Ee][Pp]|G[Oo][Vv]|H[Oo][Nn]|G[Ee][Nn]|Senator|SENATOR|Representative|Secretary|SECRETARY|Justice|JUSTICE|Judge|JUDGE|General|GENERAL|The|THE)';
const PERIOD = new RegExp(
  `^(?<label>${HONORIFIC}\\.?\\s+(?:Mc|Mac|De|Di|La|Le|Van\\s|O['’])?\\p{Lu}{2}[\\p{Lu}'’-]*(?:\\s+\\p{Lu}[\\p{Lu}'’-]+){0,2}` +
    `(?:\\s+of\\s+\\p{Lu}\\p{L}+(?:\\s\\p{Lu}\\p{L}+)?)?)\\.\\s+(?=["“([\\p{Lu}])`,
  'u',
);
const QUESTION = /^[*_]{0,3}(?<label>[QA])(?:[*_]{0,3}[.:)][*_]{0,3}\s+|\s{2,}|\t|\s(?=[A-Z“"]))(?=\S)/u;
const SPEAKER_WORD =
  /^(?:q|a|question|answer|questioner|interviewer|interviewee|host|moderator|narrator|announcer|reporter|audience|speaker|male|female|man|woman|voice|unidentified|unknown|caller|operator|witness|court|crowd|all|both|group|several|participant|voiceover)s?\b/iu;

/** Words that begin a line before a colon without anybody speaking. */
const NO_SPEAKER = new Set(
  `note notes update updates updated related read more see also watch listen photo photos photograph image images video videos
  picture pictures caption credit source sources fact facts claim claims verdict ruling bottom what why when where who whose
  how which breaking exclusive analysis opinion editorial commentary review correction clarification warning caution
  tip example summary background context key takeaways takeaway highlights here there this that these those editor
  copyright published posted date time location venue subject re to from cc bcc sent tel phone email contact contacts
  website address price cost ps nb url http https step part chapter section item number total result results score
  final today tomorrow yesterday tonight also plus but and or if first second third fourth fifth finally conclusion
  introduction overview rating status language channel title author authors byline topic topics tags filed media issue
  issues answer-key transcript participants panel moderators speakers attendees present agenda`
    .split(/\s+/)
    .filter((word) => word !== ''),
);
const PARTICLE = /^(?:of|the|de|da|del|der|den|di|la|le|van|von|bin|al|and|for|y|du|dos|ter|ten|-|&|\/)$/u;

/** Reads the label at the beginning of a paragraph or line, or null where there is none. Looks at its first 120 characters. */
export function labelAt(text: string, piece: Span): LabelCandidate | null {
  const head = text.slice(piece.start, Math.min(piece.end, piece.start + 120));
  const question = QUESTION.exec(head);
  if (question !== null) return candidate(piece, head, question, 'question');
  const colon = COLON.exec(head);
  if (colon !== null) {
    const style = nameStyle(colon.groups!.label!);
    return style === null ? null : candidate(piece, head, colon, style);
  }
  const period = PERIOD.exec(head);
  if (period !== null) return candidate(piece, head, period, 'period');
  return lineLabel(text, piece, head);
}

/** Reads a bold beginning as a label, where it is a name and other words follow it. */
export function boldLabel(text: string, piece: Span, boldEnd: number): LabelCandidate | null {
  const label = text.slice(piece.start, boldEnd).replace(/[\s:.,–—-]+$/u, '');
  if (boldEnd >= piece.end || label.length > 70 || nameStyle(label) === null) return null;
  const gap = /^[\s:–—-]*/u.exec(text.slice(boldEnd, boldEnd + 8))![0].length;
  const span = { start: piece.start, end: piece.start + label.length };
  return {
    style: 'bold',
    span,
    bodyStart: boldEnd + gap,
    time: null,
    key: labelKey(label),
    refused: isRefused(label),
  };
}

/** Whether a line of wrapped text opens with something that may be a label, so that it begins a paragraph. */
export function isLabelLine(text: string, line: Span): boolean {
  const label = labelAt(text, line);
  return label !== null && label.style !== 'line';
}

/** A label folded for counting: capitals, no parenthesis, no role after a comma. */
export function labelKey(label: string): string {
  return label
    .replace(/\([^)]*\)?|\[[^\]]*\]?/gu, ' ')
    .replace(/,.*$/u, '')
    .replace(/[.*_]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toUpperCase();
}

/** Whether the words before a colon look like a speaker's name, and how they are written. */
export function nameStyle(label: string): 'capitals' | 'name' | 'question' | null {
  const bare = label.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ').trim();
  if (/^[QA]$/u.test(bare)) return 'question';
  const [name, ...rest] = bare.split(/,\s*/u);
  const words = (name ?? '').split(/\s+/u).filter((word) => word !== '');
  if (words.length === 0 || words.length > 6 || rest.join(' ').split(/\s+/u).length > 8) return null;
  if (!/\p{L}/u.test(words[0]!) || /[!?;]/u.test(bare)) return null;
  if (words.every(isCapitals)) return words.some((word) => /\p{Lu}{2}/u.test(word)) ? 'capitals' : null;
  if (words.length > 5 || !words.every(isNameWord)) return null;
  return /^\p{Lu}/u.test(words[0]!) ? 'name' : null;
}

function isCapitals(word: string): boolean {
  return (
    /^(?:M[rs]{1,2}|Dr|Jr|Sr|Mrs)\.?$/u.test(word) ||
    (/^[^\p{Ll}]+$/u.test(word.replace(/^(?:Mc|Mac|De|Di|La|Le)(?=\p{Lu})/u, '')) && !/^[$€£%]/u.test(word))
  );
}

function isNameWord(word: string): boolean {
  return (
    PARTICLE.test(word) ||
    /^\p{Lu}[\p{L}\p{M}.'’-]*$/u.test(word) ||
    /^#?\d{1,3}$/u.test(word) ||
    /^\p{Lu}\.$/u.test(word)
  );
}

function candidate(piece: Span, head: string, match: RegExpExecArray, style: LabelStyle): LabelCandidate {
  const label = match.groups!.label!.trim();
  const start = piece.start + head.indexOf(label, match[0].indexOf(label));
  const code = match.groups?.before ?? match.groups?.within ?? match.groups?.after;
  return {
    style,
    span: { start, end: start + label.length },
    bodyStart: Math.min(piece.end, piece.start + match[0].length),
    time: code === undefined ? null : toMilliseconds(code),
    key: labelKey(label),
    refused: isRefused(label),
  };
}

function isRefused(label: string): boolean {
  const words = label
    .toLowerCase()
    .replace(/[’']s\b/gu, '')
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  if (words.length === 0) return true;
  if (SPEAKER_WORD.test(label)) return false;
  const content = words[0] === 'the' && words.length > 1 ? words[1]! : words[0]!;
  return NO_SPEAKER.has(content) || NO_SPEAKER.has(words.at(-1)!);
}

const LINE_LABEL = new RegExp(
  `^(?<label>(?:[^:\\n"“”«».!?;]|(?<=\\b(?:\\p{Lu}|M[rs]|Mrs|Dr|Jr|Sr|Sen|Rep|Gov))\\.){2,50}?)\\s*` +
    `(?:${TIME.replace('T>', 'after>')}(?:\\s*[-–]\\s*[\\d:.]{4,12})?(?:\\s*\\(\\d+ sec\\))?)?\\s*:?$`,
  'u',
);

function lineLabel(text: string, piece: Span, head: string): LabelCandidate | null {
  if (piece.end - piece.start > 70) return null;
  const match = LINE_LABEL.exec(text.slice(piece.start, piece.end));
  if (match === null || nameStyle(match.groups!.label!) === null) return null;
  const length = match.groups!.label!.trimEnd().length;
  const label = head.slice(0, length);
  const code = match.groups?.after;
  return {
    style: 'line',
    span: { start: piece.start, end: piece.start + length },
    bodyStart: piece.end,
    time: code === undefined ? null : toMilliseconds(code),
    key: labelKey(label),
    refused: isRefused(label),
  };
}

/** `1:02:03.400`, `62:03` or `00:12` in milliseconds. */
function toMilliseconds(code: string): number {
  return Math.round(
    code
      .replace(',', '.')
      .split(':')
      .reduce((total, part) => total * 60 + Number(part), 0) * 1000,
  );
}
