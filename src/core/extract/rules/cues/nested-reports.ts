import { ENGLISH } from '../../../english/english.ts';
import {
  OPENS_REPORT,
  REPORT_CUE,
  REPORT_GERUND,
  REPORT_NOUN,
  REPORT_THAT,
  SMALL_BEFORE_REPORT,
} from '../../../english/reporting-words.ts';
import { cueFormOf } from '../../../english/verbs-of-saying.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Span } from '../../../model/span.ts';
import { actOf } from '../../act.ts';

const AFTER = new RegExp(
  `(?<![\\p{L}’'-])(${REPORT_NOUN})(?:\\s+(?:that|which)|(?:\\s+(?!(?:and|but|or|who|said|says|that)\\s)[\\p{L}’'-]+){1,7}?)??\\s+(?:(?:that|which)\\s+)?(${REPORT_CUE})\\s+(?:that\\s+)?(?=\\S)`,
  'giu',
);
/** Words that the nested content must have. */
const LEAST = 4;
const BACK = 6;

/**
 * What a report or letter is said to claim inside somebody's words ("Doe disputed a Courier report that said the bridge
 * was sold"): one more attribution, to the report, over the words from there to the end of the span. Linear.
 */
export function nestedReports(text: string, list: readonly Attribution[]): Attribution[] {
  const known = new Set(list.map(({ content }) => content[0]!.start));
  return list.flatMap((outer) =>
    outer.content.flatMap((span) => {
      if (outer.quoted.some(({ start, end }) => start < span.end && span.start < end)) return [];
      const found = nestedIn(text, span);
      return found === null || known.has(found.content[0]!.start) ? [] : [found];
    }),
  );
}

function nestedIn(text: string, span: Span): Attribution | null {
  const words = text.slice(span.start, span.end);
  for (const pattern of [AFTER, REPORT_THAT]) {
    pattern.lastIndex = 0;
    const match = pattern.exec(words);
    if (match === null) continue;
    const noun = match.index;
    const content = { start: span.start + noun + match[0].length, end: span.end };
    if (countWords(text, content) < LEAST) continue;
    const from = phraseStart(words, noun);
    if (/^(?:reports|claims)$/u.test(match[1]!) && /\p{Lu}[\p{L}.]*\s$/u.test(words.slice(from, noun)))
      continue;
    const cueAt = match[2] === undefined ? null : match[0].toLowerCase().lastIndexOf(match[2].toLowerCase());
    const nounEnd = noun + match[1]!.length;
    if (cueAt === null && /^(?:an?|the|this|that|another)?\s*$/iu.test(words.slice(from, noun))) {
      if (/^[acr]/u.test(match[1]!)) continue;
    }
    const bare = cueAt === null && from < noun;
    const source = [{ start: span.start + from, end: span.start + (bare ? noun : nounEnd) }];
    const cue =
      cueAt === null
        ? [{ start: span.start + noun, end: span.start + nounEnd }]
        : [{ start: span.start + noun + cueAt, end: span.start + noun + cueAt + match[2]!.length }];
    return {
      id: '',
      mode: 'indirect',
      act: actOf(text, cue, source, ENGLISH),
      source: trimmed(text, source[0]!),
      cue: bare || cueAt !== null ? cue : null,
      content: [content],
      quoted: [],
      confidence: 0.6,
      rule: 'nested-report',
    };
  }
  return null;
}

/** Where the noun phrase of a report begins: at its article or possessor, or its first capitalised word. */
function phraseStart(words: string, noun: number): number {
  const before = [...words.slice(Math.max(0, noun - 80), noun).matchAll(/[\p{L}\p{N}.’'-]+/gu)];
  const base = Math.max(0, noun - 80);
  let start = noun;
  let possessed = false;
  for (const match of before.reverse().slice(0, BACK)) {
    const [word] = match;
    const gap = words.slice(base + match.index + word.length, start);
    if (SMALL_BEFORE_REPORT.test(word) || /ing$/u.test(word) || /[^\s]/u.test(gap)) break;
    if (possessed && !/^\p{Lu}/u.test(word) && !OPENS_REPORT.test(word)) break;
    possessed ||= /[’']s?$/u.test(word);
    start = base + match.index;
    if (OPENS_REPORT.test(word)) break;
  }
  return start;
}

function trimmed(text: string, { start, end }: Span): Span[] {
  let to = end;
  while (to > start && /\s/u.test(text[to - 1]!)) to--;
  return [{ start, end: to }];
}

function countWords(text: string, { start, end }: Span): number {
  return text.slice(start, end).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;
}

const GOVERNED = new RegExp(
  `(?<![\\p{L}’'-])(${REPORT_NOUN}|statements?|tweets?|posts?|e-?mails?|polls?|surveys?|texts?|rules?|briefs?)(?:\\s+(?:that|which)\\s+|(?:\\s+(?!(?:and|but|or|who|said|says)\\s)[\\p{L}’'-]+){0,6}?\\s+(?=$))$`,
  'iu',
);

/**
 * What is said by "an article … saying" or "a report that said" is the report's, not the subject's before it; where that
 * subject disputed or cited the report, this becomes an attribution of its own in front.
 */
export function withReportSources(text: string, attribution: Attribution): Attribution[] {
  const { source, cue, content } = attribution;
  if (source === null || cue === null || content.length > 1) return [attribution];
  const base = source.at(-1)!.end;
  const { start, end } = cue[0]!;
  if (base + 2 > start || start - base > 300 || content[0]!.start < end) return [attribution];
  const between = text.slice(base, start);
  const match = GOVERNED.exec(between);
  const isGerund = new RegExp(`^(?:${REPORT_GERUND})$`, 'iu').test(text.slice(start, end));
  if (match === null || match.index < 2 || /(?:that|which)\s+$/iu.test(between) === isGerund)
    return [attribution];
  const from = phraseStart(between, match.index);
  const by = /^\s+(?:published|posted|written|released|issued)\s+by\s+(?:\p{Lu}[\p{L}.&’'-]*\s+)+/u.exec(
    between.slice(match.index + match[1]!.length),
  );
  const to = match.index + match[1]!.length + (by === null ? 0 : by[0].trimEnd().length);
  const own: Attribution = { ...attribution, source: [{ start: base + from, end: base + to }] };
  const verb = /^\s*(?:\p{L}+ly\s+)?(\p{L}+)/u.exec(between);
  const form = verb === null ? undefined : cueFormOf(verb[1]!.toLowerCase());
  if (verb === null || form?.act !== 'said' || form.form === 'gerund') return [attribution];
  const told = { start: base + verb[0].length - verb[1]!.length, end: base + verb[0].length };
  const whole = [{ start: base + from, end: content[0]!.end }];
  const outer = {
    ...attribution,
    cue: [told],
    content: whole,
    mode: 'indirect',
    rule: 'report-object',
  } as const;
  return attribution.mode === 'indirect' ? [outer, { ...own, rule: 'nested-report' }] : [own];
}
