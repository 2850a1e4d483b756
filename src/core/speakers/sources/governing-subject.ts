import { DETERMINERS } from '../../english/closed-classes.ts';
import { LINKS_CLAUSE, STOPS_CLAUSE } from '../../english/naming-words.ts';
import { isPersonNoun, isSourceNoun } from '../../english/nouns.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Token } from '../../reading/tokens.ts';
import { type WordRange, wordAt } from '../../reading/word-range.ts';
import type { Scene } from '../cast/build-cast.ts';
import { mentionsIn } from '../cast/mentions-in.ts';
import { cueOf, isCalendarWord, isFunctionWord, isSayingVerb, isVerbCompanion } from '../word-kinds.ts';
import { sourceRange } from './spans/source-range.ts';

const REACH = 16;

/** The clause that tells another saying: its subject, or its participle, which shares the subject of a clause before. */
export type Governor =
  | { readonly type: 'subject'; readonly subject: WordRange; readonly verb: number }
  | { readonly type: 'participle'; readonly verb: number };

/**
 * Who tells that the source of an attribution said something, where a clause in front does ("[Doe said that] the
 * minister, Roe, had told her …"); null where none does. Looks at most 32 words back.
 */
export function governingClause(scene: Scene, attribution: Attribution): Governor | null {
  const { source } = attribution;
  if (source === null || source.length === 0) return null;
  const { words } = scene.reading;
  const range = sourceRange(scene, attribution);
  const here = words[range.from];
  if (here === undefined || range.from >= range.to || /^(?:who|which|that|whom)$/u.test(here.lower))
    return null;
  if (!isFollowedByCue(scene, attribution, range)) return null;
  const verb = tellingVerbBefore(scene, range.from);
  if (verb < 0 || isOwn(attribution, words[verb]!)) return null;
  if (cueOf(words[verb])?.form === 'gerund') return { type: 'participle', verb };
  const subject = subjectBefore(scene, verb);
  return subject === null ? null : { type: 'subject', subject, verb };
}

/** Whether a source is the subject of its cue: nothing but auxiliaries and adverbs between them. */
export function isFollowedByCue(scene: Scene, attribution: Attribution, source: WordRange): boolean {
  const { words } = scene.reading;
  const cue = attribution.cue?.[0];
  const first = cue === undefined ? -1 : wordAt(words, cue.start);
  if (first < source.to || first - source.to > 4) return false;
  if (words[first]!.sentence !== words[source.from]!.sentence) return false;
  return words.slice(source.to, first).every((word) => word.kind === 'punctuation' || isVerbCompanion(word));
}

/** Whether a word belongs to the cue of an attribution or stands behind the beginning of its content. */
function isOwn(attribution: Attribution, word: Token): boolean {
  const content = attribution.content[0];
  if (content !== undefined && content.start <= word.start) return true;
  return attribution.cue?.some((span) => span.start < word.end && word.start < span.end) ?? false;
}

/** Index of the verb whose clause begins with a noun phrase at a word; -1 where another clause stands between. */
function tellingVerbBefore(scene: Scene, first: number): number {
  const { words } = scene.reading;
  const here = words[first]!;
  let linked = false;
  let named = 0;
  for (let i = first - 1; i >= Math.max(0, first - REACH); i--) {
    const word = words[i]!;
    if (word.sentence !== here.sentence || word.quoted !== here.quoted) return -1;
    if (word.kind === 'punctuation' && word.text !== ',') return -1;
    if (isSayingVerb(word)) {
      return linked || named === 0 || /^t(?:old|ells?|elling)$/u.test(word.lower) ? i : -1;
    }
    if (word.lower === 'that') linked = true;
    else if (STOPS_CLAUSE.has(word.lower) || (!linked && LINKS_CLAUSE.has(word.lower))) return -1;
    else if (!linked && word.kind === 'word' && !isLeading(scene, i)) named++;
  }
  return -1;
}

/** Whether a word can stand between a verb of saying and the noun phrase of its clause: titles, dates, small words. */
function isLeading(scene: Scene, at: number): boolean {
  const word = scene.reading.words[at]!;
  return isFunctionWord(word) || isCalendarWord(word) || isVerbCompanion(word) || isPersonNoun(word.text);
}

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
