import { LINKS_CLAUSE, STOPS_CLAUSE } from '../../english/naming-words.ts';
import { isPersonNoun } from '../../english/nouns.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Token } from '../../reading/tokens.ts';
import { type WordRange, wordAt } from '../../reading/word-range.ts';
import type { Scene } from '../cast/build-cast.ts';
import { cueOf, isCalendarWord, isFunctionWord, isSayingVerb, isVerbCompanion } from '../word-kinds.ts';
import { sourceRange } from './spans/source-range.ts';
import { subjectBefore } from './subject-before.ts';

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
