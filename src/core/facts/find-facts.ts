import { BEFELL } from '../english/facts/fact-words.ts';
import { FACT_KINDS, FACT_VERDICTS, type Fact, type FactSide, type FactVerdict } from '../model/fact.ts';
import { levelOf } from '../model/finding.ts';
import type { Claim } from './claims/claim.ts';
import { findClaims } from './claims/find-claims.ts';
import { type NamedReading, toldSentences } from './claims/scene.ts';
import { factReason } from './fact-reason.ts';
import { type ClaimGroup, groupClaims } from './group-claims.ts';
import { candidatePairs } from './match-claims.ts';
import { type FactModel, type Match, matchReports } from './match-reports.ts';
import { type Lone, loneClaims } from './only-in.ts';
import { readMatter } from './told-matter.ts';

/** Of more reports than these nobody is told what one of them alone tells. */
const MOST_FOR_LONE = 30;

type Drawn = Omit<Fact, 'id'>;

/**
 * What some reports of one event tell outside quotation marks in numbers, dates, titles and names, and whether they tell
 * the same; gravest first. The order of the reports makes no difference to what is found.
 */
export function findFacts(reports: readonly NamedReading[], model: FactModel): Fact[] {
  const told = reports.map(({ reading, scene }) => toldSentences(reading, scene));
  const claims = reports.map(({ reading, scene }, i) => findClaims(reading, scene, told[i]));
  const days = reports.map(({ reading }) => dayOf(reading.document.meta.date));
  const matches = matchReports(candidatePairs(claims), model, days);
  const groups = groupClaims(matches);
  const lone =
    reports.length > MOST_FOR_LONE
      ? []
      : loneClaims({ reports, claims, groups, matches, matters: told.map(readMatter) });
  const facts = [
    ...groups.map((group) => toFact(group, reports, days)),
    ...lone.map((one) => onlyIn(one, reports)),
  ];
  return facts.sort(gravestFirst).map((fact, i) => ({ id: `f${i + 1}`, ...fact }));
}

function toFact(
  group: ClaimGroup,
  reports: readonly NamedReading[],
  days: readonly (number | null)[],
): Drawn {
  const numbers = [...group.claims.keys()].sort((x, y) => x - y);
  const gravest = group.matches.reduce((best, match) => (isGraver(match, best) ? match : best));
  const verdict = verdictOf(gravest, days);
  const sides = numbers.map((number) => sideOf(group.claims.get(number)!, reports[number]!));
  const [a, b] = [numbers.indexOf(gravest.of[0]), numbers.indexOf(gravest.of[1])];
  const { kind } = gravest.a;
  const about = aboutOf([...group.claims.values()]);
  const confidence = gravest.confidence;
  const reason = factReason(verdict, sides[a]!, sides[b]!);
  return { kind, about, verdict, a, b, sides, without: [], confidence, level: levelOf(confidence), reason };
}

function onlyIn({ claim, report, without, confidence }: Lone, reports: readonly NamedReading[]): Drawn {
  const side = sideOf(claim, reports[report]!);
  const names = without.map((other) => reports[other]!.reading.document.id);
  return {
    kind: claim.kind,
    about: aboutOf([claim]),
    verdict: 'only-in',
    a: 0,
    b: 0,
    sides: [side],
    without: names,
    confidence,
    level: levelOf(confidence),
    reason: factReason('only-in', side, side),
  };
}

function sideOf({ value, places: [place] }: Claim, { reading }: NamedReading): FactSide {
  return { witness: reading.document.id, value, span: place!.span, passage: place!.passage };
}

/** What befalls people and grows from report to report. */
const GROWS = /^(?:dead|hurt|missing|held|moved|saved|charged)$/u;

function verdictOf({ verdict, a, of: [i, j] }: Match, days: readonly (number | null)[]): FactVerdict {
  if (verdict !== 'differs' || a.kind !== 'count' || !GROWS.test(a.fate)) return verdict;
  const [first, second] = [days[i]!, days[j]!];
  return first !== null && second !== null && isAnotherTime(first, second) ? 'updates' : 'differs';
}

/** Whether two reports came out at two times; of one that tells its day alone, on two days. */
function isAnotherTime(first: number, second: number): boolean {
  const isByDay = Number.isInteger(first) || Number.isInteger(second);
  return isByDay ? Math.floor(first) !== Math.floor(second) : first !== second;
}

function isGraver(match: Match, best: Match): boolean {
  const step = FACT_VERDICTS.indexOf(match.verdict) - FACT_VERDICTS.indexOf(best.verdict);
  return step < 0 || (step === 0 && match.confidence > best.confidence);
}

/** "people hurt": what is counted, with what befell those. */
function aboutOf(claims: readonly Claim[]): string {
  const about = claims.map((claim) => claim.about).find((words) => words !== '') ?? '';
  const befell = claims.every(({ kind, ofPeople }) => kind === 'count' && ofPeople)
    ? BEFELL.get(claims[0]!.fate)
    : undefined;
  return befell === undefined || about.includes(befell)
    ? about
    : `${about === '' ? 'people' : about} ${befell}`;
}

/** Days since 1970, with the time of day where the page gives it. */
function dayOf(date: string | null): number | null {
  const time = date === null ? Number.NaN : Date.parse(date);
  return Number.isNaN(time) ? null : time / 86_400_000;
}

function gravestFirst(x: Drawn, y: Drawn): number {
  return (
    FACT_VERDICTS.indexOf(x.verdict) - FACT_VERDICTS.indexOf(y.verdict) ||
    Number(y.confidence >= 0.9) - Number(x.confidence >= 0.9) ||
    FACT_KINDS.indexOf(x.kind) - FACT_KINDS.indexOf(y.kind) ||
    y.confidence - x.confidence ||
    (x.sides[0]!.witness < y.sides[0]!.witness ? -1 : x.sides[0]!.witness > y.sides[0]!.witness ? 1 : 0) ||
    x.sides[0]!.span.start - y.sides[0]!.span.start
  );
}
