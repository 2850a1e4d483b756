import { clockMilliseconds } from '../blocks/time-codes.ts';

/** When a caption is shown, in milliseconds. */
export interface CueTimes {
  readonly start: number;
  readonly end: number;
}

interface ReadTimes {
  readonly times: CueTimes;
  /** Words that stand on the line of the time. */
  readonly rest: string;
  readonly causes: readonly string[];
}

const LOOSE = String.raw`\d{1,3}\s*:\s*\d{1,2}(?:\s*:\s*\d{1,2})?(?:\s*[.,:;]\s*\d{1,6})?`;
const ARROW = String.raw`(?:(?:[-–—−=]\s?){1,3}(?:>|&gt;)|→|>{1,2}|[-–—−]{1,3}|,|\bto\b)`;
const TIMES = new RegExp(
  String.raw`^[[(]?(?<from>${LOOSE})\s*(?<arrow>${ARROW})\s*(?<to>${LOOSE})[\])]?(?<rest>.*)$`,
  'u',
);
/** A beginning alone, told to the part of a second; its end was lost. */
const OPEN = new RegExp(
  String.raw`^[[(]?(?<from>\d{1,3}\s*:\s*\d{1,2}(?:\s*:\s*\d{1,2})?\s*[.,]\s*\d{1,3})[\])]?\s*(?:${ARROW})?$`,
  'u',
);
const STRICT = /^(?:\d{2,}:)?\d{2}:\d{2}[.,]\d{3}$/u;
/** What may stand behind the times: places on the screen. */
const SETTINGS =
  /^(?:\s*(?:[XY][12]\s*:\s*-?\d+|(?:position|line|size|align|vertical|region)\s*:\s*\S+))*\s*$/iu;

/** Whether a line tells when a caption is shown, or plainly means to. */
export function isLooseTimes(line: string): boolean {
  if (line.length > 400 || !/\d/u.test(line)) return false;
  const match = TIMES.exec(line);
  if (match === null) return OPEN.test(line) || /^\S{4,20}\s*-->\s*\S{4,20}(?:\s|$)/u.test(line);
  if (/>|&gt;/u.test(match.groups!.arrow!) || match.groups!.arrow === '→') return true;
  return SETTINGS.test(match.groups!.rest!);
}

/** Reads such a line. Where its times cannot be read, it follows the caption before. */
export function readTimes(line: string, before: CueTimes | null): ReadTimes {
  const match = TIMES.exec(line);
  const last = before?.end ?? 0;
  const open = match === null ? OPEN.exec(line)?.groups?.from : undefined;
  if (open !== undefined) {
    const start = clockMilliseconds(open);
    return { times: { start, end: start + 1 }, rest: '', causes: ['a time without an end'] };
  }
  if (match === null) {
    const rest = line.replace(/^\S+\s*-->\s*\S+\s*/u, '');
    return {
      times: { start: last, end: last + 1 },
      rest: SETTINGS.test(rest) ? '' : rest,
      causes: ['a time that cannot be read; its words are kept'],
    };
  }
  const { from, arrow, to, rest } = match.groups!;
  const start = clockMilliseconds(from!);
  const end = clockMilliseconds(to!);
  const causes: string[] = [];
  if (arrow !== '-->') causes.push(`“${arrow}” for the arrow`);
  if (!STRICT.test(from!) || !STRICT.test(to!)) causes.push('a time not written as 00:00:00,000');
  if (end < start) causes.push('an end before the beginning');
  const isPlace = SETTINGS.test(rest!);
  if (isPlace && /[XY][12]\s*:/iu.test(rest!)) causes.push('coordinates beside the time, left out');
  if (!isPlace) causes.push('words on the line of the time');
  return {
    // A strict parser passes over captions that are shown for no time.
    times: { start: Math.min(start, end), end: Math.max(start + 1, end) },
    rest: isPlace ? '' : rest!.trim(),
    causes,
  };
}

/** The line as the format has it. */
export function canonicalTimes({ start, end }: CueTimes, format: 'srt' | 'vtt'): string {
  return `${clock(start, format)} --> ${clock(end, format)}`;
}

function clock(time: number, format: 'srt' | 'vtt'): string {
  const seconds = Math.floor(time / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const mark = format === 'srt' ? ',' : '.';
  return `${parts.map((part) => String(part).padStart(2, '0')).join(':')}${mark}${String(time % 1000).padStart(3, '0')}`;
}
