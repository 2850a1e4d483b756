import { DETERMINERS } from '../../english/closed-classes.ts';
import { isSourceNoun } from '../../english/nouns.ts';
import type { Token } from '../../reading/tokens.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { isFunctionWord, isVerbCompanion } from '../word-kinds.ts';

/** The noun phrase that ends before a verb: a name, a name with an apposition, a pronoun or a description. */
export function subjectBefore(scene: Scene, verb: number): WordRange | null {
  const { words } = scene.reading;
  let end = verb;
  while (end > 0 && isVerbCompanion(words[end - 1]!)) end--;
  if (end > 0 && words[end - 1]!.text === ',') end = beforeApposition(words, end - 1) ?? end - 1;
  const last = words[end - 1];
  if (last === undefined || last.sentence !== words[verb]!.sentence) return null;
  if (/^(?:he|she|they|it)$/u.test(last.lower)) return { from: end - 1, to: end };
  const mention = mentionsIn(scene, { from: end - 1, to: end })[0];
  if (mention !== undefined) {
    return mention.to === end && !mention.possessive ? { from: mention.from, to: end } : null;
  }
  return describedBefore(words, end);
}

/** Where the words before ", the mayor of Springfield," end; null where no comma opens it. */
function beforeApposition(words: readonly Token[], closer: number): number | null {
  for (let i = closer - 1; i >= Math.max(1, closer - 12); i--) {
    if (words[i]!.sentence !== words[closer]!.sentence) return null;
    if (words[i]!.text === ',') return i;
  }
  return null;
}

function describedBefore(words: readonly Token[], end: number): WordRange | null {
  const head = words[end - 1]!;
  if (!isSourceNoun(head.text)) return null;
  let first = end - 1;
  while (first > 0 && end - first < 7) {
    const before = words[first - 1]!;
    if (before.kind !== 'word' || before.sentence !== head.sentence) break;
    if (DETERMINERS.has(before.lower)) return { from: first - 1, to: end };
    if (isFunctionWord(before)) break;
    first--;
  }
  return { from: first, to: end };
}
