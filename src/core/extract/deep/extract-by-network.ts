import { DETERMINERS } from '../../english/closed-classes.ts';
import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../../reading/reading.ts';
import { joinReadings } from '../learned/extract-by-model.ts';
import type { Quotation } from '../marks/quotations.ts';
import type { Saying } from '../saying.ts';
import type { DeepNetwork } from './deep-network.ts';
import { deepSayings } from './deep-sayings.ts';
import { behindDateline, furnitureOf, outsideFurniture, withLabels } from './furniture.ts';
import { withInvertedAside } from './inverted.ts';
import { withUnsaidApart } from './unsaid.ts';
import { withWholePhrases } from './whole-phrase.ts';

/** Characters by which a content may miss the marks round it: a mark, and a comma or full stop. */
const SLACK = 2;

/** The attributions of the network, with those rules kept that are surer; in text order. */
export function extractByNetwork(
  reading: Reading,
  network: DeepNetwork,
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): Attribution[] {
  const whole = quotations.filter(({ depth }) => depth === 0).flatMap(({ outer }) => outer);
  const byStart = new Map(whole.flatMap((span) => [-1, 0, 1].map((off) => [span.start + off, span])));
  const { text } = reading.document;
  const furniture = furnitureOf(reading.document);
  const unspoken = withLabels(furniture, reading.document);
  const sayings = (network.known.get(text) ?? deepSayings(text, network)).flatMap((read): Saying[] => {
    const saying = withInvertedAside(text, { ...read, content: ofOneLine(text, read) });
    const told = outsideFurniture(unspoken, withWholePhrases(text, saying));
    const content = told.flatMap((span) => withTidyMarks(text, withMarks(span, byStart)));
    if (content.length === 0) return [];
    const source = withoutStrays(
      text,
      besideCue(
        text,
        saying.cue,
        behindDateline(reading.document, outsideFurniture(furniture, saying.source ?? [])),
      ).map((span) => toWholeWords(text, span)),
    );
    return [{ ...saying, source: source.length === 0 ? null : source, content }];
  });
  const joined = joinReadings(reading, sayings, quotations, ruled);
  return withUnsaidApart(reading.document, joined, false);
}

/** The contents without what a line break parts from them: of one that crosses a break the part beside the cue, else the longest. */
function ofOneLine(text: string, { content, cue }: Saying): Span[] {
  return content.map((span) => {
    const parts = Array.from(text.slice(span.start, span.end).matchAll(/[^\n]+/gu), ({ 0: line, index }) => ({
      start: span.start + index,
      end: span.start + index + line.length,
    }));
    if (parts.length < 2) return span;
    const beside = parts.find((part) =>
      cue?.some((own) => !text.slice(...between(part, own)).includes('\n')),
    );
    return beside ?? parts.reduce((a, b) => (b.end - b.start > a.end - a.start ? b : a));
  });
}

/** Of a source in several parts those on the line of its cue, if there are any: another line's name is of another saying. */
function besideCue(text: string, cue: Saying['cue'], source: readonly Span[]): readonly Span[] {
  if (source.length < 2 || cue === null) return source;
  const beside = source.filter((span) =>
    cue.some((own) => !text.slice(...between(span, own)).includes('\n')),
  );
  return beside.length === 0 ? source : beside;
}

/** Of a source in several parts those that are more than an article left behind ("[The] council … [the ministry]"). */
function withoutStrays(text: string, source: readonly Span[]): readonly Span[] {
  const whole = source.filter((span) => !DETERMINERS.has(text.slice(span.start, span.end).toLowerCase()));
  return whole.length === 0 ? source : whole;
}

/** The places between two spans. */
function between(a: Span, b: Span): [number, number] {
  return a.end <= b.start ? [a.end, b.start] : [b.end, a.start];
}

/** The whole quotation where a content is one but for its marks. */
function withMarks(span: Span, byStart: ReadonlyMap<number, Span>): Span {
  const whole = byStart.get(span.start);
  return whole !== undefined && Math.abs(whole.end - span.end) <= SLACK ? whole : span;
}

/** Words stay whole; a comma that only parts the content from what follows is none of its words; marks alone are no content. */
function withTidyMarks(text: string, span: Span): Span[] {
  const { start, end } = toWholeWords(text, span);
  const words = text.slice(start, end);
  if (!IN_WORD.test(words)) return [];
  let last = end;
  while (PARTING.test(text[last - 1]!)) last--;
  return [{ start, end: last }];
}

const IN_WORD = /[\p{L}\p{N}]/u;
const PARTING = /[,;\s]/u;

/** The network labels pieces of words, and now and then only some of one. */
function toWholeWords(text: string, { start, end }: Span): Span {
  const divides = (at: number): boolean =>
    at > 0 && at < text.length && IN_WORD.test(text[at - 1]!) && IN_WORD.test(text[at]!);
  let from = start;
  let to = end;
  while (divides(from)) from--;
  while (divides(to)) to++;
  return { start: from, end: to };
}
