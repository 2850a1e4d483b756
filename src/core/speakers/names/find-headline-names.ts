import { isGivenName } from '../../english/names.ts';
import type { Token } from '../../reading/tokens.ts';
import type { RunningText } from '../running-text.ts';
import {
  honorificGender,
  isCalendarWord,
  isFunctionWord,
  isOrganisationNoun,
  isTitle,
} from '../word-kinds.ts';
import { type NameMention, pushRun } from './find-names.ts';
import { isAcronym } from './name-kind.ts';

/**
 * Finds names in Title Case blocks, where capitals tell nothing: family names and organisations that the running
 * texts know, and a common given name before another capitalised word.
 */
export function findHeadlineNames(reading: RunningText, isKnown: (name: string) => boolean): NameMention[] {
  const mentions: NameMention[] = [];
  for (const block of reading.blocks) {
    if (!block.titleCase) continue;
    for (let i = block.from; i < block.to; ) {
      const length = headlineNameLength(reading.words, i, block.to, isKnown);
      if (length > 0) pushRun(reading, i, i + length, mentions);
      i += Math.max(1, length);
    }
  }
  return mentions;
}

function headlineNameLength(
  words: readonly Token[],
  at: number,
  end: number,
  isKnown: (name: string) => boolean,
): number {
  const word = words[at]!;
  if (!word.capital || isFunctionWord(word) || isCalendarWord(word)) return 0;
  for (let length = Math.min(6, end - at); length > 1; length--) {
    const run = words.slice(at, at + length);
    if (run[length - 1]!.capital && isKnown(run.map((w) => w.text).join(' '))) return length;
  }
  const next = words[at + 1];
  const titled = honorificGender(word) !== undefined || isTitle(word);
  if (titled && next !== undefined && at + 1 < end) {
    const rest = headlineNameLength(words, at + 1, end, isKnown);
    if (rest > 0) return rest + 1;
  }
  if (isKnown(word.text) || (isAcronym(word.text) && word.text.length > 2)) return 1;
  const named = isGivenName(word.text) && next?.capital === true && at + 1 < end;
  return named && !isFunctionWord(next) && !isOrganisationNoun(next) ? 2 : 0;
}
