import { HearsayError } from '../../../core/model/error.ts';

const UNITS: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const LEAST = 5 * 60_000;

/** When pages are visited again unless told otherwise, after they were first taken: most edits come early. */
export const USUAL_REVISITS = '1h,6h,1d,3d,7d';

/** Milliseconds after the first visit, rising, of "1h,6h,1d"; none for "never". Throws HearsayError 'bad-option'. */
export function readRevisits(written: string): readonly number[] {
  if (written.trim() === 'never') return [];
  const times = written.split(',').map((entry) => {
    const [, count, unit] = /^\s*(\d{1,4})([mhd])\s*$/u.exec(entry) ?? [];
    const time = Number(count) * (UNITS[unit ?? ''] ?? 0);
    if (!(time >= LEAST))
      throw new HearsayError(
        'bad-option',
        `--revisit: "${entry.trim()}" is no time of at least five minutes, such as 30m, 6h or 3d`,
      );
    return time;
  });
  return [...new Set(times)].sort((a, b) => a - b);
}

/** The next visit of a page that was added then; null after the last. What was missed is made up for by one visit. */
export function nextVisit(addedAt: string, now: string, revisits: readonly number[]): string | null {
  const added = Date.parse(addedAt);
  const after = revisits.find((time) => added + time > Date.parse(now));
  return after === undefined ? null : new Date(added + after).toISOString();
}
