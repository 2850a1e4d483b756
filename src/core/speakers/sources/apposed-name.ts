import { isPersonNoun } from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention, Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { isSayingVerb } from '../word-kinds.ts';

const LONGEST = 16;

/**
 * The person whose name stands in front of words that only say who that is: "Ada Lind, [a former keeper]", "Tom Moss,
 * [Democrat of Ruritania], the majority leader", "Ada Lind, [the port] counsel,". Null where no such name does.
 */
export function apposedName(scene: Scene, range: WordRange): LinkedMention | null {
  const { words } = scene.reading;
  const first = words[range.from];
  if (first === undefined || words[range.from - 1]?.text !== ',' || !isClosed(words, range.to)) return null;
  let at = range.from - 1;
  while (at > 0 && range.from - at < LONGEST && words[at]!.sentence === first.sentence) {
    if (words[at]!.text !== ',') return null;
    const name = nameEndingAt(scene, beforeParenthesis(scene, at));
    if (name !== null) return saysWho(scene, range) ? name : null;
    at = previousComma(scene, at);
  }
  return null;
}

/** The name that stands behind a description and in front of a colon: "Her deputy, Ann Lund: …". */
export function nameBehind(scene: Scene, range: WordRange): LinkedMention | null {
  const { words } = scene.reading;
  if (words[range.to]?.text !== ',') return null;
  for (let end = range.to + 2; end <= range.to + 6; end++) {
    if (words[end]?.text === ':') return nameEndingAt(scene, end);
  }
  return null;
}

/** Whether a comma or "who" closes a piece before any verb of saying, which would make it a subject ("…, the mayor said"). */
function isClosed(words: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(words.length, from + LONGEST); i++) {
    if (/^(?:,|—|–|who)$/u.test(words[i]!.lower)) return true;
    if (isSayingVerb(words[i]) || words[i]!.sentence !== words[from]!.sentence) return false;
  }
  return false;
}

function nameEndingAt(scene: Scene, end: number): LinkedMention | null {
  const mention = mentionsIn(scene, { from: end - 1, to: end })[0];
  if (mention === undefined || mention.to !== end || mention.possessive) return null;
  return mention.entity.kind === 'person' && mention.entity.name?.given != null ? mention : null;
}

/** Index behind the word in front of "(R-Ohio)" where one ends at a word; that word itself elsewhere. */
function beforeParenthesis(scene: Scene, at: number): number {
  const { words } = scene.reading;
  if (words[at - 1]?.text !== ')') return at;
  let open = at - 2;
  while (open > at - 8 && open > 0 && words[open]!.text !== '(') open--;
  return words[open]?.text === '(' ? open : at;
}

/** The comma before a piece that names a kind of person ("Republican of Ohio,"); -1 where the piece is another. */
function previousComma(scene: Scene, comma: number): number {
  const { words } = scene.reading;
  let isKind = false;
  for (let i = comma - 1; i > Math.max(0, comma - 10); i--) {
    if (words[i]!.text === ',') return isKind ? i : -1;
    if (words[i]!.kind === 'punctuation') return -1;
    isKind ||= isPersonNoun(words[i]!.text);
  }
  return -1;
}

/** Whether words, or the noun that they are cut short of, name one kind of person, and no name. */
function saysWho(scene: Scene, range: WordRange): boolean {
  const { words } = scene.reading;
  if (mentionsIn(scene, range).some(({ entity }) => entity.kind === 'person')) return false;
  const opens = words[range.from]!;
  const isPiece = /^(?:a|an|the|who|former|his|her|their)$/u.test(opens.lower) || isPersonNoun(opens.text);
  const end = Math.min(words.length, range.to + 2);
  const noun = words.slice(range.from, end).find((word) => word.kind === 'word' && isPersonNoun(word.text));
  return isPiece && noun !== undefined && !/(?:s|men|women|people)$/u.test(noun.lower);
}
