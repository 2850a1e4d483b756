import { DETERMINERS } from '../../english/closed-classes.ts';
import type { Token } from '../../reading/tokens.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { genderOfPronoun } from '../pronouns/antecedent.ts';
import { isFunctionWord, isGroupNoun, isPersonNoun, isSourceNoun, pronounOf } from '../word-kinds.ts';
import { apposedName } from './apposed-name.ts';
import { type Context, type Resolved, spanOf } from './context.ts';
import { resolveThing } from './resolve-thing.ts';

export function resolvePronoun(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  const lower = pronounOf(words[word]!);
  if (genderOfPronoun(lower) !== undefined) {
    const antecedent = context.pronouns.get(word);
    if (antecedent === undefined) return null;
    return {
      entity: antecedent.entity,
      rule: 'pronoun',
      evidence: antecedent.evidence,
      confidence: antecedent.confidence,
    };
  }
  if (/^(?:who|which|that|whose|whom)$/u.test(lower)) return resolveRelative(context, word);
  if (/^(?:they|them|their|theirs|themselves)$/u.test(lower)) return resolveThing(context, word, true);
  if (/^(?:it|its|itself)$/u.test(lower)) return resolveThing(context, word, false);
  return null;
}

/** "the mayor, who said": the noun phrase right before. */
function resolveRelative(context: Context, word: number): Resolved | null {
  const { words } = context.scene.reading;
  let end = word;
  while (end > 0 && words[end - 1]!.kind === 'punctuation' && word - end < 2) end--;
  if (end === 0) return null;
  const floor = Math.max(0, end - 12);
  let first = end - 1;
  while (
    first > floor &&
    words[first - 1]!.sentence === words[word]!.sentence &&
    !/^[,;:“”"]$/u.test(words[first - 1]!.text)
  )
    first--;
  const isWho = words[word]!.lower.startsWith('who');
  const apposed = isWho && first < end ? apposedName(context.scene, { from: first, to: end }) : null;
  if (apposed !== null) {
    const evidence = spanOf(context, apposed.core, apposed.to);
    return { entity: apposed.entity, rule: 'pronoun', evidence, confidence: 0.85 };
  }
  const near = mentionsIn(context.scene, { from: first, to: end }).filter(
    (m) => !m.possessive && (!isWho || m.entity.kind === 'person' || m.entity.kind === 'group'),
  );
  const last = near.at(-1);
  if (last !== undefined && last.to >= end - 1 && !isModifier(words, last.to, end)) {
    return {
      entity: last.entity,
      rule: 'pronoun',
      evidence: spanOf(context, last.core, last.to),
      confidence: 0.9,
    };
  }
  const noun = isWho ? lastPersonNoun(words, first, end) : -1;
  if (isWho && last !== undefined && last.to > noun && !isModifier(words, last.to, end)) {
    return {
      entity: last.entity,
      rule: 'pronoun',
      evidence: spanOf(context, last.core, last.to),
      confidence: 0.7,
    };
  }
  let start = noun < 0 ? end - 1 : noun;
  if (noun >= 0) end = noun + 1;
  while (start > first && !isFunctionWord(words[start - 1]!)) start--;
  if (start > first && DETERMINERS.has(words[start - 1]!.lower)) start--;
  if (start >= end) return null;
  const antecedent = context.resolve({ from: start, to: end });
  return antecedent === null
    ? null
    : { ...antecedent, rule: 'pronoun', evidence: spanOf(context, start, end) };
}

/** Whether a noun stands between a name and the end: "Harbour Trust [reformers]", "the Ruritanian [government]". */
function isModifier(words: readonly Token[], from: number, end: number): boolean {
  if (from !== end - 1) return false;
  const noun = words[from]!;
  const isNoun = isSourceNoun(noun);
  return isNoun || (noun.kind === 'word' && !noun.capital && /[^s]s$/u.test(noun.lower));
}

/** Index of the last word of a range that names people; -1 where none does. */
function lastPersonNoun(words: readonly Token[], first: number, end: number): number {
  const last = words[end - 1];
  if (end > first && last?.kind === 'word' && !last.capital && /[^s]s$/u.test(last.lower)) return end - 1;
  for (let i = end - 1; i >= first; i--) if (isPersonNoun(words[i]!) || isGroupNoun(words[i]!)) return i;
  return -1;
}
