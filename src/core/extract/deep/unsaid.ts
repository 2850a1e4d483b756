import { ENGLISH } from '../../english/english.ts';
import {
  ALONE_AS_SOURCE,
  BEFORE_PREDICATE,
  FINITE_WORD,
  NAMES_REQUEST,
  OPENS_ASIDE,
  SHOWS_IN_WORDS,
  TAKES_A_CASE,
  WORDLESS_TEACHER,
} from '../../english/repair-words.ts';
import { UNTOLD } from '../../english/reporting-words.ts';
import { cueFormOf } from '../../english/verbs-of-saying.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import { type Span, sliceSpan, spanContains } from '../../model/span.ts';

/** An indirect reading as words: what its cue, source and content read, and what stands between and around them. */
interface Told {
  readonly cue: string;
  readonly source: string | null;
  readonly content: string;
  /** Before the cue. */
  readonly before: string;
  /** Between the cue and a content behind it; null where the content begins before the cue. */
  readonly between: string | null;
  /** Straight behind the cue and straight behind the content. */
  readonly afterCue: string;
  readonly after: string;
}

const REACH = 60;

/**
 * Readings of a model in which nobody says anything, kept apart from speech as thoughts are; what a plain verb of saying
 * tells in a clause is speech however little sure the model is. `plainly`: the model tells no acts, so that what no word
 * of saying tells is a deed anywhere, and not in headlines alone.
 */
export function withUnsaidApart(
  { text, blocks }: Pick<Document, 'text' | 'blocks'>,
  list: readonly Attribution[],
  plainly: boolean,
): Attribution[] {
  const heads = blocks.filter(({ kind }) => kind === 'headline').map(({ span }) => span);
  return list.map((found) => {
    if (found.mode !== 'indirect') return found;
    const told = toTold(text, found);
    if (found.act === 'thought') return isToldInClause(told) ? { ...found, act: 'said' } : found;
    const isHead = plainly || heads.some((span) => spanContains(span, found.content[0]!));
    return isUnsaid(told) || (isHead && isWordless(told)) ? { ...found, act: 'thought' } : found;
  });
}

/** "shuts the bridge", "looking down at her watch": no word of the cue is one of saying, and no clause follows it. */
function isWordless({ cue, content }: Told): boolean {
  const words = cue.match(/[\p{L}’'-]+/gu) ?? [];
  if (words.length === 0 || FINITE_WORD.test(content) || /^that\s/u.test(content)) return false;
  return words.every((word) => cueFormOf(word) === undefined && ENGLISH.saying.nouns.get(word) === undefined);
}

/** "announced that it will", "has maintained that they were". */
function isToldInClause({ cue, content }: Told): boolean {
  if (cue === 'according to') return true;
  const form = cueFormOf(cue.split(/\s+/u).at(-1)!);
  if (form === undefined || form.ambiguous || form.act !== 'said' || UNTOLD.test(cue)) return false;
  return form.frames.has('clause') && form.form !== 'gerund' && /^that\s\S+\s\S+\s/u.test(content);
}

function toTold(text: string, { cue, source, content }: Attribution): Told {
  const read = (spans: readonly Span[] | null): string | null =>
    spans === null ? null : spans.map((span) => sliceSpan(text, span)).join(' ');
  const first = content[0]!.start;
  const last = content.at(-1)!.end;
  const start = cue?.[0]?.start ?? first;
  const cueEnd = cue?.at(-1)?.end ?? first;
  return {
    cue: (read(cue) ?? '').toLowerCase(),
    source: read(source),
    content: read(content)!,
    before: text.slice(Math.max(0, start - REACH), start),
    between: cueEnd <= first ? text.slice(cueEnd, first) : null,
    afterCue: text.slice(cueEnd, cueEnd + REACH),
    after: text.slice(last, last + REACH),
  };
}

function isUnsaid(told: Told): boolean {
  if (told.cue === '') return /^to\s/u.test(told.content);
  if (WORDLESS_TEACHER.test(told.source ?? '')) return true;
  return showsWithoutWords(told) || isDeed(told) || isExistence(told) || isPointer(told) || isAside(told);
}

/** An outlet or institute. */
const NAME = /^\p{Lu}[\p{L}.’'-]+$/u;

/** Pictures, tests and deeds show without words; what was published shows in words. */
function showsWithoutWords({ cue, source }: Told): boolean {
  if (/\bindicat(?:e|es|ed|ing)$/u.test(cue)) return source === null;
  if (!/\bshow(?:s|ed|n|ing)?$/u.test(cue)) return false;
  return source === null || ![SHOWS_IN_WORDS, NAME, ALONE_AS_SOURCE].some((kind) => kind.test(source));
}

/** What was ended, published, turned down or settled on was done and not said. */
function isDeed({ cue, content, source }: Told): boolean {
  if (/\bconclud(?:e|es|ed|ing)$/u.test(cue)) return !/^that\b/u.test(content) && !FINITE_WORD.test(content);
  // "Nothing to reporters" is silence; "nothing had changed" is speech.
  if (
    /\b(?:said|says?|saying)$/u.test(cue) &&
    /^(?:nothing|little|no more)(?:\s+(?:to|about|of)\b|$)/u.test(content)
  )
    return !FINITE_WORD.test(content);
  if (/\breleas(?:e|es|ed|ing)$/u.test(cue)) return true;
  if (
    /(?:\b(?:not|never)|n['’]t)\s+(?:\p{L}+ly\s+)?(?:answer|reply|repli|respond|comment)(?:ed|es|s)?$/u.test(
      cue,
    )
  )
    return true;
  if (/\bden(?:y|ies|ied|ying)$/u.test(cue)) return NAMES_REQUEST.test(content) && !FINITE_WORD.test(content);
  if (/\bdeclin(?:e|es|ed|ing)(?:\s+to\s+\p{L}+(?:\s+\p{L}+)?)?$/u.test(cue)) return true;
  if (/\bagree[sd]?$/u.test(cue) && TAKES_A_CASE.test(content)) return true;
  if (/\bdecid(?:e|es|ed|ing)$/u.test(cue)) return /^to\s/u.test(content);
  if (/\bwanted$/u.test(cue)) return /^(?:in|for|by|on|over)\s/u.test(content);
  // "Any runner hoping to start" is nobody in particular.
  return (
    /ing$/u.test(cue) &&
    /^to\s/u.test(content) &&
    /^(?:any|anyone|anybody|those|whoever)\b/iu.test(source ?? '')
  );
}

/** That there is a report, a question, a promise tells of it and not what it says. */
function isExistence({ cue, source, before, afterCue, between }: Told): boolean {
  if (/^there$/iu.test(source ?? '')) return true;
  if (/^(?:the\s+)?(?:question|issue)s?$/u.test(cue))
    return /^\s+(?:is|was|are|were|remains?)\s/u.test(afterCue);
  if (/^(?:his|her|its|their)$/iu.test(source ?? '')) return between === null && /^\p{L}+ed$/u.test(cue);
  return between === null && /^\p{L}+$/u.test(cue) && BEFORE_PREDICATE.test(before);
}

/** "The following", "something she hid" stand for the quotation behind them. */
function isPointer({ content, after }: Told): boolean {
  if (/\bas (?:saying|having said)$/u.test(content)) return true;
  if (!/^(?:the following|these (?:words|lines)|something|this)\b/iu.test(content)) return false;
  return /^[^\p{L}\p{N}]{0,8}["“]/u.test(after) || /^the following\s/iu.test(content);
}

/** A clause that tells when or why something was said is the reporter's. */
function isAside({ between }: Told): boolean {
  return between !== null && OPENS_ASIDE.test(between);
}
