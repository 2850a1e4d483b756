import { PASSIVE } from '../../english/naming-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import { wordRange } from '../../reading/word-range.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { phraseEnd } from '../running-text.ts';
import { followsSubject, isPreposition, isVerbCompanion } from '../word-kinds.ts';
import type { Context, Resolved } from './context.ts';
import { subjectBefore } from './subject-before.ts';

const REACH = 30;

/**
 * The subject of a cue whose source the extractor left out ("Doe left the room but returned and [vowed] to stay"):
 * what stands before the nearest verb in front of it in its sentence, or else the last name or pronoun before the cue
 * that is no possessor and no object of a preposition. Null for a passive cue, which hides its source on purpose.
 */
export function subjectOfCue(context: Context, attribution: Attribution): Resolved | null {
  const cue = attribution.cue?.[0];
  if (cue === undefined) return null;
  const { words } = context.scene.reading;
  const { from: first, to: end } = wordRange(words, cue);
  if (first >= end) return null;
  for (let i = Math.max(0, first - 1); i < end; i++) if (PASSIVE.has(words[i]!.lower)) return null;
  return subjectOfVerb(context, attribution, first) ?? lastNamed(context, attribution, first);
}

const MOVES = /^(?:prompt|lead|caus|forc|driv|mov|inspir|spur|provok)(?:ing|ed|s)$|^(?:led|drove|driven)$/u;

/** Whom somebody's act moved to say it: "Lind disagreed, prompting [the judge] to remark …". Null where none did. */
export function urgedToSay(context: Context, { cue }: Attribution): Resolved | null {
  const { words } = context.scene.reading;
  if (cue === null) return null;
  const { from: first, to: end } = wordRange(words, cue[0]!);
  let to = first;
  while (to < end && words[to]!.lower !== 'to') to++;
  if (to === end) to = words[first - 1]?.lower === 'to' ? first - 1 : -1;
  for (let i = to - 1; i >= Math.max(0, to - 12) && words[i]!.sentence === words[to]!.sentence; i--) {
    if (words[i]!.quoted) return null;
    if (MOVES.test(words[i]!.lower) && (!words[i]!.lower.endsWith('ing') || words[i - 1]?.text === ','))
      return i + 1 < to ? context.resolve({ from: i + 1, to }) : null;
  }
  return null;
}

/** The words in front of a cue that are in its sentence, outside quotation marks and the content; nearest first. */
function* wordsBefore(context: Context, attribution: Attribution, first: number): Generator<number> {
  const { words } = context.scene.reading;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const word = words[i]!;
    if (word.sentence !== words[first]!.sentence) return;
    const isTold = attribution.content.some((span) => word.start < span.end && span.start < word.end);
    if (!word.quoted && !isTold) yield i;
  }
}

function subjectOfVerb(context: Context, attribution: Attribution, first: number): Resolved | null {
  const { words } = context.scene.reading;
  for (const i of [first, ...wordsBefore(context, attribution, first)]) {
    const word = words[i]!;
    const isVerb = i === first || followsSubject(word) || (/ed$/u.test(word.lower) && !word.capital);
    const subject = isVerb && !isVerbCompanion(words[i - 1]) ? subjectBefore(context.scene, i) : null;
    if (subject === null || isPreposition(words[subject.from - 1])) continue;
    const found = context.resolve(subject);
    if (found === null || found.entity.kind === 'document') continue;
    const evidence = found.evidence ?? {
      start: words[subject.from]!.start,
      end: words[subject.to - 1]!.end,
    };
    return { ...found, rule: 'carried', evidence, confidence: found.confidence * 0.7 };
  }
  return null;
}

function lastNamed(context: Context, attribution: Attribution, first: number): Resolved | null {
  const { words } = context.scene.reading;
  for (const i of wordsBefore(context, attribution, first)) {
    const word = words[i]!;
    const pronoun = /^(?:he|she)$/u.test(word.lower) ? context.resolve({ from: i, to: i + 1 }) : null;
    if (pronoun !== null) return { ...pronoun, rule: 'carried', confidence: pronoun.confidence * 0.7 };
    const mention = mentionsIn(context.scene, { from: i, to: i + 1 })[0];
    if (mention === undefined || mention.to - 1 !== i || mention.entity.kind !== 'person') continue;
    if (mention.possessive || isPreposition(words[mention.from - 1])) continue;
    const evidence = { start: words[mention.core]!.start, end: word.end };
    return { entity: mention.entity, rule: 'carried', evidence, confidence: 0.5 };
  }
  return null;
}

/**
 * Whoever a passive cue names behind "by" ("Doe was urged to resign by members of the board"; in a headline also
 * without "was", and in "a plan hailed by Doe"). Null where the cue is no passive or nobody is named.
 */
export function agentOfCue(context: Context, attribution: Attribution): Resolved | null {
  const { words, blocks } = context.scene.reading;
  const cue = attribution.cue?.at(-1);
  if (cue === undefined) return null;
  const { from: first, to: end } = wordRange(words, cue);
  const verb = words[end - 1];
  if (verb === undefined || !/(?:ed|told)$/u.test(verb.lower)) return null;
  const isHeadline = blocks[verb.block]!.headline;
  const isPassive = words
    .slice(Math.max(0, first - 1), end)
    .some((word) => /^(?:was|were|been|being)$/u.test(word.lower));
  const isAgentNext = words[end]?.lower === 'by';
  if (!isPassive && !isAgentNext && !(isHeadline && words[end]?.lower === 'to')) return null;
  for (let i = end; i < Math.min(words.length, end + 24) && words[i]!.sentence === verb.sentence; i++) {
    if (words[i]!.lower !== 'by' || words[i]!.quoted) continue;
    const found = context.resolve({ from: i + 1, to: phraseEnd(words, i + 1) });
    if (found !== null && /^(?:person|organisation|group)$/u.test(found.entity.kind)) return found;
  }
  return null;
}

const HEARS = /^(?:told|informed|notified|advised|assured|reminded)$/u;

/** "Doe was told that …", "only to be told": whoever stands in front hears it, and nobody is told to have said it. */
export function isHearer({ scene }: Context, { source, cue }: Attribution): boolean {
  const verb = cue?.at(-1);
  if (verb === undefined || source === null || source.at(-1)!.end > cue![0]!.start) return false;
  const { words } = scene.reading;
  const { from, to } = wordRange(words, { start: cue![0]!.start, end: verb.end });
  if (!HEARS.test(words[to - 1]?.lower ?? '')) return false;
  return words.slice(Math.max(0, from - 1), to).some(({ lower }) => PASSIVE.has(lower));
}
