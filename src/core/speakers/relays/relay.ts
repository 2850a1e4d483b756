import { BE } from '../../english/closed-classes.ts';
import { BLOCKS_RELAY, OBJECTING_CUE, OPENS_TIME, TIME_WORD } from '../../english/naming-words.ts';
import { isSomebodyNoun, isUnnamedNoun } from '../../english/nouns.ts';
import { OPENS_WORDS } from '../../english/reporting-words.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Token } from '../../reading/tokens.ts';
import { type WordRange, wordRange } from '../../reading/word-range.ts';
import type { Entity } from '../cast/entity.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import type { Context } from '../sources/context.ts';
import { isCalendarWord, isFunctionWord, isSayingVerb, isVerbCompanion } from '../word-kinds.ts';

const MAX_LEAD = 8;
const MAX_DEPTH = 4;

/**
 * The speakers whose words the content of an attribution relays, nearest first: its main clause is a saying by
 * somebody else ("This week Doe repeated what Roe has said: …"). Empty where it relays nobody.
 */
export function relayedIn(context: Context, attribution: Attribution, speaker: Entity): Entity[] {
  const chain: Entity[] = [];
  const first = attribution.content[0];
  if (first === undefined || isObjection(context, attribution)) return chain;
  const range = wordRange(context.scene.reading.words, first);
  let from = behindOpeningClause(context.scene.reading.words, range);
  const seen = new Set([speaker]);
  while (chain.length < MAX_DEPTH) {
    const clause = sayingClause(context, { from: from, to: range.to }, chain.length > 0);
    if (clause === null || seen.has(clause.entity)) break;
    chain.push(clause.entity);
    seen.add(clause.entity);
    from = clause.to;
  }
  return chain;
}

/** Where a content goes on behind "While she served as mayor, …"; its beginning where nothing of the kind opens it. */
function behindOpeningClause(words: readonly Token[], { from, to }: WordRange): number {
  if (!OPENS_TIME.test(words[from]?.lower ?? '')) return from;
  for (let i = from + 1; i < Math.min(to, from + 2 * MAX_LEAD); i++) {
    if (words[i]!.text === ',') return i + 1;
    if (words[i]!.kind === 'punctuation' || words[i]!.quoted !== words[from]!.quoted) return from;
  }
  return from;
}

/** Whether the cue tells of an objection: who disputes a report does not pass on what it says. */
function isObjection(context: Context, { cue }: Attribution): boolean {
  const last = cue?.at(-1);
  if (last === undefined) return false;
  const { words } = context.scene.reading;
  const { from: first, to: end } = wordRange(words, last);
  return words.slice(first, end).some((word) => OBJECTING_CUE.test(word.lower));
}

/** A subject with a verb of saying near the beginning of a range. */
function sayingClause(
  context: Context,
  range: WordRange,
  inner: boolean,
): { entity: Entity; to: number } | null {
  const { words } = context.scene.reading;
  const limit = Math.min(range.to, range.from + MAX_LEAD);
  for (let i = range.from; i < limit; i++) {
    const word = words[i]!;
    if (/^[.;?!]$/u.test(word.text)) return null;
    const mention = mentionsIn(context.scene, { from: i, to: i + 1 })[0];
    if (mention === undefined || mention.from !== i) continue;
    if (mention.possessive || mention.kind === 'place' || mention.to >= range.to) {
      i = mention.to - 1;
      continue;
    }
    if (!isLead(context, { from: range.from, to: i }, inner)) return null;
    const verb = verbAfter(context, mention.to, range.to);
    if (verb < 0) return null;
    const subject = context.resolve({ from: mention.from, to: mention.to });
    return subject === null ? null : { entity: subject.entity, to: verb + 1 };
  }
  return null;
}

/** Whether the words before the subject leave it the subject of the main clause: adverbs, dates, "that", "what". */
function isLead(context: Context, range: WordRange, inner: boolean): boolean {
  const words = context.scene.reading.words.slice(range.from, range.to);
  if (inner) return words.every((word) => isFunctionWord(word) || word.kind === 'punctuation');
  if (words.some((word) => BLOCKS_RELAY.test(word.lower))) return false;
  return words.every(
    (word) =>
      word.kind !== 'word' ||
      isFunctionWord(word) ||
      isCalendarWord(word) ||
      isVerbCompanion(word) ||
      TIME_WORD.test(word.lower),
  );
}

