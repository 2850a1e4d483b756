import type { Lexicon } from '../language/lexicon.ts';
import type { Unit } from './units/unit.ts';

/** How two units that stand opposite each other are related; `class` is two words of one closed class or two names. */
export type Relation =
  | 'same'
  | 'join'
  | 'contraction'
  | 'mask'
  | 'inflection'
  | 'synonym'
  | 'typo'
  | 'antonym'
  | 'class';

/** Share of the weight of a full match that a relation earns in the alignment. */
export const RELATION_SCORE: Readonly<Record<Relation, number>> = {
  same: 1,
  join: 1,
  contraction: 0.95,
  mask: 0.9,
  inflection: 0.8,
  typo: 0.7,
  synonym: 0.6,
  antonym: 0.5,
  class: 0.05,
};

/** What "'s" and "'d" may stand for, and spoken forms that only a partner explains. */
const AMBIGUOUS: Readonly<Record<string, ReadonlySet<string>>> = {
  "'s": new Set(['is', 'has', 'us', 'does']),
  "'d": new Set(['would', 'had', 'did']),
};

/** How two units are related; null where nothing ties them. Symmetrical. */
export function relate(x: Unit, y: Unit, lexicon: Lexicon): Relation | null {
  if (x.key === y.key) return 'same';
  if ((x.enclosed === 'brackets') !== (y.enclosed === 'brackets')) return null;
  if (x.mask !== null || y.mask !== null) return isMasked(x, y) ? 'mask' : null;
  if (x.isNumber || y.isNumber) return x.isNumber && y.isNumber ? 'class' : null;
  if (x.lemma === y.lemma) return 'inflection';
  if (x.isContent && y.isContent) return relateContent(x, y, lexicon);
  if (CONTRARIES.get(x.key)?.has(y.key) === true) return 'antonym';
  if ((x.classes & y.classes) !== 0) return 'class';
  if (x.isContraction || y.isContraction) {
    if (AMBIGUOUS[x.key]?.has(y.key) || AMBIGUOUS[y.key]?.has(x.key)) return 'contraction';
  }
  return FUNCTION_PAIRS.get(x.key)?.has(y.key) === true ? 'synonym' : null;
}

function relateContent(x: Unit, y: Unit, lexicon: Lexicon): Relation | null {
  const relation = lexicon.relationOfIds(x.lemmaId, y.lemmaId) ?? lexicon.relationOfIds(x.keyId, y.keyId);
  if (relation !== null) return relation === 'antonym' ? 'antonym' : 'synonym';
  if (x.stem === y.stem && x.lemma.length > 3 && y.lemma.length > 3) {
    return isWithout(x.lemma) === isWithout(y.lemma) ? 'synonym' : 'antonym';
  }
  if (isPrefixedOpposite(x.lemma, y.lemma)) return 'antonym';
  if (isTypo(x, y) || isTranscribed(x, y)) return 'typo';
  return x.isName && y.isName ? 'class' : null;
}

function isMasked(x: Unit, y: Unit): boolean {
  return x.mask?.test(y.raw) === true || y.mask?.test(x.raw) === true;
}

const FUNCTION_PAIRS = readPairs(
  'although though,an a,who that,which that,in at,in on,in into,of to,and but,the this,everyone everybody,someone somebody',
);

/** Small words that say the contrary of each other. */
const CONTRARIES = readPairs(
  'before after,up down,in out,on off,with without,over under,above below,inside outside,for against,always never,everyone nobody,everyone none,all none,everything nothing,more less,more fewer',
);

function readPairs(list: string): Map<string, Set<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const [a, b] of list.split(',').map((pair) => pair.split(' ') as [string, string])) {
    pairs.set(a, (pairs.get(a) ?? new Set()).add(b));
    pairs.set(b, (pairs.get(b) ?? new Set()).add(a));
  }
  return pairs;
}

function isWithout(lemma: string): boolean {
  return lemma.endsWith('less');
}

/** "able" and "unable", "legal" and "illegal": one word is the other with a prefix of denial. */
function isPrefixedOpposite(x: string, y: string): boolean {
  if (x.length === y.length || x.charCodeAt(x.length - 1) !== y.charCodeAt(y.length - 1)) return false;
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 4 || !long.endsWith(short)) return false;
  return /^(?:un|in|im|il|ir|dis|non|mis)$/.test(long.slice(0, long.length - short.length));
}

/** A slip of one letter where one side is no word at all. */
function isTypo(x: Unit, y: Unit): boolean {
  if (isKnown(x) && isKnown(y)) return false;
  const [a, b] = [x.key, y.key];
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  return differByOneLetter(a, b);
}

/** Consonants that a name needs before its spelling may vary. */
const LEAST_CONSONANTS = 3;

/** One foreign name in the letters of two houses: "Gadhafi" and "Qaddafi", "Mohammed" and "Muhammad". */
function isTranscribed(x: Unit, y: Unit): boolean {
  if (!x.isName || !y.isName || isKnown(x) || isKnown(y)) return false;
  const consonants = consonantsOf(x.key);
  return consonants.length >= LEAST_CONSONANTS && consonants === consonantsOf(y.key);
}

/** The consonants of a name, those that stand for one foreign letter made one. */
function consonantsOf(name: string): string {
  return name
    .replace(/ph/g, 'f')
    .replace(/[qgck]h?/g, 'k')
    .replace(/w/g, 'v')
    .replace(/[jy]/g, 'i')
    .replace(/z/g, 's')
    .replace(/(?<=[dt])h|[^\p{L}]|[aeiou]/gu, '')
    .replace(/(.)\1+/g, '$1');
}

function isKnown(unit: Unit): boolean {
  return unit.keyId >= 0 || unit.lemmaId >= 0;
}

function differByOneLetter(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  const most = Math.min(a.length, b.length) - start;
  while (end < most && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const restA = a.slice(start, a.length - end);
  const restB = b.slice(start, b.length - end);
  if (restA.length <= 1 && restB.length <= 1) return true;
  return restA.length === 2 && restB.length === 2 && restA[0] === restB[1] && restA[1] === restB[0];
}
