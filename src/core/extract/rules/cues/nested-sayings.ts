import { isSourceNoun } from '../../../english/nouns.ts';
import { FINITE_WORD } from '../../../english/repair-words.ts';
import { UNTOLD } from '../../../english/reporting-words.ts';
import type { Attribution } from '../../../model/attribution.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { type Span, spanContains, spansTouch } from '../../../model/span.ts';
import type { Reading } from '../../../reading/reading.ts';
import type { Quotation } from '../../marks/quotations.ts';
import { quotedParts, type Saying, toAttribution } from '../../saying.ts';
import { cueOf, isCapitalised, isPreposition, isPronoun } from '../phrases/word-class.ts';
import { type Piece, toPieces, toSentences } from './clause-stream.ts';
import { governedSayings } from './governed-sayings.ts';
import { nestedPhrases } from './nested-phrases.ts';
import { sayingsOf } from './sentence-sayings.ts';

/** Words that the nested content must have. */
const LEAST = 4;
const WORD = /[\p{L}\p{N}]+/gu;

/** One paragraph of a quotation, with its marks. */
interface MarkedPart {
  readonly quotation: Quotation;
  readonly part: number;
  readonly span: Span;
}

/**
 * What somebody's words tell that somebody else said ("Doe said [witnesses] <told> police {that the van was red}"): one
 * more attribution, to the one who is told of. Linear.
 */
export function nestedSayings(
  reading: Reading,
  list: readonly Attribution[],
  quotations: readonly Quotation[],
): Attribution[] {
  const parts = quotedParts(quotations);
  const marked = quotations
    .flatMap((quotation) => quotation.outer.map((span, part): MarkedPart => ({ quotation, part, span })))
    .sort((a, b) => a.span.start - b.span.start);
  const inner = quotedParts(quotations.map((quotation) => ({ ...quotation, depth: quotation.depth - 1 })));
  const read = new Set(list.flatMap(({ cue }) => (cue ?? []).flatMap(charactersOf)));
  return list
    .filter(({ act, rule }) => act !== 'thought' && rule !== 'nested-report')
    .flatMap((outer) =>
      stretchesOf(reading.document.text, outer.content)
        .flatMap((span) => sayingsIn(reading, span, marked, outer.content))
        .concat(nestedPhrases(reading.document.text, outer))
        .filter(({ cue }) => !read.has(cue!.at(-1)!.end - 1))
        .map((saying) => toAttribution(reading, saying, saying.rule === IN_MARKS ? inner : parts))
        .filter((made) => made !== null)
        .map((made) => {
          if (made.rule === IN_MARKS) return { ...made, rule: 'nested-saying' };
          return isQuotedBy(outer, made) ? { ...made, mode: 'indirect' as const, quoted: [] } : made;
        }),
    );
}

/** Content that breaks off only at the words of the saying inside it ("Lind told | police | that the van was red") is one. */
function stretchesOf(text: string, content: readonly Span[]): Span[] {
  const stretches: Span[] = [];
  for (const { start, end } of content) {
    const last = stretches.at(-1);
    if (last !== undefined && BREAK.test(text.slice(last.end, start)))
      stretches[stretches.length - 1] = { start: last.start, end };
    else stretches.push({ start, end });
  }
  return stretches;
}