/** Index of a verb of saying that follows a subject, companions skipped; -1 where another word follows. */
function verbAfter(context: Context, from: number, end: number): number {
  const { words } = context.scene.reading;
  for (let i = from; i < Math.min(end, from + 4); i++) {
    const word = words[i]!;
    // "Doe was charged" tells what was said of Doe.
    if (BE.has(words[i - 1]!.lower) && /(?:ed|t|en)$/u.test(word.lower)) return -1;
    if (isSayingVerb(word) && word.kind === 'word') return followsSaying(context, i, end) ? i : -1;
    if (!isVerbCompanion(word) || /^(?:would|will|never)$/u.test(word.lower)) return -1;
  }
  return -1;
}

/** Whether what follows the verb is words said: a clause, a quotation, a thing told; not a bare end or an object. */
function followsSaying(context: Context, verb: number, end: number): boolean {
  const next = context.scene.reading.words[verb + 1];
  if (next === undefined || verb + 1 >= end) return false;
  if (/^(?:call|describe|report|deny|denie|promise|repeat)/u.test(context.scene.reading.words[verb]!.lower)) {
    return /^(?:that|what|[“":,‘])$/u.test(next.lower);
  }
  return (next.kind === 'word' && next.lower !== 'to') || /^[“":,‘]$/u.test(next.text);
}

/** Whether the words that a saying inside a content brings are a clause or a quotation ("Doe joked that …"). */
export function bringsClause(context: Context, attribution: Attribution): boolean {
  const { words } = context.scene.reading;
  const { from, to } = wordRange(words, attribution.content[0]!);
  const verb = words.findIndex((word, i) => i >= from && i < to && isSayingVerb(word));
  return words
    .slice(verb + 1, Math.min(to, verb + MAX_LEAD - 1))
    .some((word) => OPENS_WORDS.test(word.lower));
}

/** Whom the words around an attribution credit after its speaker: "…, the Courier reported, citing a senior official". */
export function creditedAfter(context: Context, attribution: Attribution): Entity | null {
  return namedBehind(context, attribution, (_, word) => /^(?:citing|quoting)$/u.test(word));
}

/** Who vouches that the speaker said it: "…, Doe said at the meeting, according to Roe, who took part in it". */
export function vouchedAfter(context: Context, attribution: Attribution): Entity | null {
  return namedBehind(context, attribution, (before, word) => before === 'according' && word === 'to');
}

/** Who is named behind the cue, right after the words that `opens` knows, in its sentence; null unless somebody. */
function namedBehind(
  context: Context,
  { cue }: Attribution,
  opens: (before: string, word: string) => boolean,
): Entity | null {
  const { words } = context.scene.reading;
  const last = cue?.at(-1);
  if (last === undefined) return null;
  const { to: end } = wordRange(words, last);
  for (let i = end; i < Math.min(words.length, end + 12); i++) {
    if (words[i]!.sentence !== words[end - 1]?.sentence || words[i]!.quoted) return null;
    if (!opens(words[i - 1]!.lower, words[i]!.lower) || i === end) continue;
    let stop = i + 1;
    while (
      stop < words.length &&
      stop - i < 10 &&
      words[stop]!.block === words[i]!.block &&
      !/^[.,;:“”"]$/u.test(words[stop]!.text)
    )
      stop++;
    const resolved = context.resolve({ from: i + 1, to: stop });
    return resolved !== null && canSpeak(resolved.entity) ? resolved.entity : null;
  }
  return null;
}

/** Whether an entity is somebody, rather than a thing that a text can cite ("the need for rest"). */
function canSpeak(entity: Entity): boolean {
  const described = entity.key.split('|');
  if (described.length < 2) return /^(?:person|organisation|group)$/u.test(entity.kind);
  const head = described[0]!;
  return isUnnamedNoun(head) || isSomebodyNoun(head);
}
