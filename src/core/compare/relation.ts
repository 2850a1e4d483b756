import type { Lexicon } from '../language/lexicon.ts';
import { stemOf } from '../language/stem.ts';
import { MODALS, PRONOUNS, SCOPES } from '../language/word-classes.ts';
import type { Unit } from './unit.ts';

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
  class: 0.3,
};

/** What "'s" and "'d" may stand for, and spoken forms that only a partner explains. */
const AMBIGUOUS: Readonly<Record<string, ReadonlySet<string>>> = {
  "'s": new Set(['is', 'has', 'us', 'does']),
  "'d": new Set(['would', 'had', 'did']),
};

/** How two units are related; null where nothing ties them. Symmetrical. */
export function relate(x: Unit, y: Unit, lexicon: Lexicon): Relation | null {
  if (x.key === y.key) return 'same';
  if (x.isBracketed !== y.isBracketed) return null;
  if (AMBIGUOUS[x.key]?.has(y.key) || AMBIGUOUS[y.key]?.has(x.key)) return 'contraction';
  if (x.mask?.test(y.raw) || y.mask?.test(x.raw)) return 'mask';
  if (x.isNumber && y.isNumber) return 'class';
  if (x.isNumber || y.isNumber) return null;
  if (x.lemma === y.lemma) return 'inflection';
  if (!x.isContent || !y.isContent) return sameClass(x.key, y.key) ? 'class' : functionSynonym(x, y);
  const relation = lexicon.relationOf(x.lemma, y.lemma) ?? lexicon.relationOf(x.key, y.key);
  if (relation !== null) return relation === 'antonym' ? 'antonym' : 'synonym';
  if (x.lemma.length > 3 && y.lemma.length > 3 && stemOf(x.lemma) === stemOf(y.lemma)) {
    return isNegated(x.lemma) === isNegated(y.lemma) ? 'synonym' : 'antonym';
  }
  if (isPrefixedOpposite(x.lemma, y.lemma)) return 'antonym';
  if (isTypo(x, y, lexicon)) return 'typo';
  return x.isName && y.isName ? 'class' : null;
}

function sameClass(x: string, y: string): boolean {
  return (
    (PRONOUNS.has(x) && PRONOUNS.has(y)) ||
    (MODALS.has(x) && MODALS.has(y)) ||
    (SCOPES.has(x) && SCOPES.has(y))
  );
}

const FUNCTION_PAIRS = new Set(
  'although though,though although,a an,an a,who that,that who,which that,that which,in at,at in,in on,on in,of to,and but,but and,the this,this the,everyone everybody,everybody everyone,someone somebody,somebody someone,into in,in into'.split(
    ',',
  ),
);

function functionSynonym(x: Unit, y: Unit): Relation | null {
  return FUNCTION_PAIRS.has(`${x.key} ${y.key}`) ? 'synonym' : null;
}

function isNegated(lemma: string): boolean {
  return /less$/.test(lemma);
}

/** "able" and "unable", "legal" and "illegal": one word is the other with a prefix of denial. */
function isPrefixedOpposite(x: string, y: string): boolean {
  const [short, long] = x.length < y.length ? [x, y] : [y, x];
  if (short.length < 4 || !long.endsWith(short)) return false;
  return /^(?:un|in|im|il|ir|dis|non|mis)$/.test(long.slice(0, long.length - short.length));
}

/** A slip of one letter where one side is no word at all. */
function isTypo(x: Unit, y: Unit, lexicon: Lexicon): boolean {
  const [a, b] = [x.key, y.key];
  if (a.length < 4 || b.length < 4 || Math.abs(a.length - b.length) > 1) return false;
  if (known(x, lexicon) && known(y, lexicon)) return false;
  return differByOneLetter(a, b);
}

function known(unit: Unit, lexicon: Lexicon): boolean {
  return lexicon.has(unit.key) || lexicon.has(unit.lemma);
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
