import type { Attribution } from '../model/attribution.ts';
import type { Context, Resolved } from './context.ts';
import { wordRange } from './reading.ts';
import { mentionsIn } from './source-phrase.ts';

const PASSIVE = /^(?:was|were|been|is|are|be|being|reportedly|allegedly|apparently)$/u;
const PREPOSITION =
  /^(?:of|in|to|for|with|on|at|from|by|about|against|between|over|under|after|before|as|than|like)$/u;
const REACH = 30;

/**
 * The subject of a cue whose source the extractor left out ("Doe left the room but returned and [vowed] to stay"):
 * the last name or pronoun before the cue in its sentence that is no possessor, no object of a preposition and not
 * part of the content. Null for a passive cue, which hides its source on purpose.
 */
export function subjectOfCue(context: Context, attribution: Attribution): Resolved | null {
  const cue = attribution.cue?.[0];
  if (cue === undefined) return null;
  const { words } = context.scene.reading;
  const { first, end } = wordRange(words, cue);
  if (first >= end) return null;
  for (let i = Math.max(0, first - 1); i < end; i++) if (PASSIVE.test(words[i]!.lower)) return null;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const word = words[i]!;
    if (word.sentence !== words[first]!.sentence) return null;
    if (word.quoted || attribution.content.some((span) => word.start < span.end && span.start < word.end))
      continue;
    const pronoun = /^(?:he|she)$/u.test(word.lower) ? context.resolve({ first: i, end: i + 1 }) : null;
    if (pronoun !== null) return { ...pronoun, rule: 'carried', confidence: pronoun.confidence * 0.7 };
    const mention = mentionsIn(context.scene, { first: i, end: i + 1 })[0];
    if (mention === undefined || mention.end - 1 !== i || mention.entity.kind !== 'person') continue;
    if (mention.possessive || PREPOSITION.test(words[mention.first - 1]?.lower ?? '')) continue;
    const evidence = { start: words[mention.core]!.start, end: word.end };
    return { entity: mention.entity, rule: 'carried', evidence, confidence: 0.5 };
  }
  return null;
}
