import type { Attribution } from '../../model/attribution.ts';
import type { Span } from '../../model/span.ts';
import type { Reading } from '../../reading/reading.ts';
import { joinReadings } from '../learned/extract-by-model.ts';
import type { Quotation } from '../marks/quotations.ts';
import type { Saying } from '../saying.ts';
import type { DeepNetwork } from './deep-network.ts';
import { deepSayings } from './deep-sayings.ts';
import { furnitureOf, outsideFurniture } from './furniture.ts';
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
  const sayings = (network.known.get(text) ?? deepSayings(text, network)).flatMap((saying): Saying[] => {
    const told = outsideFurniture(furniture, withWholePhrases(text, saying));
    const content = told.flatMap((span) => withTidyMarks(text, withMarks(span, byStart)));
    const source = outsideFurniture(furniture, saying.source ?? []);
    return content.length === 0 ? [] : [{ ...saying, source: source.length === 0 ? null : source, content }];
  });
  return withUnsaidApart(text, joinReadings(reading, sayings, quotations, ruled));
}

/** The whole quotation where a content is one but for its marks. */
function withMarks(span: Span, byStart: ReadonlyMap<number, Span>): Span {
  const whole = byStart.get(span.start);
  return whole !== undefined && Math.abs(whole.end - span.end) <= SLACK ? whole : span;
}

/** A comma that only parts the content from what follows is none of its words; marks alone are no content. */
function withTidyMarks(text: string, { start, end }: Span): Span[] {
  const words = text.slice(start, end);
  if (!/[\p{L}\p{N}]/u.test(words)) return [];
  return [{ start, end: end - /[,;\s]*$/u.exec(words)![0].length }];
}
