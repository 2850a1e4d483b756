import { type LinearModel, logOddsOf } from '../learning/linear-model.ts';
import { countBy } from '../model/lists/count-by.ts';
import type { Claim } from './claims/claim.ts';
import { type Company, disagreementOf, type Ground } from './disagreements.ts';
import type { ClaimPair } from './match-claims.ts';

/** Two claims that are held to be of one thing, and how sure that is. */
export interface Match extends ClaimPair {
  readonly confidence: number;
  /** Of a disagreement, what it rests on. */
  readonly ground: Ground | null;
}

/** The learned weights that say whether two claims of one value are of one thing. */
export interface FactModel {
  readonly numbers: LinearModel;
  readonly dates: LinearModel;
}

/** What keeps weights that were fitted on few stories from being surer of others than they are right. */
const SOFTER = 0.8;

/** From which likeness on two equal values are of one thing, and from which on they may be. */
const ONE_THING = 0.45;
const MAY_BE_ONE = 0.3;

/**
 * The pairs that are of one thing, `days` being when the reports came out: those of one value by their likeness, of those
 * left over the ones with a ground.
 */
export function matchReports(
  pairs: readonly ClaimPair[],
  model: FactModel,
  days: readonly (number | null)[] = [],
): Match[] {
  const matches: Match[] = [];
  /** For each claim the reports that tell its value too. */
  const told = new Map<Claim, Set<number>>();
  for (const pair of pairs) {
    if (pair.verdict === 'differs') continue;
    const confidence = likeness(pair, model);
    if (confidence >= ONE_THING) matches.push({ ...pair, confidence, ground: null });
    if (confidence < MAY_BE_ONE) continue;
    note(told, pair.a, pair.of[1]);
    note(told, pair.b, pair.of[0]);
  }
  const best = bestOfEach(matches);
  const kept = matches.filter((match) => isBest(match, best));
  const isTold = ({ a, b, of }: ClaimPair) =>
    told.get(a)?.has(of[1]) === true || told.get(b)?.has(of[0]) === true;
  const differing = pairs.filter(({ verdict }) => verdict === 'differs');
  const left = differing.filter((pair) => !isTold(pair));
  const beside = bySentences(kept);
  const estranged = new Set(differing.filter(isTold).filter(isOfOneKind).map(sentencesOf));
  const clashes = bySentences(left.filter(isOfOneKind));
  const rivals = countBy(left.flatMap(bothSides), (side) => side);
  for (const pair of left) {
    const place = sentencesOf(pair);
    const differing = (clashes.get(place) ?? 0) - Number(isOfOneKind(pair));
    const company: Company = {
      agreeing: beside.get(place) ?? 0,
      differing,
      estranged: estranged.has(place),
      days: apart(days, pair.of),
      alone: bothSides(pair).every((side) => rivals.get(side) === 1),
    };
    const found = disagreementOf(pair, company);
    if (found !== null) kept.push({ ...pair, ...found });
  }
  return kept;
}

/** For each claim and report how likely the likeliest match there is. */
function bestOfEach(matches: readonly Match[]): Map<Claim, Map<number, number>> {
  const best = new Map<Claim, Map<number, number>>();
  for (const { a, b, of, confidence } of matches) {
    for (const [claim, report] of [
      [a, of[1]],
      [b, of[0]],
    ] as const) {
      const known = best.get(claim) ?? new Map<number, number>();
      best.set(claim, known.set(report, Math.max(known.get(report) ?? 0, confidence)));
    }
  }
  return best;
}

/** Whether no other claim is likelier what one of the two is of: of many Tuesdays the right one. */
function isBest(
  { a, b, of, confidence }: Match,
  best: ReadonlyMap<Claim, ReadonlyMap<number, number>>,
): boolean {
  return best.get(a)?.get(of[1]) === confidence && best.get(b)?.get(of[0]) === confidence;
}

/** How likely two titles of one person in one word are one, in the development half. */
const ONE_TITLE = 0.98;
/** One name behind one preposition and one word, which may be said of two things. */
const ONE_PLACE = 0.85;

function likeness({ a, features }: ClaimPair, model: FactModel): number {
  if (a.kind === 'title') return ONE_TITLE;
  if (a.kind === 'place') return ONE_PLACE;
  const odds = SOFTER * logOddsOf(a.kind === 'date' ? model.dates : model.numbers, features);
  return Math.round(1000 / (1 + Math.exp(-odds))) / 1000;
}

function apart(days: readonly (number | null)[], [i, j]: ClaimPair['of']): number | null {
  const [a, b] = [days[i] ?? null, days[j] ?? null];
  return a === null || b === null ? null : Math.abs(a - b);
}

function note(told: Map<Claim, Set<number>>, claim: Claim, report: number): void {
  const known = told.get(claim);
  if (known === undefined) told.set(claim, new Set([report]));
  else known.add(report);
}

/** Not two numbers of many in a table: of one noun and one fate, or measures of one dimension. */
function isOfOneKind({ a, b }: ClaimPair): boolean {
  return (
    a.kind !== 'date' &&
    a.kind !== 'title' &&
    a.kind !== 'place' &&
    a.head === b.head &&
    (a.fate === b.fate || a.kind === 'measure')
  );
}

/** Each of the two with the other's report. */
function bothSides({ a, b, of: [i, j] }: ClaimPair): [string, string] {
  const key = (claim: Claim, own: number, other: number) =>
    `${claim.kind} ${own}:${claim.places[0]!.span.start} ${other}`;
  return [key(a, i, j), key(b, j, i)];
}

function sentencesOf({ a, b, of }: ClaimPair): string {
  return `${of[0]}:${a.sentence} ${of[1]}:${b.sentence}`;
}

function bySentences(matches: readonly ClaimPair[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const match of matches) {
    if (match.a.kind === 'title' || match.a.kind === 'place') continue;
    const place = sentencesOf(match);
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
