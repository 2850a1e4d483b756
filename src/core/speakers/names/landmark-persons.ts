import { LANDMARK } from '../../english/naming-words.ts';
import { isOrganisationNoun } from '../../english/nouns.ts';
import type { RunningText } from '../running-text.ts';
import type { NameMention } from './find-names.ts';

/**
 * Persons whose family name is a landmark's too ("Dell Hall, the director, … Hall said"): two words that end in one, where
 * that one alone says something in the same document. No hall that somebody goes to by its full name does that.
 */
export function withLandmarkPersons(
  { words, lowerCase }: RunningText,
  mentions: readonly NameMention[],
  sources: ReadonlySet<number>,
): readonly NameMention[] {
  const speaking = new Set<string>();
  for (const { core, to } of mentions)
    if (to - core === 1 && sources.has(core) && LANDMARK.test(words[core]!.lower))
      speaking.add(words[core]!.text);
  if (speaking.size === 0) return mentions;
  return mentions.map((mention) => {
    const { kind, core, to } = mention;
    const isPerson = kind === 'place' && to - core === 2 && speaking.has(words[to - 1]!.text);
    const isCommon = isOrganisationNoun(words[core]!.text) || lowerCase.has(words[core]!.lower);
    return isPerson && !isCommon && words[core - 1]?.lower !== 'the'
      ? { ...mention, kind: 'person' }
      : mention;
  });
}
