import type { Claim } from './claim.ts';
import type { NamedReading } from './find-facts.ts';
import type { ClaimGroup } from './group-claims.ts';
import type { Rarity } from './likeness.ts';
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
  readonly rarity: Rarity;
}

/** How alike a sentence of another report must be for telling of the same matter, and for surely doing so. */
const SAME_MATTER = 0.3;
const SURELY_SAME = 0.4;

/** The claims that no other report makes, of matters of which another tells. */
export function loneClaims(told: Told): Lone[] {
  const joined = new Set(told.groups.flatMap(({ claims }) => [...claims.values()]));
  const beside = sharedSentences(told.matches);
  return told.claims.flatMap((claims, report) =>
    claims.filter((claim) => !joined.has(claim) && mayStandAlone(claim)).flatMap((claim) => {
      const others = told.claims.flatMap((_, other) => (other === report ? [] : [{ other, likeness: likenessTo(told, claim, other, beside.has(`${report}:${claim.sentence} ${other}`)) }]));
      const without = others.filter(({ likeness }) => likeness >= SAME_MATTER);
      if (without.length === 0) return [];
      const surest = Math.max(...without.map(({ likeness }) => likeness));
      const confidence = surest >= SURELY_SAME ? LIKELY : POSSIBLE;
      return [{ claim, report, without: without.map(({ other }) => other), confidence }];
    }),
  );
}

/** Measured on the development half: of those told alone, how many no other report tells. */
const LIKELY = 0.92;
const POSSIBLE = 0.85;

/** Days and times stand in most sentences, and titles that say little beside most names. */
function mayStandAlone({ kind, value, head }: Claim): boolean {
  if (kind === 'title') return !/^(?:boy|girl|man|woman|member|player|worker|employee|resident|star)$/u.test(head);
  return kind !== 'date' && kind !== 'time' && kind !== 'name' && value.unit !== 'rank' && value.low !== 1;
}

/** How surely another report tells of a claim's matter: it names the person without a title, or has the sentence too. */
function likenessTo({ claims, reports, matters, rarity }: Told, claim: Claim, other: number, beside: boolean): number {
  if (claim.kind === 'title') {
    const isNamed = reports[other]!.scene.mentions.some(({ entity }) => entity.key === claim.subject);
    const hasTitle = claims[other]!.some(({ kind, subject }) => kind === 'title' && subject === claim.subject);
    return isNamed && !hasTitle ? 1 : 0;
  }
  return beside ? 1 : likestSentence(matters[other]!, claim.wide, rarity);
}

/** For each sentence the reports that share another claim of it. */
function sharedSentences(matches: readonly Match[]): ReadonlySet<string> {
  return new Set(
    matches
      .filter(({ a }) => a.kind !== 'title' && a.kind !== 'name')
      .flatMap(({ a, b, of: [i, j] }) => [`${i}:${a.sentence} ${j}`, `${j}:${b.sentence} ${i}`]),
  );
}
