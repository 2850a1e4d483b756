import { FATES } from '../english/facts/fact-words.ts';
import type { Claim } from './claims/claim.ts';
import { LIKENESS_FEATURES } from './likeness.ts';
import type { ClaimPair } from './match-claims.ts';

/** Why two claims with two values are held to be of one thing; set by hand on the development half. */
export type Ground = 'title' | 'name' | 'age' | 'fate' | 'noun' | 'magnitude' | 'date' | 'value' | 'place';

/** How often a disagreement of each ground is right: rounded down from the development half. */
const CONFIDENCE: Readonly<Record<Ground, number>> = {
  title: 0.9,
  name: 0.9,
  age: 0.92,
  fate: 0.93,
  noun: 0.91,
  magnitude: 0.9,
  date: 0.9,
  value: 0.9,
  place: 0.9,
};

/** The ground of a disagreement with how sure it is; null where the two may be of two things. */
export function disagreementOf(
  pair: ClaimPair,
  company: Company,
): { readonly ground: Ground; readonly confidence: number } | null {
  if (pair.verdict !== 'differs') return null;
  const ground = groundOf(pair, company);
  if (ground === null) return null;
  const isOfOneTime = ground !== 'age' || (company.days !== null && company.days <= SAME_AGE);
  return { ground, confidence: isOfOneTime ? CONFIDENCE[ground] : AT_ANOTHER_TIME };
}

/** For so many days two reports may tell one age; people grow older between others. */
const SAME_AGE = 60;
const AT_ANOTHER_TIME = 0.7;

/** What else the sentences of two claims tell. */
export interface Company {
  /** How many things they tell alike. */
  readonly agreeing: number;
  /** How many days lie between the two reports; null where one of them is not dated. */
  readonly days: number | null;
  /** How many more things they tell otherwise. */
  readonly differing: number;
  /** Whether, of what is not matched, each of the two can be held against the other alone. */
  readonly alone: boolean;
  /** Whether they hold two values of one kind of which another sentence of either report tells the same. */
  readonly estranged: boolean;
}

function groundOf(pair: ClaimPair, company: Company): Ground | null {
  const { a, b } = pair;
  if (a.kind === 'name') return 'name';
  if (a.kind === 'title') return isHeldNow(a) && isHeldNow(b) ? 'title' : null;
  if (a.kind === 'age') return ask(pair, 'same subject') > 0 ? 'age' : null;
  if (company.estranged || (company.differing > 1 && company.agreeing === 0)) return null;
  if (a.value.unit === 'rank' || a.value.unit === 'score') return null;
  if (ask(pair, 'other fate') > 0 || ask(pair, 'other traits') > 0) return null;
  if (a.kind === 'date') return isOneDay(pair) ? 'date' : null;
  if (a.kind === 'place') return isOnePlace(pair, company) ? 'place' : null;
  if (a.value.unit === 'magnitude') return isOneQuake(pair, company) ? 'magnitude' : null;
  if (isOneFate(a, b) && isOfOneFate(pair, company)) return 'fate';
  if (a.head !== '' && a.head === b.head && isOneNoun(pair, company)) return 'noun';
  return isOneValue(pair, company) ? 'value' : null;
}

function ask({ features }: ClaimPair, name: (typeof LIKENESS_FEATURES)[number]): number {
  return features[LIKENESS_FEATURES.indexOf(name)]!;
}

/** Two numbers of one thing are seldom further apart than by a factor of 1.65, as powers of e. */
const FACTOR = 0.5;
/** However alike the sentences are, numbers so far apart are two things. */
const FAR = 1.2;

/** A title in front of a name that stands for itself: none held before, or in the name of what somebody owns. */
function isHeldNow({ isInFront, fate }: Claim): boolean {
  return isInFront && fate === '';
}

function isOneQuake(pair: ClaimPair, { agreeing }: Company): boolean {
  if (ask(pair, 'lead') < 2 || ask(pair, 'ratio') > 0.15) return false;
  return agreeing > 0 || ask(pair, 'near words') >= 0.3 || ask(pair, 'sentence words') >= 0.15;
}

