import { weigh } from '../../learning/linear-model.ts';
import { mentionsBefore } from '../cast/mentions-in.ts';
import { isFunctionWord } from '../word-kinds.ts';
import { type Context, type Resolved, spanOf } from './context.ts';
import { type ThingCandidate, thingCandidates } from './thing-candidates.ts';

/** "they" and "it": two persons joined by "and", or else the best name or noun before by the learned weights. */
export function resolveThing(context: Context, word: number, plural: boolean): Resolved | null {
  const pair = plural ? pairBefore(context, word) : null;
  if (pair !== null) return pair;
  const at = { word, plural, content: context.contentOf.get(word) ?? [] };
  const candidates = thingCandidates(context.scene, at, (i) => context.contentOf.has(i));
  const scores = candidates.map(({ features }) => weigh(context.models.things, features));
  const total = scores.reduce((sum, score) => sum + Math.exp(score), 0);
  const order = candidates.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  for (const i of order.slice(0, 3)) {
    const found = resolveCandidate(context, candidates[i]!);
    if (found === null || found.entity.kind === 'unresolved') continue;
    const evidence = spanOf(context, candidates[i]!.head, candidates[i]!.head + 1);
    return { ...found, rule: 'pronoun', evidence, confidence: Math.exp(scores[i]!) / total };
  }
  return null;
}

/** Who the name or the noun with the words in front of it is. */
function resolveCandidate(context: Context, { head, mention }: ThingCandidate): Resolved | null {
  if (mention !== null) return context.resolve({ from: mention.from, to: mention.to });
  const { words } = context.scene.reading;
  let first = head;
  while (
    first > 0 &&
    head - first < 4 &&
    words[first - 1]!.kind === 'word' &&
    words[first - 1]!.sentence === words[head]!.sentence &&
    !isFunctionWord(words[first - 1])
  )
    first--;
  if (first > 0 && /^(?:a|an|the|its|his|her|their)$/u.test(words[first - 1]!.lower)) first--;
  return context.resolve({ from: first, to: head + 1 });
}

/** Two persons joined by "and" in the sentence of a pronoun or the one before. */
export function pairBefore(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  const persons = mentionsBefore(context.scene, word, 6).filter(
    (m) =>
      m.entity.kind === 'person' && !m.possessive && words[word]!.sentence - words[m.from]!.sentence <= 1,
  );
  for (let i = 0; i + 1 < persons.length; i++) {
    const later = persons[i]!;
    const earlier = persons[i + 1]!;
    if (
      words[later.from - 1]?.lower !== 'and' ||
      later.from - earlier.to > 12 ||
      later.entity === earlier.entity
    )
      continue;
    const found = context.resolve({ from: earlier.from, to: later.to });
    if (found === null) continue;
    return { ...found, rule: 'pronoun', evidence: spanOf(context, earlier.core, later.to), confidence: 0.5 };
  }
  return null;
}
