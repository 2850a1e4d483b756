const CLOCK = String.raw`\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?`;
const HALF_DAY = String.raw`(?:\s?[AaPp]\.?[Mm]\.?)`;
const SPELT = String.raw`(?:\d{1,2}\s?(?:hours?|hrs?|h)[\s,]*)?(?:\d{1,3}\s?(?:minutes?|mins?|m)[\s,]*)?\d{1,2}\s?(?:seconds?|secs?|s)|(?:\d{1,2}\s?(?:hours?|hrs?|h)[\s,]*)?\d{1,3}\s?(?:minutes?|mins?)`;
const ONE = `(?:${CLOCK}${HALF_DAY}?|${SPELT})`;
const ARROW = String.raw`\s*(?:-{1,2}>|[-–—]{1,2}|→|to)\s*`;

/** Seconds from the beginning, which count as a time only as a range in brackets: "[0.52 - 3.10]". */
const SECONDS = String.raw`\d{1,6}\.\d{1,3}s?`;

/** A time beside a speaker's name, perhaps in brackets, perhaps with its end: the source of a pattern with one group of the given name. */
export function timePattern(group: string): string {
  return String.raw`(?:[[(<]?(?<${group}>${ONE})(?:${ARROW}${ONE})?[\])>]?|[[(](?<${group}>${SECONDS})${ARROW}${SECONDS}[\])])`;
}

const TIME_LINE = new RegExp(
  String.raw`^(?:${timePattern('from')}[\s,|·•]*){1,2}:?$`.replaceAll('?<from>', ''),
  'u',
);

/** The hour of a sitting as British houses print it, which is no time of a recording. */
const HOUR = /^\(?\d{1,2}\.\d{2}\s?[ap]\.?m\.?\)?$/iu;

/** Whether a line is nothing but a time, a range of times, or a time in figures and in words. */
export function isTimeLine(line: string): boolean {
  return line.length <= 60 && /^[[(<\d]/u.test(line) && (TIME_LINE.test(line) || HOUR.test(line));
}

const FIRST_TIME = new RegExp(ONE, 'u');

/** The first time of a line that is nothing but times, in milliseconds. */
export function timeOfLine(line: string): number | null {
  const match = FIRST_TIME.exec(line);
  return match === null ? null : toMilliseconds(match[0]);
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1 };

/** `1:02:03.400`, `62:03`, `00:12` or `1 minute 15 seconds` in milliseconds. */
export function toMilliseconds(code: string): number {
  if (/^\d+\.\d+s?$/u.test(code)) return Math.round(Number.parseFloat(code) * 1000);
  if (/[hms]/iu.test(code) && !code.includes(':')) {
    const parts = [...code.matchAll(/(\d+)\s?([hms])/giu)];
    return parts.reduce((sum, part) => sum + Number(part[1]) * 1000 * UNITS[part[2]!.toLowerCase()]!, 0);
  }
  return clockMilliseconds(code.replace(/[^\d:.,]/gu, ''));
}

/**
 * `1:02:03.4` in milliseconds: four tenths; a fourth part behind a colon is thousandths with three figures, else
 * hundredths.
 */
export function clockMilliseconds(code: string): number {
  const parts = code.replace(/\s/gu, '').split(/[:.,;]/u);
  const hasPoint = /[.,;]/u.test(code) || parts.length === 4;
  const fraction = hasPoint ? parts.pop()! : '';
  const seconds = parts.reduce((total, part) => total * 60 + Number(part), 0);
  return seconds * 1000 + (fraction === '' ? 0 : Math.round(Number(`0.${fraction}`) * 1000));
}
