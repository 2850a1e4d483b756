import type { Claim } from './claims/claim.ts';
import { compareValues, type ValueVerdict } from './compare-values.ts';
import { likenessOf, type Rarity, rarityIn } from './likeness.ts';

/** Two claims of two reports that may be of one thing. */
export interface ClaimPair {
  readonly a: Claim;
  readonly b: Claim;
  /** The reports, as indexes. */
  readonly of: readonly [number, number];
  readonly verdict: ValueVerdict;
  readonly features: readonly number[];
}

/** The claims of a report, with what is asked of all of them together. */
interface ToldClaims {
  readonly report: number;
  readonly claims: readonly Claim[];
  /** The kinds of thing of which the report tells one value alone. */
  readonly soles: ReadonlySet<string>;
  /** How many claims have each value. */
  readonly values: ReadonlyMap<string, number>;
}

/** Every two claims of two reports that may be of one thing: of one kind and unit, and alike in something. */
export function candidatePairs(reports: readonly (readonly Claim[])[]): ClaimPair[] {
  const rarity = rarityIn(
    reports.flatMap((claims) => [
      ...new Set(claims.filter(({ kind }) => kind !== 'place').map(({ wide }) => wide)),
    ]),
  );
  const told = reports.map((claims, report) => readTold(claims, report));
  const pairs: ClaimPair[] = [];
  for (const [i, first] of told.entries()) {
    for (const second of told.slice(i + 1)) pushPairs(pairs, first, second, rarity);
  }
  return pairs;
}

function pushPairs(into: ClaimPair[], first: ToldClaims, second: ToldClaims, rarity: Rarity): void {
  const byKind = Map.groupBy(second.claims, ({ kind }) => kind);
  const rivals = new Map<Claim, number>();
  const found: { readonly a: Claim; readonly others: readonly Claim[] }[] = [];
  for (const a of first.claims) {
    const others = (byKind.get(a.kind) ?? []).filter((b) => mayMatch(a, b));
    if (others.length > 0) found.push({ a, others });
    for (const b of others) rivals.set(b, (rivals.get(b) ?? 0) + 1);
  }
  for (const { a, others } of found) {
    for (const b of others) {
      const verdict = compareValues(a, b);
      if (verdict === null) continue;
      const context = {
        rarity,
        alone: Number(others.length === 1) + Number(rivals.get(b) === 1),
        sole: Number(first.soles.has(thingOf(a))) + Number(second.soles.has(thingOf(b))),
        unique: Number(first.values.get(toldValue(a)) === 1) + Number(second.values.get(toldValue(b)) === 1),
      };
      const of = [first.report, second.report] as const;
      into.push({ a, b, of, verdict, features: likenessOf(a, b, verdict, context) });
    }
  }
}

function readTold(claims: readonly Claim[], report: number): ToldClaims {
  const things = new Map<string, Set<string>>();
  const values = new Map<string, number>();
  for (const claim of claims) {
    const value = toldValue(claim);
    values.set(value, (values.get(value) ?? 0) + 1);
    const thing = thingOf(claim);
    const known = things.get(thing);
    if (known === undefined) things.set(thing, new Set([value]));
    else known.add(value);
  }
  const soles = new Set([...things].filter(([, told]) => told.size === 1).map(([thing]) => thing));
  return { report, claims, soles, values };
}

/** What a claim tells, its exactness left out. */
export function toldValue({ kind, value, date }: Claim): string {
  if (kind === 'title' || kind === 'name' || kind === 'place') return `${kind} ${value.unit}`;
  return date === null
    ? `${kind} ${value.unit} ${value.low}-${value.high}`
    : `date ${Object.values(date).join('-')}`;
}

/** What kind of thing a claim tells, in words that its like would have too. */
function thingOf({ kind, value, head, fate }: Claim): string {
  if (kind === 'count') return `count ${value.unit} ${head === '' ? fate : head}`;
  return kind === 'measure' ? `${value.unit} ${head}` : `${kind} ${value.unit} ${fate}`;
}

function mayMatch(a: Claim, b: Claim): boolean {
  if (a.kind === 'title' || a.kind === 'name') return a.subject === b.subject;
  if (a.kind === 'place') return a.head === b.head && a.fate === b.fate;
  if (a.kind === 'age')
    return a.subject === null || b.subject === null || a.subject === b.subject || isEqual(a, b);
  if (a.kind === 'date' || a.kind === 'time') return true;
  if (a.value.unit !== b.value.unit) return false;
  if (a.kind !== 'count') return true;
  return a.head === b.head || a.head === '' || b.head === '' || (a.ofPeople && b.ofPeople) || isEqual(a, b);
}

function isEqual({ value: a }: Claim, { value: b }: Claim): boolean {
  return a.low === b.low && a.high === b.high;
}
