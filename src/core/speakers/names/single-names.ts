import { fullNameOf, isGivenName } from '../../english/names.ts';
import { NUMBER_WORD, OWNED_BY_OUTLET, STREET } from '../../english/naming-words.ts';
import {
  isDocumentNoun,
  isGroupNoun,
  isOrganisationNoun,
  isOutletNoun,
  isPersonNoun,
} from '../../english/nouns.ts';
import { isModifier } from '../../english/places.ts';
import type { Attribution } from '../../model/attribution.ts';
import { wordRange } from '../../reading/word-range.ts';
import type { RunningText } from '../running-text.ts';
import { isFunctionWord } from '../word-kinds.ts';
import type { NameMention } from './find-names.ts';

/** A single capitalised noun or adjective that nobody bears as a name ("Republican", "Article"). */
export function isPlainWord(reading: RunningText, mention: NameMention): boolean {
  if (mention.kind !== 'unknown' || mention.to - mention.core !== 1) return false;
  const word = reading.words[mention.core]!;
  const { text } = word;
  if (word.initial && !reading.capitalised.has(text) && !isGivenName(text)) {
    const next = reading.words[mention.to];
    const noun = next?.kind === 'word' && !next.capital ? next.text : '';
    if (
      isPersonNoun(noun) ||
      isGroupNoun(noun) ||
      (isOrganisationNoun(noun.replace(/s$/u, '')) && noun.endsWith('s'))
    )
      return true;
  }
  if (isNumberedStreet(reading, mention)) return true;
  return isModifier(text) || isDocumentNoun(text) || isGroupNoun(text) || isPersonNoun(text);
}

/** "117th Street". */
function isNumberedStreet(reading: RunningText, { core }: NameMention): boolean {
  return STREET.test(reading.words[core]!.text) && /^\d/u.test(reading.words[core - 1]?.text ?? '');
}

/** A single name that says something and is no known organisation is taken for a person's. */
export function asPerson(
  reading: RunningText,
  mention: NameMention,
  sources: ReadonlySet<number>,
  organised: ReadonlySet<string>,
): NameMention {
  if (mention.kind !== 'unknown' || mention.to - mention.core !== 1 || !sources.has(mention.core))
    return mention;
  if (isNumberedStreet(reading, mention)) return mention;
  const { text, lower } = reading.words[mention.core]!;
  const next = reading.words[mention.to];
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(text) || NUMBER_WORD.test(text) || isModifier(text)) return mention;
  if (next !== undefined && sources.has(mention.to) && next.kind === 'word' && !isFunctionWord(next))
    return mention;
  const plain = isOrganisationNoun(text) || isOutletNoun(text) || isGroupNoun(text) || isDocumentNoun(text);
  const common =
    isPersonNoun(text) ||
    reading.lowerCase.has(lower) ||
    fullNameOf(lower) !== undefined ||
    organised.has(lower);
  return plain || common ? mention : { ...mention, kind: 'person' };
}

/** Single names, in lower case, that any document shows to be an organisation's: "MegaNews", "Acme shares". */
export function organisationWords(
  readings: readonly RunningText[],
  names: readonly (readonly NameMention[])[],
): Set<string> {
  const organised = new Set<string>();
  for (const [i, reading] of readings.entries()) {
    for (const mention of names[i]!) {
      if (mention.to - mention.core !== 1 || mention.kind === 'person') continue;
      const owned = OWNED_BY_OUTLET.test(reading.words[mention.to]?.lower ?? '');
      if (mention.kind === 'organisation' || owned) organised.add(reading.words[mention.core]!.lower);
    }
  }
  return organised;
}

/** Indices of the words that stand inside the source of an attribution. */
export function sourceWords(reading: RunningText, attributions: readonly Attribution[]): Set<number> {
  const indices = new Set<number>();
  for (const attribution of attributions) {
    for (const span of attribution.source ?? []) {
      const { from: first, to: end } = wordRange(reading.words, span);
      for (let i = first; i < end; i++) indices.add(i);
    }
  }
  return indices;
}
