import type { PassageIndex } from './index/passage-index.ts';
import type { Place } from './passage.ts';

/** One sentence on why the best likeness of a quotation does not count as found. */
export function refusalOf(index: PassageIndex, place: Place): string {
  const { evidence, query } = place;
  const size = index.tokens.length.toLocaleString('en');
  const many = query.words.length;
  if (evidence.coverage > 0.9) {
    return `${many === 1 ? 'The word is' : `The ${many} words are`} common: in a body of ${size} words ${chance(evidence.bits)}, and neither the speaker nor a neighbouring quotation speaks for this place.`;
  }
  return `${matchedOf(evidence.matchedWords, many)} in the nearest passage; in a body of ${size} words that is too few to rule out chance.`;
}

function matchedOf(matched: number, many: number): string {
  if (matched === 0) return many === 1 ? 'The word does not stand' : `None of the ${many} words stands`;
  return `Only ${matched} of the ${many} words ${matched === 1 ? 'stands' : 'stand'}`;
}

function chance(bits: number): string {
  const expected = 2 ** Math.min(30, -bits);
  if (expected >= 1.5)
    return `about ${Math.round(expected).toLocaleString('en')} such places are expected by chance`;
  if (expected >= 0.1) return 'such a place may well be there by chance';
  return 'such a place is there by chance now and then';
}
