import { type CueTimes, canonicalTimes, isLooseTimes, readTimes } from './cue-times.ts';

/** Something of a caption file that is not as its format has it, and was put right or left out. */
export interface Repair {
  /** Counted from 1. */
  readonly line: number;
  readonly cause: string;
}

export interface MendedCaptions {
  /** The same captions, as the format has them. */
  readonly source: string;
  readonly repairs: readonly Repair[];
}

interface MendedCue {
  times: CueTimes;
  readonly words: string[];
}

/**
 * Writes a caption file anew as its format has it, so that a strict parser loses no word: every line belongs to the
 * caption whose time stands above it, whatever blank lines, figures and gaps stand or fail between. Linear in the text.
 */
export function mendCaptions(text: string, format: 'srt' | 'vtt'): MendedCaptions {
  const state: State = {
    lines: text.split('\n'),
    format,
    cues: [],
    repairs: [],
    isNumbered: false,
    blanks: 0,
    skipping: false,
    lastIndex: 0,
  };
  for (let at = 0; at < state.lines.length; at += 1) at = readLine(state, at);
  const cues = state.cues.filter(({ words }) => words.length > 0);
  const body = cues.map(
    ({ times, words }, index) =>
      `${format === 'srt' ? `${index + 1}\n` : ''}${canonicalTimes(times, format)}\n${words.join('\n')}`,
  );
  return {
    source: `${format === 'vtt' ? 'WEBVTT\n\n' : ''}${body.join('\n\n')}\n`,
    repairs: state.repairs,
  };
}

interface State {
  readonly lines: readonly string[];
  readonly format: 'srt' | 'vtt';
  readonly cues: MendedCue[];
  readonly repairs: Repair[];
  /** Whether captions of this file have numbers above their times. */
  isNumbered: boolean;
  /** Blank lines since the last line with words. */
  blanks: number;
  /** Inside a note, a style sheet or a region of WebVTT. */
  skipping: boolean;
  lastIndex: number;
}

/** Reads a line, and with an index the time line below it; returns the number of the last line read. */
function readLine(state: State, at: number): number {
  const line = state.lines[at]!.trim();
  if (line === '') {
    state.blanks += 1;
    state.skipping = false;
    return at;
  }
  const apart = at === 0 || state.blanks > 0;
  const timeAt = timeLineBelow(state, at, apart);
  if (timeAt !== null) {
    if (!apart) repair(state, at, 'no blank line before the caption');
    else if (timeAt > at + 1) repair(state, at, 'a blank line between the number and the time');
    const number = numberOf(line);
    if (number !== null) {
      state.isNumbered = true;
      state.lastIndex = number;
    }
    openCue(state, timeAt);
    return timeAt;
  }
  if (isLooseTimes(line)) {
    if (!apart && state.cues.length > 0) repair(state, at, 'no blank line before the caption');
    openCue(state, at);
    return at;
  }
  if (!isSkipped(state, line, at, apart)) addWords(state, at);
  state.blanks = 0;
  return at;
}

/** The number of a caption, also where somebody wrote it as in a list ("#2", "3)"); null for any other line. */
function numberOf(line: string): number | null {
  const written = /^#?\s?(\d{1,7})[.):]?$/u.exec(line)?.[1];
  return written === undefined ? null : Number(written);
}

/** The place of the time line that a line is the number or name of, else null. */
function timeLineBelow(state: State, at: number, apart: boolean): number | null {
  const line = state.lines[at]!.trim();
  let below = at + 1;
  while (below < state.lines.length && below <= at + 3 && state.lines[below]!.trim() === '') below += 1;
  if (below >= state.lines.length || !isLooseTimes(state.lines[below]!.trim())) return null;
  const number = numberOf(line);
  const next = number === state.lastIndex + 1;
  if (number !== null) {
    const isFirst = state.cues.length === 0;
    if (below === at + 1) return apart || next || state.isNumbered ? below : null;
    return apart && (next || isFirst) ? below : null;
  }
  return state.format === 'vtt' && apart && below === at + 1 && !isBlockHead(line) ? below : null;
}

function openCue(state: State, at: number): void {
  const { times, rest, causes } = readTimes(state.lines[at]!.trim(), state.cues.at(-1)?.times ?? null);
  for (const cause of causes) repair(state, at, cause);
  state.cues.push({ times, words: rest === '' ? [] : [rest] });
  state.blanks = 0;
  state.skipping = false;
}

function isSkipped(state: State, line: string, at: number, apart: boolean): boolean {
  if (state.format !== 'vtt') return false;
  if (state.skipping) return true;
  const isHeader = state.cues.length === 0 && /^\uFEFF?WEBVTT(?:\s|$)/u.test(line);
  state.skipping = isHeader || (apart && isBlockHead(line));
  if (isHeader && at > 0) repair(state, at, 'lines before the header');
  return state.skipping;
}

function isBlockHead(line: string): boolean {
  return /^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(line);
}

function addWords(state: State, at: number): void {
  const cue = state.cues.at(-1);
  if (cue === undefined) {
    repair(state, at, 'words before the first time, left out');
    return;
  }
  if (state.blanks > 0) {
    repair(
      state,
      at - 1,
      cue.words.length === 0 ? 'a blank line below the time' : 'a blank line inside the words',
    );
  }
  // An arrow that begins no time would end the caption for a strict parser.
  cue.words.push(state.lines[at]!.trim().replaceAll('-->', '→'));
}

function repair(state: State, at: number, cause: string): void {
  state.repairs.push({ line: at + 1, cause });
}
