import { FATES, PLAIN_TITLE } from '../english/facts/fact-words.ts';
import type { Claim } from './claims/claim.ts';
import type { NamedReading } from './claims/scene.ts';
import type { ClaimGroup } from './group-claims.ts';
import { rarityIn } from './likeness.ts';
import { toldValue } from './match-claims.ts';
import type { Match } from './match-reports.ts';
import { likestSentence, type ToldMatter } from './told-matter.ts';

/** A claim that one report alone makes of a matter that others tell of too. */
export interface Lone {
  readonly claim: Claim;
  readonly report: number;
  /** The reports that tell of the matter without it. */
  readonly without: readonly number[];
  readonly confidence: number;
}

interface Told {
  readonly reports: readonly NamedReading[];
  readonly claims: readonly (readonly Claim[])[];
  readonly groups: readonly ClaimGroup[];
  readonly matches: readonly Match[];
  readonly matters: readonly ToldMatter[];
}

/** How alike a sentence of another report must be for telling of the same matter. */
const SAME_MATTER = 0.3;

/** The claims that no other report makes, of matters of which another tells. */
export function loneClaims(told: Told): Lone[] {
  const joined = new Set(told.groups.flatMap(({ claims }) => [...claims.values()]));
  const beside = sharedSentences(told.matches);
  const rarity = rarityIn(told.matters.flatMap(({ sentences }) => sentences));
  const reports = told.claims.map((_, report) => report);
  return told.claims.flatMap((claims, report) =>
    claims.flatMap((claim) => {
      if (joined.has(claim) || !mayStandAlone(claim) || isToldTwice(claim, claims, joined)) return [];
      const without = reports.filter((other) => {
        if (
          other === report ||
          told.claims[other]!.some((rival) => !joined.has(rival) && mayBeIt(claim, rival))
        )
          return false;
        if (claim.kind === 'title') return namesUntitled(told, claim, other);
        if (beside.has(`${report}:${claim.sentence} ${other}`)) return true;
        return likestSentence(told.matters[other]!, claim.wide, rarity) >= SAME_MATTER;
      });
      return without.length === 0 ? [] : [{ claim, report, without, confidence: RIGHT }];
    }),
  );
}

/** Of those told alone in the development half, the share that no other report tells. */
const RIGHT = 0.77;

/** Whether the report tells the value in another place too, from where another report has it. */
function isToldTwice(claim: Claim, claims: readonly Claim[], joined: ReadonlySet<Claim>): boolean {
  const value = toldValue(claim);
  return claims.some((other) => joined.has(other) && other.kind === claim.kind && toldValue(other) === value);
}

/** Whether another claim may tell the same after all, in words that were not matched. */
function mayBeIt(claim: Claim, rival: Claim): boolean {
  if (claim.kind !== rival.kind) return false;
  if (toldValue(claim) === toldValue(rival)) return true;
  return (
    (claim.head !== '' && claim.head === rival.head) || (FATES.has(claim.fate) && claim.fate === rival.fate)
  );
}

/** Days and times stand in most sentences, and titles that say little beside most names. */
function mayStandAlone({ kind, value, head }: Claim): boolean {
  if (kind === 'title') return !PLAIN_TITLE.test(head);
  return (
    kind !== 'date' &&
    kind !== 'time' &&
    kind !== 'name' &&
    kind !== 'place' &&
    value.unit !== 'rank' &&
    value.low !== 1
  );
}

/** Whether a report names the person of a title and gives that one none. */
function namesUntitled({ claims, reports }: Told, { subject }: Claim, other: number): boolean {
  const isNamed = reports[other]!.scene.mentions.some(({ entity }) => entity.key === subject);
  return isNamed && !claims[other]!.some((rival) => rival.kind === 'title' && rival.subject === subject);
}

/** For each sentence the reports that share another claim of it. */
function sharedSentences(matches: readonly Match[]): ReadonlySet<string> {
  return new Set(
    matches
      .filter(({ a }) => a.kind !== 'title' && a.kind !== 'name' && a.kind !== 'place')
      .flatMap(({ a, b, of: [i, j] }) => [`${i}:${a.sentence} ${j}`, `${j}:${b.sentence} ${i}`]),
  );
}
