import { CUE_OUTSIDE, ELISION } from '../../english/reporting-words.ts';
/** Which marks can close each other: any double closes a double, any single a single. */
export type MarkClass = 'double' | 'single' | 'guillemet' | 'angle' | 'corner' | 'white-corner';

/** What a mark may do where it stands. `either` is decided by what is open when it is reached. */
type MarkRole = 'open' | 'close' | 'either';

/** One glyph (or LaTeX pair) that may delimit a quotation. */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly glyph: string;
  readonly class: MarkClass;
  readonly role: MarkRole;
  /** A single mark that may as well be an apostrophe ("the dogs' bowl"). */
  readonly maybeApostrophe: boolean;
}

const GLYPH = /``|''|["“”„‟〝〞＂«»‹›「」『』'‘’‚‛`]/gu;

const CLASS: ReadonlyMap<string, MarkClass> = new Map([
  ...['"', '“', '”', '„', '‟', '〝', '〞', '＂', '``', "''"].map((g) => [g, 'double'] as const),
  ...["'", '‘', '’', '‚', '‛', '`'].map((g) => [g, 'single'] as const),
  ...['«', '»'].map((g) => [g, 'guillemet'] as const),
  ...['‹', '›'].map((g) => [g, 'angle'] as const),
  ...['「', '」'].map((g) => [g, 'corner'] as const),
  ...['『', '』'].map((g) => [g, 'white-corner'] as const),
]);

const OPENS = new Set(['“', '„', '‟', '〝', '``', '‘', '‚', '‛', '«', '‹', '「', '『', '`']);
const CLOSES = new Set(['”', '〞', '’', '»', '›', '」', '』']);

/** The marks of `text` between two offsets, in order, apostrophes and primes (feet, inches, minutes) left out. */
export function scanMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  // A text without marks would be searched to its end for every block of it.
  const block = text.slice(start, end);
  const pattern = new RegExp(GLYPH);
  for (let match = pattern.exec(block); match !== null; match = pattern.exec(block)) {
    const at = start + match.index;
    if (match[0] === "''" && ELISION.test(text.slice(at + 2, at + 9))) pattern.lastIndex = match.index + 1;
    const mark = classify(text, at, block.slice(match.index, pattern.lastIndex), start, end);
    if (mark !== null) marks.push(mark);
  }
  return isCurled(block) ? marks.map(asCurled) : marks;
}

/** Whether a text opens with “ and closes with ”, so that the glyph tells what the spaces round a mark do not. */
function isCurled(block: string): boolean {
  return block.includes('“') && block.includes('”') && !block.includes('„');
}

function asCurled(mark: Mark): Mark {
  if (mark.role !== 'either') return mark;
  if (mark.glyph === '“') return { ...mark, role: 'open' };
  return mark.glyph === '”' ? { ...mark, role: 'close' } : mark;
}

function classify(text: string, at: number, glyph: string, from: number, to: number): Mark | null {
  const kind = CLASS.get(glyph);
  if (kind === undefined) return null;
  const stop = at + glyph.length;
  const before = at > from ? text[at - 1]! : ' ';
  const after = stop < to ? text[stop]! : ' ';
  const inWord = isWordCharacter(before) && isWordCharacter(after);
  if (kind === 'single') {
    if (inWord) return null;
    if (isApostrophe(text, stop, before, after)) return null;
  }
  if (isPrime(text, at, glyph, before)) return null;
  const role = isMisplaced(text, at, glyph) ? 'either' : roleOf(glyph, before, after, inWord);
  const maybeApostrophe =
    kind === 'single' &&
    role !== 'open' &&
    isWordCharacter(before) &&
    /^ ?[\p{Ll}\p{Lu}]/u.test(text.slice(stop, stop + 2));
  return { start: at, end: stop, glyph, class: kind, role, maybeApostrophe };
}

/** `There was progress, "said Lind.`: a straight mark behind the space that should follow it. */
function isMisplaced(text: string, at: number, glyph: string): boolean {
  if (glyph !== '"' || !/^[,.?!] $/u.test(text.slice(Math.max(0, at - 2), at))) return false;
  return CUE_OUTSIDE.exec(text.slice(at - 2, at) + text.slice(at + 1, at + 40))?.index === 0;
}

function roleOf(glyph: string, before: string, after: string, inWord: boolean): MarkRole {
  const leftOpen = isSpace(before) || /[([{<—–\-/"“‘'«‹„:>]/u.test(before);
  const rightClosed = isSpace(after) || /[)\]}.,;:!?…—–\-/"”’'»›<]/u.test(after);
  const tightLeft = !isSpace(before);
  const tightRight = !isSpace(after);
  if (OPENS.has(glyph)) {
    if (tightLeft && !/[([{—–\-/"'“‘«‹„]/u.test(before) && !tightRight) return 'close';
    if (tightLeft && rightClosed && /[.,!?…\p{L}\p{N}]/u.test(before)) return 'close';
    return !tightLeft && !tightRight && !/[«‹]/u.test(glyph) ? 'either' : 'open';
  }
  if (CLOSES.has(glyph)) {
    if (!tightLeft && tightRight && /[\p{L}\p{N}“‘'[(¿¡$£€@#…]/u.test(after)) return 'open';
    return !tightLeft && !tightRight && glyph === '”' ? 'either' : 'close';
  }
  if (inWord) return 'either';
  if (leftOpen && !(rightClosed && tightLeft))
    return tightRight ? (isSpace(before) ? 'open' : openOrEither(before)) : 'either';
  return rightClosed ? 'close' : 'either';
}

function openOrEither(before: string): MarkRole {
  return /[([{<]/u.test(before) ? 'open' : 'either';
}

function isApostrophe(text: string, stop: number, before: string, after: string): boolean {
  if (isWordCharacter(before)) return false;
  if (/\p{N}/u.test(after))
    return (
      /^\p{N}0s/u.test(text.slice(stop, stop + 3)) || /^\p{N}{2}(?![\p{N}])/u.test(text.slice(stop, stop + 3))
    );
  return ELISION.test(text.slice(stop, stop + 8));
}

/** Feet and inches, minutes and seconds: 6'2", 5' 11", 5". */
function isPrime(text: string, at: number, glyph: string, before: string): boolean {
  if (!/\p{N}/u.test(before)) return false;
  const tail = text.slice(Math.max(0, at - 7), at);
  if (glyph === '"' || glyph === '”' || glyph === "''")
    return /\p{N}['’] ?\p{N}{1,2}(?:\.\p{N})?$/u.test(tail);
  if (glyph === "'" || glyph === '’')
    return /^ ?\p{N}{1,2}(?:["”]|''|(?![\p{L}\p{N}]))/u.test(text.slice(at + 1, at + 6));
  return false;
}

function isSpace(character: string): boolean {
  return /\s|[\u200b\ufeff]/u.test(character);
}

function isWordCharacter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
