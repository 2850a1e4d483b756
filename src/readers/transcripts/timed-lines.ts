import { isRefused, labelKey, nameStyle } from '../blocks/label-names.ts';
import { labelAt } from '../blocks/labels.ts';
import { type Line, linesOf } from '../blocks/lines.ts';
import { isTimeLine, timePattern, toMilliseconds } from '../blocks/time-codes.ts';
import type { Cue } from '../captions/cue.ts';
import { withInlineNames } from './inline-names.ts';

/** A time, or a range, in brackets or with an arrow, and words behind it. */
const RANGE =
  /^[[(<]?\s*(?<from>(?:\d{1,2}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?|\d+(?:\.\d+)?s?)\s*(?:-{1,2}>|→|[-–—]|,|\t)\s*(?<to>(?:\d{1,2}:)?\d{1,3}:\d{1,2}(?:[.,]\d{1,3})?|\d+(?:\.\d+)?s?)\s*[\])>]?[:|]?(?:\s+|$)/u;
/** Seconds without any mark between them, as some programs print them before a voice: "0.52 3.10 SPEAKER_00 …", "start=0.5s stop=3.1s speaker_A …". */
const BARE_RANGE =
  /^(?:start=)?(?<from>\d{1,6}\.\d{1,3}s?)\s+(?:(?:stop|end)=)?(?<to>\d{1,6}\.\d{1,3}s?)\s+(?=speaker[ _]?\w{1,3}\b)/iu;
const SINGLE = new RegExp(
  String.raw`^(?:\[(?<square>(?:\d{1,2}:)?\d{1,3}:\d{2}(?:[.,]\d{1,3})?)\]|${timePattern('bare')}(?=\s|$))[:|]?\s*`,
  'u',
);
const TABLE_HEAD = /^start\tend\ttext\b/iu;
/** Share of the lines that must open with a time, or be one; ranges with an arrow stand in no other text. */
const LEAST_SHARE = 0.4;
const LEAST_RANGES = 0.15;
/** Without an end, times are those of a recording only where the first stands near its beginning, in milliseconds. */
const LATEST_START = 90_000;

const LABELLED = 0.5;

interface TimedLine {
  readonly start: number;
  readonly end: number | null;
  /** Where the words begin in the line. */
  readonly rest: string;
}

/**
 * The captions of a text whose lines carry times as programs print them: `[00:00.000 --> 00:03.440]  words`,
 * `00:01 words`, a time and the words on the next line, a table of start, end and text. Null where the text is none of
 * them, or where labels stand beside the times: then its lines say more than its times do.
 */
export function cuesOfTimedLines(text: string): Cue[] | null {
  const lines = linesOf(text);
  if (lines.length < 3) return null;
  const isTable = TABLE_HEAD.test(text.slice(lines[0]!.start, lines[0]!.end));
  const timed = lines.map((line) => timedLine(text, line, isTable));
  const count = timed.filter((line) => line !== null).length;
  if (count < 3 || count < lines.length * leastShare(timed) || !isRecording(timed)) return null;
  if (labelledShare(text, lines, timed) >= LABELLED) return null;
  const cues = gather(text, lines, timed);
  return withInlineNames(withNamesOnTop(cues));
}

function leastShare(timed: readonly (TimedLine | null)[]): number {
  return timed.every((line) => line === null || line.end !== null) ? LEAST_RANGES : LEAST_SHARE;
}

/** Share of the lines with a time alone, no range, that a label stands beside. */
function labelledShare(text: string, lines: readonly Line[], timed: readonly (TimedLine | null)[]): number {
  const single = lines.filter((_, index) => timed[index]?.end === null);
  const labelled = single.filter((line) => {
    const label = labelAt(text, line);
    return label !== null && !label.refused && label.time !== null;
  });
  return single.length === 0 ? 0 : labelled.length / single.length;
}

function timedLine(text: string, line: Line, isTable: boolean): TimedLine | null {
  const words = text.slice(line.start, Math.min(line.end, line.start + 4000));
  if (!/^(?:[[(<\d]|start=)/u.test(words)) return null;
  if (isTable) {
    const row = /^(\d+)\t(\d+)\t/u.exec(words);
    return row === null
      ? null
      : {
          start: Number(row[1]),
          end: Number(row[2]),
          rest: text.slice(line.start + row[0].length, line.end),
        };
  }
  const bare = BARE_RANGE.exec(words);
  const range = bare ?? RANGE.exec(words);
  if (range !== null) {
    const start = millisecondsOf(range.groups!.from!);
    const end = millisecondsOf(range.groups!.to!);
    if (end >= start && (bare !== null || isMeantAsTime(range[0])))
      return { start, end, rest: text.slice(line.start + range[0].length, line.end) };
  }
  const single = SINGLE.exec(words);
  if (single === null || (isTimeLine(words) === false && /^\d{1,2}:\d{2}\s?[ap]\.?m/iu.test(words)))
    return null;
  const code = single.groups!.square ?? single.groups!.bare!;
  return {
    start: toMilliseconds(code),
    end: null,
    rest: text.slice(line.start + single[0].length, line.end),
  };
}

/** "12-15 people" is no range of times: seconds need a bracket, an arrow, or a tab. */
function isMeantAsTime(range: string): boolean {
  return /[[>\t→]/u.test(range) || (range.match(/:/gu)?.length ?? 0) >= 2;
}

function millisecondsOf(code: string): number {
  return code.includes(':') ? toMilliseconds(code) : Math.round(Number.parseFloat(code) * 1000);
}

/** Whether the times rise, as in a recording, and are ranges or begin near nought; hours of a day do not. */
function isRecording(timed: readonly (TimedLine | null)[]): boolean {
  const known = timed.filter((line) => line !== null);
  const falls = known.filter(({ start }, index) => index > 0 && start < known[index - 1]!.start).length;
  const ranges = known.filter(({ end }) => end !== null).length;
  return falls <= known.length * 0.1 && (ranges >= known.length * 0.8 || known[0]!.start <= LATEST_START);
}

function gather(text: string, lines: readonly Line[], timed: readonly (TimedLine | null)[]): Cue[] {
  const cues: { start: number; end: number | null; words: string[] }[] = [];
  for (const [index, line] of lines.entries()) {
    const time = timed[index]!;
    const words = (time === null ? text.slice(line.start, line.end) : time.rest).trim();
    const last = cues.at(-1);
    if (time !== null && !(last?.words.length === 0 && last.end === null && time.start === last.start)) {
      cues.push({ start: time.start, end: time.end, words: words === '' ? [] : [words] });
    } else if (words !== '') (last ?? startOf(cues)).words.push(words);
  }
  return cues.map(({ start, end, words }, index) => ({
    start,
    end: end ?? cues[index + 1]?.start ?? start,
    text: words.join('\n'),
    label: null,
    turns: false,
  }));
}

/** What stands before the first time is a heading of the file; it is kept as a caption of its own. */
function startOf(cues: { start: number; end: number | null; words: string[] }[]) {
  const first = { start: 0, end: 0, words: [] };
  cues.push(first);
  return first;
}

/** Names on the first line of captions whose words follow below are labels where they come back or most have one. */
export function withNamesOnTop(cues: readonly Cue[]): Cue[] {
  const names = cues.map((cue) => (cue.label === null ? nameOnTop(cue.text) : null));
  const counts = new Map<string, number>();
  for (const name of names)
    if (name !== null) counts.set(labelKey(name), (counts.get(labelKey(name)) ?? 0) + 1);
  const named = names.filter((name) => name !== null).length;
  const recurring = [...counts.values()].filter((count) => count >= 2).length;
  if (named < cues.length * 0.5 || (recurring === 0 && counts.size !== named)) return [...cues];
  if (recurring === 0 && named < cues.length) return [...cues];
  return cues.map((cue, index) => {
    const name = names[index];
    if (name === null || name === undefined) return cue;
    return { ...cue, label: name, turns: true, text: cue.text.slice(cue.text.indexOf('\n') + 1) };
  });
}

function nameOnTop(words: string): string | null {
  const at = words.indexOf('\n');
  if (at <= 0 || at > 60) return null;
  const name = words
    .slice(0, at)
    .replace(/[:\s]+$/u, '')
    .trim();
  return /[.!?,]$/u.test(name) || isRefused(name) || nameStyle(name) === null ? null : name;
}