/** At most three words, and no sign that ends a sentence or parts a clause. */
const BREAK = /^[ \t]*(?:[\p{L}\p{N}’'-]+[ \t]*){0,3}$/u;

function charactersOf({ start, end }: Span): number[] {
  return Array.from({ length: end - start }, (_, i) => start + i);
}

/** What one quoted person tells of another is not quoted from the other, but for what stands in marks of its own. */
function isQuotedBy(outer: Attribution, { content }: Attribution): boolean {
  return outer.quoted.some((span) => spanContains(span, content[0]!));
}

function sayingsIn(
  reading: Reading,
  span: Span,
  marked: readonly MarkedPart[],
  apart: readonly Span[],
): Saying[] {
  const { text } = reading.document;
  const inside: MarkedPart[] = [];
  let at = lowerBound(marked.length, (i) => marked[i]!.span.start >= span.start);
  for (; at < marked.length && marked[at]!.span.start < span.end; at++)
    if (marked[at]!.span.end <= span.end && lengthOf(marked[at]!.span) < lengthOf(span))
      inside.push(marked[at]!);
  return toSentences(toPieces(reading, span, inside), () => false).flatMap((sentence) => {
    const quoted = quotedIn(sentence);
    const governed = governedSayings(sentence, new Uint8Array(sentence.length), null).filter(
      (saying) =>
        canSpeak(sentence, saying) &&
        isTold(text, sentence, saying, apart) &&
        !quoted.some(({ cue }) => spansTouch(cue![0]!, saying.cue![0]!)),
    );
    const told = governed.map((saying): Saying => ({ ...saying, rule: 'nested-saying' }));
    return [...quoted, ...told].map((saying): Saying => ({ ...saying, confidence: 0.6 }));
  });
}

const IN_MARKS = 'nested-in-marks';

/** What stands in inner marks beside a source and its cue: ‘She told me (that) “I won’t go”, and she didn’t’. */
function quotedIn(sentence: readonly Piece[]): Saying[] {
  const marks = sentence.filter((piece) => piece.kind === 'quotation');
  if (marks.length === 0) return [];
  return sayingsOf(sentence).flatMap((saying): Saying[] => {
    const content = marks.filter((mark) => saying.content.some((span) => spanContains(span, mark)));
    const first = content[0];
    if (first === undefined || saying.cue === null || !canSpeak(sentence, saying)) return [];
    const { start } = saying.content[0]!;
    const lead = sentence.filter((piece) => piece.start >= start && piece.start < first.start);
    if (lead.some(({ lower }) => lower !== 'that')) return [];
    const source = behindHearing(sentence, saying.source!);
    return [
      { ...saying, source, content: content.map(({ start, end }) => ({ start, end })), rule: IN_MARKS },
    ];
  });
}

/** "I [heard one man] screaming": whom somebody heard, without the verb. */
function behindHearing(sentence: readonly Piece[], source: readonly Span[]): readonly Span[] {
  const first = sentence.findIndex(({ start }) => start >= source[0]!.start);
  const isHeard = HEARS.test(sentence[first]?.lower ?? '') && sentence[first + 1] !== undefined;
  return isHeard ? [{ start: sentence[first + 1]!.start, end: source[0]!.end }] : source;
}

const HEARS = /^(?:hear|heard|saw|see)$/u;

function lengthOf({ start, end }: Span): number {
  return end - start;
}

const SUPPOSED = /^(?:if|whether|unless|until)$/u;

/** Whether the source is one that can be told of: he, she, they, a name, or a noun for a person, body or text. */
function canSpeak(sentence: readonly Piece[], { source }: Saying): boolean {
  const span = source?.[0];
  if (span === undefined) return false;
  const from = sentence.findIndex(({ start }) => start >= span.start);
  const to = sentence.findLastIndex(({ end }) => end <= span.end) + 1;
  if (SUPPOSED.test(sentence[from - 1]?.lower ?? '')) return false;
  const comma = sentence.findIndex((piece, i) => i > from && i < to && piece.text === ',');
  const head = sentence.slice(from, comma < 0 ? to : comma);
  const last = head.at(-1);
  if (last === undefined || last.kind !== 'word') return false;
  if (head.length === 1 && /^(?:he|she|they)$/u.test(last.lower)) return true;
  const named = comma < 0 ? head : sentence.slice(comma + 1, to).filter(({ kind }) => kind === 'word');
  const isName = named.length > 0 && isCapitalised(named[0]) && isCapitalised(named.at(-1));
  return (
    (isCapitalised(last) && !isPronoun(last)) ||
    (comma >= 0 && isName) ||
    head.some(({ text }) => isSourceNoun(text))
  );
}

/** Whether the verb tells of a saying that took place, and the words that it told follow it. */
function isTold(
  text: string,
  sentence: readonly Piece[],
  { source, cue, content }: Saying,
  apart: readonly Span[],
): boolean {
  const [who, verb, told] = [source?.[0], cue?.[0], content[0]];
  if (who === undefined || verb === undefined || told === undefined || who.end > verb.start) return false;
  if (UNTOLD.test(text.slice(verb.start, verb.end))) return false;
  const form = cueOf(sentence.findLast(({ end }) => end <= verb.end)!);
  if (form === undefined || form.form === 'gerund' || form.act === 'thought') return false;
  const words = text.slice(told.start, told.end);
  const between = text.slice(verb.end, told.start);
  if (between.includes(',') && !/^["“‘']/u.test(words)) return false;
  const isNear = form.frames.has('addressee') ? between.split(' ').length < 6 : between.trim() === '';
  const isClause =
    isNear && /^(?:that|to)\s/iu.test(words) && !(form.ambiguous && !form.frames.has('clause'));
  const opens = sentence.find(({ start }) => start >= told.start);
  // Without "that" a clause shows in its verb: who was warned stands straight behind "warned" too.
  const isPlain =
    form.frames.has('clause') &&
    !form.ambiguous &&
    FINITE_WORD.test(words.split(/,|\sand\s/u)[0]!) &&
    opens !== undefined &&
    !isPreposition(opens);
  // Words that were read as a piece of their own begin where the verb leaves off.
  const isApart = form.frames.has('clause') && isNear && apart.some(({ start }) => start === told.start);
  return (
    (isClause || isPlain || isApart || /^["“‘']/u.test(words)) && (words.match(WORD)?.length ?? 0) >= LEAST
  );
}
