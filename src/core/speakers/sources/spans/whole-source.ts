import { DETERMINER } from '../../../english/naming-words.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Token } from '../../../reading/tokens.ts';
import { type WordRange, wordRange } from '../../../reading/word-range.ts';
import type { Scene } from '../../cast/build-cast.ts';
import { mentionsIn } from '../../cast/mentions-in.ts';
import { isFunctionWord, isGroupNoun, isPersonNoun, isPreposition, isSourceNoun } from '../../word-kinds.ts';
import { besideMiscut } from './miscut-source.ts';

const LONGEST = 4;
const LONGEST_NAME = 5;

/**
 * A source as a whole phrase: what was cut in the middle of a name or right behind its article is completed, and what
 * only leads to the next phrase is left out ("The [report], commissioned …", "[the jury] on", "the man [police] say").
 */
export function wholeSource(scene: Scene, range: WordRange, attribution: Attribution): WordRange {
  if (range.from >= range.to) return range;
  const { words } = scene.reading;
  const outside = beforeBracket(scene, range) ?? besideMiscut(scene, range, attribution);
  if (outside !== null) return outside;
  const { from, to } = withWholeNames(scene, range, attribution);
  const end = to - from === 1 && /^(?:the|an?)$/u.test(words[from]!.lower) ? endOfNoun(words, to) : to;
  return ofOwnClause(words, { from, to: withoutTail(words, from, end) });
}

/** "[Ada Lind] (D-R.I.) said": the name that an aside belongs to which was taken for the source. */
function beforeBracket(scene: Scene, { from, to }: WordRange): WordRange | null {
  const { words } = scene.reading;
  if (words[to]?.text !== ')' || words[from - 1]?.text !== '(') return null;
  const name = mentionsIn(scene, { from: from - 2, to: from - 1 })[0];
  return name === undefined || name.to !== from - 1 ? null : { from: name.from, to: name.to };
}

function withWholeNames(scene: Scene, range: WordRange, { cue }: Attribution): WordRange {
  const { words } = scene.reading;
  const first = mentionsIn(scene, { from: range.from, to: range.from + 1 })[0];
  const last = mentionsIn(scene, { from: range.to - 1, to: range.to })[0];
  const verb = cue === null ? null : wordRange(words, cue[0]!);
  const isFree = (from: number, to: number): boolean =>
    to - from <= LONGEST_NAME &&
    words[from]!.sentence === words[to - 1]!.sentence &&
    (verb === null || verb.from >= to || verb.to <= from);
  const from =
    first !== undefined && isFree(first.from, first.to) ? Math.min(range.from, first.from) : range.from;
  const to = last !== undefined && isFree(last.from, last.to) ? Math.max(range.to, last.to) : range.to;
  return { from, to };
}

/** Where the noun phrase of a speaker ends whose article stands in front of a word; that word for any other noun. */
function endOfNoun(words: readonly Token[], first: number): number {
  for (let end = first; end < Math.min(words.length, first + LONGEST); end++) {
    const word = words[end]!;
    if (word.kind !== 'word' || word.sentence !== words[first - 1]!.sentence) return first;
    if (isFunctionWord(word) || isPreposition(word)) return first;
    if (isSourceNoun(word)) return end + 1;
  }
  return first;
}

/** Where a source ends without the small words behind it that lead to another phrase. */
function withoutTail(words: readonly Token[], from: number, to: number): number {
  let end = to;
  while (
    end - from > 1 &&
    (isPreposition(words[end - 1]) || /^(?:and|or|last|this)$/u.test(words[end - 1]!.text))
  )
    end--;
  return end;
}

/** "The man [police] say was there": the subject of a clause that is put to a noun without "whom". */
function ofOwnClause(words: readonly Token[], { from, to }: WordRange): WordRange {
  const [before, last] = [words[to - 2], words[to - 1]!];
  const isClause =
    to - from > 2 &&
    DETERMINER.has(words[from]!.lower) &&
    before !== undefined &&
    isPersonNoun(before) &&
    !/s$/u.test(before.lower) &&
    !last.capital &&
    isGroupNoun(last);
  return isClause ? { from: to - 1, to } : { from, to };
}
