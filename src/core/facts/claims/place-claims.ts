import { isCalendarWord } from '../../english/calendar.ts';
import { isFunctionWord } from '../../english/closed-classes.ts';
import { MAY_TELL_PLACE, PLACE_PREPOSITIONS } from '../../english/facts/fact-words.ts';
import { isModifier, isPlace } from '../../english/places.ts';
import { type Claim, PLAIN } from './claim.ts';
import { neighbours } from './number-claims.ts';
import type { Piece } from './pieces.ts';
import { doerAt, type ToldSentence } from './scene.ts';

const LONGEST = 4;

/**
 * Where a report says that something happened: the name behind a preposition of place, with the word that it belongs
 * to. `names` holds every capital word of the report, by which it is known whether it tells another's place as well.
 */
export function placeClaims(sentences: readonly ToldSentence[], text: string, most: number): Claim[] {
  const claims: Claim[] = [];
  let names: ReadonlySet<string> | null = null;
  for (const sentence of sentences) {
    if (claims.length >= most) break;
    if (!MAY_TELL_PLACE.test(text.slice(sentence.start, sentence.end))) continue;
    for (const [at, piece] of sentence.pieces.entries()) {
      if (!PLACE_PREPOSITIONS.has(piece.folded) || piece.token.quoted || at === 0) continue;
      // In a headline every word is a capital one, and no name ends.
      if (sentence.pieces[at - 1]!.token.capital) continue;
      const to = nameEnd(sentence.pieces, at + 1);
      const fate = sentence.stems[at - 1]![0];
      if (to === null || fate === undefined) continue;
      names ??= capitalWords(text);
      claims.push(claimOf(sentence, { at, to, fate, names }, text));
    }
  }
  return claims;
}

/** Behind the last word of a name that begins at a piece; null where none does. */
function nameEnd(pieces: readonly Piece[], from: number): number | null {
  let to = from;
  while (to < pieces.length && to - from < LONGEST && isNameWord(pieces[to]!)) to++;
  const next = pieces[to];
  const isOwner = next !== undefined && /^['’]s?$/u.test(next.text);
  const isLoose = next !== undefined && next.token.kind === 'word' && !isFunctionWord(next.folded);
  return to === from || to - from === LONGEST || isOwner || (isLoose && to - from === 1) ? null : to;
}

function isNameWord({ token, text, folded }: Piece): boolean {
  return (
    token.kind === 'word' &&
    token.capital &&
    !token.quoted &&
    folded.length > 2 &&
    text !== text.toUpperCase() &&
    !isCalendarWord(text) &&
    !isFunctionWord(folded) &&
    !(isModifier(folded) && !isPlace(folded))
  );
}

function capitalWords(text: string): ReadonlySet<string> {
  return new Set((text.match(/\p{Lu}[\p{L}’'-]+/gu) ?? []).map((word) => word.toLowerCase()));
}

function claimOf(
  sentence: ToldSentence,
  {
    at,
    to,
    fate,
    names,
  }: { readonly at: number; readonly to: number; readonly fate: string; readonly names: ReadonlySet<string> },
  text: string,
): Claim {
  const { pieces } = sentence;
  const span = { start: pieces[at + 1]!.start, end: pieces[to - 1]!.end };
  const name = text.slice(span.start, span.end);
  return {
    ...PLAIN,
    kind: 'place',
    value: { text: name, low: null, high: null, exactness: 'exact', unit: name.toLowerCase() },
    places: [{ span, passage: { start: sentence.start, end: sentence.end } }],
    head: pieces[at]!.folded,
    fate,
    doer: doerAt(sentence, span.start),
    about: pieces[at - 1]!.text,
    near: neighbours(sentence, { from: at, to }, -1),
    wide: new Set(sentence.stems.flat()),
    names,
    sentence: sentence.number,
  };
}
