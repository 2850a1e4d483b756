import { FATES } from '../english/facts/fact-words.ts';
import type { Claim } from './claims/claim.ts';
import type { ValueVerdict } from './compare-values.ts';

/** What is asked of two claims to tell whether they are of one thing, in this order. */
export const LIKENESS_FEATURES = [
  'same head',
  'other head',
  'both people',
  'same fate',
  'same verb',
  'other fate',
  'near words',
  'sentence words',
  'names',
  'same subject',
  'other subject',
  'digits',
  'lead',
  'alone',
  'sole',
  'unique',
  'same doer',
  'other doer',
  'same traits',
  'other traits',
  'ratio',
  'close',
  'loose',
  'is date',
  'is measure',
  'is money or share',
  'is rank',
] as const;

/** How telling each stem of a story is: less, the more sentences hold it. */
export interface Rarity {
  of(stem: string): number;
  /** The sum over some stems of their weight times how telling they are, remembered. */
  sumOf(near: ReadonlyMap<string, number>): number;
  /** The length of some stems as a vector, remembered. */
  lengthOf(stems: ReadonlySet<string>): number;
}

/** The rarity of the stems of some sentences. */
export function rarityIn(sentences: readonly ReadonlySet<string>[]): Rarity {
  const counts = new Map<string, number>();
  for (const stems of sentences) for (const stem of stems) counts.set(stem, (counts.get(stem) ?? 0) + 1);
  const total = sentences.length + 1;
  const rarities = new Map([...counts].map(([stem, count]) => [stem, Math.log(total / (count + 0.5))]));
  const unknown = Math.log(total / 0.5);
  const of = (stem: string) => rarities.get(stem) ?? unknown;
  return {
    of,
    sumOf: remembered((near: ReadonlyMap<string, number>) => {
      let sum = 0;
      for (const [stem, weight] of near) sum += weight * of(stem);
      return sum;
    }),
    lengthOf: remembered((stems: ReadonlySet<string>) => {
      let sum = 0;
      for (const stem of stems) sum += of(stem) ** 2;
      return Math.sqrt(sum);
    }),
  };
}

function remembered<Key extends object>(reckon: (key: Key) => number): (key: Key) => number {
  const known = new WeakMap<Key, number>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const value = reckon(key);
    known.set(key, value);
    return value;
  };
}

/** What the two reports together tell of a pair. */
export interface LikenessContext {
  readonly rarity: Rarity;
  /** In how many of the two reports no other claim could be meant. */
  readonly alone: number;
  /** In how many of the two reports nothing else has the value. */
  readonly unique: number;
  /** In how many of the two reports all that is told of such a thing has one value. */
  readonly sole: number;
}

/** How alike two claims of one kind are in all but their values; one number a feature. */
export function likenessOf(a: Claim, b: Claim, verdict: ValueVerdict, context: LikenessContext): number[] {
  const bothHeads = a.head !== '' && b.head !== '';
  const bothFates = a.fate !== '' && b.fate !== '';
  const isFate = ({ fate }: Claim) => FATES.has(fate);
  const bothSubjects = a.subject !== null && b.subject !== null;
  const traits = traitsOf(a, b);
  return [
    Number(bothHeads && a.head === b.head),
    Number(bothHeads && a.head !== b.head),
    Number(a.ofPeople && b.ofPeople),
    Number(isFate(a) && a.fate === b.fate),
    Number(bothFates && !isFate(a) && a.fate === b.fate),
    Number(bothFates && a.fate !== b.fate && isFate(a) && isFate(b)),
    nearness(a, b, context.rarity),
    cosine(a.wide, b.wide, context.rarity),
    Math.min(3, sharedCount(a.names, b.names)),
    Number(bothSubjects && a.subject === b.subject),
    Number(bothSubjects && a.subject !== b.subject),
    verdict === 'agrees' ? Math.min(5, digitsOf(a)) : 0,
    Number(a.sentence < 3) + Number(b.sentence < 3),
    context.alone,
    context.sole,
    context.unique,
    Number(a.doer !== null && a.doer === b.doer),
    Number(a.doer !== null && b.doer !== null && a.doer !== b.doer),
    Number(traits > 0),
    Number(traits < 0),
    ratioOf(a, b),
    Number(ratioOf(a, b) < 0.3),
    Number(verdict === 'rounds'),
    Number(a.kind === 'date'),
    Number(a.kind === 'measure' || a.kind === 'time'),
    Number(a.kind === 'money' || a.kind === 'share'),
    Number(a.value.unit === 'rank'),
  ];
}

/** Over 0 where the words between number and noun meet, under 0 where both have some and none meet. */
function traitsOf({ traits: a }: Claim, { traits: b }: Claim): number {
  if (a.size === 0 || b.size === 0) return 0;
  return sharedCount(a, b) > 0 ? 1 : -1;
}

/** How far two amounts are apart, in powers of e. */
function ratioOf({ value: { low: a } }: Claim, { value: { low: b } }: Claim): number {
  return a === null || b === null || a <= 0 || b <= 0 ? 0 : Math.min(3, Math.abs(Math.log(a / b)));
}

function nearness(a: Claim, b: Claim, rarity: Rarity): number {
  const [few, many] = a.near.size <= b.near.size ? [a.near, b.near] : [b.near, a.near];
  let shared = 0;
  for (const [stem, weight] of few) {
    const other = many.get(stem);
    if (other !== undefined) shared += Math.min(weight, other) * rarity.of(stem);
  }
  const whole = Math.min(rarity.sumOf(a.near), rarity.sumOf(b.near));
  return whole === 0 ? 0 : shared / Math.max(whole, 3);
}

function cosine(a: ReadonlySet<string>, b: ReadonlySet<string>, rarity: Rarity): number {
  const [few, many] = a.size <= b.size ? [a, b] : [b, a];
  let shared = 0;
  for (const stem of few) if (many.has(stem)) shared += rarity.of(stem) ** 2;
  const norm = rarity.lengthOf(a) * rarity.lengthOf(b);
  return norm === 0 ? 0 : shared / norm;
}

function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const key of a) if (b.has(key)) shared++;
  return shared;
}

/** How many digits a value is told in: the more, the less two reports have it by chance. */
function digitsOf({ value, date }: Claim): number {
  if (date !== null)
    return Number(date.year !== null) + Number(date.month !== null) + Number(date.day !== null) * 2;
  const digits = String(value.low ?? 0).replace(/\D|0+$/gu, '').length;
  return (value.low ?? 0) >= 20 || digits > 2 ? digits + 1 : 1;
}
