import { MADE_BY, RELEASE, RELEASES } from '../../english/naming-words.ts';
import { isDocumentNoun } from '../../english/nouns.ts';
import type { WordRange } from '../../reading/word-range.ts';
import type { LinkedMention } from '../cast/build-cast.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { phraseEnd } from '../running-text.ts';
import { type Context, type Resolved, spanOf } from '../sources/context.ts';
import type { Description } from '../sources/noun-phrase.ts';
import { subjectBefore } from '../sources/subject-before.ts';
import { isOutlet } from './refer-back.ts';

const REACH = 250;

/**
 * "the letter", "the report": whoever the text tells before to have written or released one, in words that are no source
 * ("a letter from Ada Lind", "the report, by Ada Lind", "Acme released a statement"). The nearest such place decides.
 */
export function authorTold(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const { lower: noun } = words[phrase.head]!;
  const isBare = phrase.front.from === phrase.front.to && phrase.possessor === null;
  if (!isBare || !(isDocumentNoun(noun) || RELEASE.test(noun))) return null;
  for (let i = phrase.from - 1; i >= Math.max(0, phrase.from - REACH); i--) {
    if (words[i]!.lower !== noun || words[i]!.quoted || context.contentOf.has(i)) continue;
    const author = behind(context, i) ?? inFront(context, i);
    const found = author === null ? null : context.resolve(author);
    if (author === null || found === null || !/^(?:person|organisation|group)$/u.test(found.entity.kind))
      continue;
    const evidence = spanOf(context, author.from, author.to);
    return { entity: found.entity, rule: 'description', evidence, confidence: 0.6 };
  }
  return null;
}

const REPORTING = /^(?:report|story|article)$/u;

/**
 * "a report": the only outlet of which the text tells afterwards that it published one ("the article, published by the
 * Courier", "the Courier report"); null where none or several did.
 */
export function outletToldLater(context: Context, phrase: Description): Resolved | null {
  const { words } = context.scene.reading;
  const isBare = phrase.front.from === phrase.front.to && phrase.possessor === null;
  if (!isBare || !/^an?$/u.test(phrase.determiner ?? '') || !REPORTING.test(words[phrase.head]!.lower))
    return null;
  const told = new Map<Entity, LinkedMention>();
  for (let i = phrase.to; i < Math.min(words.length, phrase.to + REACH); i++) {
    if (!REPORTING.test(words[i]!.lower) || words[i]!.quoted) continue;
    const author = behind(context, i);
    const place = author ?? { from: Math.max(0, i - 2), to: i };
    const mention = mentionsIn(context.scene, place)[0];
    if (mention?.entity.kind === 'organisation' && isOutlet(mention.entity))
      told.set(mention.entity, mention);
  }
  const [only] = told.size === 1 ? told.values() : [];
  if (only === undefined) return null;
  return {
    entity: only.entity,
    rule: 'description',
    evidence: spanOf(context, only.core, only.to),
    confidence: 0.5,
  };
}

/** "a letter [from Ada Lind]", "the report, [by Ada Lind]". */
function behind(context: Context, noun: number): WordRange | null {
  const { words } = context.scene.reading;
  let at = noun + 1;
  if (words[at]?.text === ',' || MADE_BY.test(words[at]?.lower ?? '')) at++;
  if (!/^(?:by|from)$/u.test(words[at]?.lower ?? '')) return null;
  const to = phraseEnd(words, at + 1);
  return to > at + 1 ? { from: at + 1, to } : null;
}

/** "[Acme] released a short statement", "[the senators] are sending the letter". */
function inFront(context: Context, noun: number): WordRange | null {
  const { words } = context.scene.reading;
  for (let i = noun - 1; i >= Math.max(0, noun - 8); i--) {
    const word = words[i]!;
    if (word.sentence !== words[noun]!.sentence || word.kind !== 'word') return null;
    if (RELEASES.test(word.lower)) return subjectBefore(context.scene, i);
  }
  return null;
}
