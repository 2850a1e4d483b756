import { isDocumentNoun } from '../../../english/nouns.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { wordAt, wordRange } from '../../../reading/word-range.ts';
import type { Scene } from '../../cast/build-cast.ts';
import { isPreposition } from '../../word-kinds.ts';

const MOST_SPANS = 4;

/**
 * Of several spans of a source the one that speaks: behind "by" in a passive, whom a noun for words comes from ("a letter
 * from Doe, calling …"), not what a clause between the subject and its verb names; else the one nearest to the cue that no
 * preposition governs ("Doe, in Springfield, called").
 */
export function whichSpan(scene: Scene, attribution: Attribution): Span {
  const spans = joinedSpans(scene, attribution);
  const nearest =
    spans.findLast((span) => attribution.cue === null || span.end <= attribution.cue[0]!.start) ?? spans[0]!;
  const agent = agentSpan(scene, attribution, spans);
  if (agent !== null) return agent;
  const at = spans.indexOf(nearest);
  if (at === 0 || at >= MOST_SPANS) return nearest;
  if (isAuthor(scene, nearest)) return nearest;
  for (let i = at; i > 0; i--)
    if (!isGoverned(scene, spans[i]!) && !isInRelativeClause(scene, attribution, i, spans)) return spans[i]!;
  return spans[0]!;
}

/** The spans, those as one between which nothing or only "and" stands. */
function joinedSpans(scene: Scene, { source }: Attribution): Span[] {
  const { text } = scene.reading.document;
  const joined: Span[] = [];
  for (const span of source!) {
    const last = joined.at(-1);
    if (last !== undefined && /^\s*(?:and\s*)?$/u.test(text.slice(last.end, span.start)))
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else joined.push(span);
  }
  return joined;
}

/** "was first reported by [the Courier]", "…, said [his grandson]": the one right behind the cue, none right in front. */
function agentSpan(scene: Scene, { cue, content }: Attribution, spans: readonly Span[]): Span | null {
  const last = cue?.at(-1);
  if (last === undefined || spans.length < 2) return null;
  const { words } = scene.reading;
  const behind = spans.find((span) => span.start >= last.end) ?? null;
  if (words[wordRange(words, last).to - 1]?.lower === 'by') return behind;
  const isInverted =
    content[0]!.start < last.start &&
    !spans.some((span) => span.end < last.start && last.start - span.end < 3);
  return isInverted && behind !== null && behind.start - last.end < 3 ? behind : null;
}

const WORDS_OF =
  /^(?:comments?|remarks|words?|emails?|e-mails?|tweets?|complaints?|criticism|warnings?|quotes?)$/u;

/** Whether a span is whom words come from: "a letter from [Doe]". */
function isAuthor(scene: Scene, span: Span): boolean {
  const { words } = scene.reading;
  const first = wordAt(words, span.start);
  const noun = words[first - 2];
  return (
    /^(?:from|by)$/u.test(words[first - 1]?.lower ?? '') &&
    noun !== undefined &&
    (isDocumentNoun(noun.lower) || WORDS_OF.test(noun.lower))
  );
}

function isGoverned(scene: Scene, span: Span): boolean {
  const before = scene.reading.words[wordAt(scene.reading.words, span.start) - 1];
  return isPreposition(before) && before?.lower !== 'by';
}

/** Whether a span stands in a clause with "which" or "who" that a comma closes before the cue. */
function isInRelativeClause(scene: Scene, { cue }: Attribution, at: number, spans: readonly Span[]): boolean {
  const { words, document } = scene.reading;
  const [before, own] = [spans[at - 1]!, spans[at]!];
  if (cue === null || !document.text.slice(own.end, cue[0]!.start).includes(',')) return false;
  const { from, to } = wordRange(words, { start: before.end, end: own.start });
  return words
    .slice(from, to)
    .some((word) => word.start >= before.end && /^(?:which|who|whose)$/u.test(word.lower));
}