/** Two counts of those killed, or hurt …, which people alone can be. */
function isOneFate(a: Claim, b: Claim): boolean {
  return a.fate === b.fate && FATES.has(a.fate) && (a.head === b.head || (a.ofPeople && b.ofPeople));
}

/** Numbers of one size, in sentences that tell the same. */
function isOfOneFate(pair: ClaimPair, { agreeing }: Company): boolean {
  if (ask(pair, 'ratio') > FACTOR || pair.a.kind !== 'count') return false;
  const near = ask(pair, 'near words');
  const whole = ask(pair, 'sentence words');
  const isOneToll = ask(pair, 'sole') === 2 && pair.a.ofPeople && pair.b.ofPeople;
  if (isOneToll && ask(pair, 'lead') === 2 && near + whole >= 0.25) return true;
  return near >= 0.35 || whole >= 0.3 || (agreeing > 0 && near >= (ask(pair, 'sole') === 2 ? 0.1 : 0.2));
}

function isOneNoun(pair: ClaimPair, { agreeing, alone }: Company): boolean {
  const near = ask(pair, 'near words');
  const whole = ask(pair, 'sentence words');
  if (near >= 0.6 && whole >= 0.45 && ask(pair, 'ratio') < FAR) return true;
  if (ask(pair, 'sole') < 2 || ask(pair, 'other doer') > 0 || ask(pair, 'ratio') > FACTOR) return false;
  const told = pair.a.places.length * pair.b.places.length;
  const isAlone = alone && ask(pair, 'lead') === 2;
  return (
    (isAlone && near + whole >= 0.3) ||
    (near >= 0.2 && whole >= 0.2) ||
    whole >= 0.35 ||
    (agreeing > 0 && near >= 0.1) ||
    (told > 3 && near >= 0.1)
  );
}

/** The one sum, share, measure or time of its kind that either tells there, in words that are much alike. */
function isOneValue(pair: ClaimPair, { agreeing, alone }: Company): boolean {
  const { a, b } = pair;
  if (a.kind === 'count' || a.isConverted || b.isConverted) return false;
  // The time at which a page was made stands beside no verb that both have.
  if (a.kind === 'time' && ask(pair, 'same verb') + ask(pair, 'same fate') === 0) return false;
  if (ask(pair, 'sole') < 2 || ask(pair, 'other doer') > 0 || ask(pair, 'other head') > 0) return false;
  if (ask(pair, 'ratio') > (a.kind === 'share' ? 2 * FACTOR : FACTOR)) return false;
  const near = ask(pair, 'near words');
  const whole = ask(pair, 'sentence words');
  return (
    (alone && near >= 0.2 && whole >= 0.3 && near + whole >= 0.7) ||
    (agreeing > 0 && near >= 0.35 && whole >= 0.4)
  );
}

/** The same word before the same preposition, in sentences that tell the same. */
function isOnePlace(pair: ClaimPair, { agreeing }: Company): boolean {
  if (ask(pair, 'other doer') > 0 || ask(pair, 'alone') < 2) return false;
  const whole = ask(pair, 'sentence words');
  return (ask(pair, 'near words') >= 0.4 && whole >= 0.4) || (agreeing > 0 && whole >= 0.15);
}

/** The same verb of the same doer, in nearly the same words. */
function isOneDay(pair: ClaimPair): boolean {
  if (ask(pair, 'other doer') > 0) return false;
  const [near, whole] = [ask(pair, 'near words'), ask(pair, 'sentence words')];
  if (near >= 0.7 && whole >= 0.7) return true;
  if (ask(pair, 'sole') < 2) return false;
  if (ask(pair, 'same verb') + ask(pair, 'same fate') > 0 && near >= 0.6 && whole >= 0.4) return true;
  return ask(pair, 'same doer') > 0 && ask(pair, 'alone') === 2 && near >= 0.5 && whole >= 0.5;
}
