import type { StoryProfile } from '../story-profile.ts';

/** A gap of so many days is usual inside a story. */
const USUAL_GAP = 3;
const LARGEST_LOG = 5;
/** Log-odds that each e-fold of a gap beyond the usual one takes away, and the most that a gap takes. */
const GAP_SLOPE = 2;
const MOST_AGAINST = 9;
/** The share of a story's reports that name one of the report's weekdays by chance. */
const CHANCE_WEEKDAY = 0.6;

/**
 * Four measures: the nearest day (1 the same or the next, down to -1), its distance beyond three days (logarithm, not
 * over 0), the latest year named, the weekdays named. Each is 0 where either side gives none.
 */
export function dateMeasures(profile: StoryProfile, members: readonly StoryProfile[]): number[] {
  const gap = nearest(
    profile.headDay,
    members.map((member) => member.headDay),
  );
  const years = nearest(
    profile.year,
    members.map((member) => member.year),
  );
  return [
    gap === null ? 0 : dayStep(gap),
    gap === null ? 0 : Math.max(-LARGEST_LOG, Math.min(0, -Math.log(Math.max(gap, 1) / USUAL_GAP))),
    years === null ? 0 : years === 0 ? 0.5 : -Math.min(years, 3),
    weekdayMeasure(profile, members),
  ];
}

/** Days between a report and the nearest report of a story, by the metadata; null where either side gives none. */
export function daysApart(profile: StoryProfile, members: readonly StoryProfile[]): number | null {
  return nearest(
    profile.day,
    members.map((member) => member.day),
  );
}

/**
 * What a gap in the pages' own dates says against one story, in log-odds (0 or less). Set by hand: the coverage of one
 * event seldom pauses for longer than three days.
 */
export function gapLogOdds(days: number | null): number {
  return days === null || days <= USUAL_GAP
    ? 0
    : -Math.min(MOST_AGAINST, GAP_SLOPE * Math.log(days / USUAL_GAP));
}

function dayStep(gap: number): number {
  if (gap <= 1.5) return 1;
  if (gap <= 3.5) return 0.5;
  return gap <= 7 ? 0 : -1;
}

function weekdayMeasure(profile: StoryProfile, members: readonly StoryProfile[]): number {
  const dated = members.filter(({ weekdays }) => weekdays.length > 0);
  if (profile.weekdays.length === 0 || dated.length === 0) return 0;
  const same = dated.filter(({ weekdays }) => weekdays.some((day) => profile.weekdays.includes(day)));
  return same.length / dated.length - CHANCE_WEEKDAY;
}

function nearest(own: number | null, others: readonly (number | null)[]): number | null {
  if (own === null) return null;
  let least: number | null = null;
  for (const other of others) {
    if (other !== null && (least === null || Math.abs(other - own) < least)) least = Math.abs(other - own);
  }
  return least;
}
