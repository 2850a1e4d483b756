import { HEADLINE_ROLE } from '../../../english/reporting-words.ts';
import type { Attribution } from '../../../model/attribution.ts';
import type { Document } from '../../../model/document.ts';
import { lowerBound } from '../../../model/lists/lower-bound.ts';
import { type Span, sliceSpan } from '../../../model/span.ts';

/** From this many words on a body tells who takes part. */
const BODY = 40;

/**
 * Drops what stands under a headline's label before a colon, where the text under it never names the label: a genre or
 * a column ("Notebook: …"), no speaker.
 */
export function withoutGenreLabels(document: Document, list: readonly Attribution[]): readonly Attribution[] {
  const { text, blocks } = document;
  const headlines = blocks.filter(({ kind }) => kind === 'headline').map(({ span }) => span);
  let words: ReadonlySet<string> | null = null;
  return list.filter(({ source, cue }) => {
    if (source === null || cue === null || sliceSpan(text, cue[0]!) !== ':') return true;
    if (!isWithin(headlines, cue[0]!.start)) return true;
    words ??= wordsOutside(
      text,
      blocks.filter(({ kind }) => kind !== 'headline').map(({ span }) => span),
    );
    return words.size < BODY || isNamed(text, source, words);
  });
}

/** Whether an offset lies in one of these spans, which are in text order. */
function isWithin(spans: readonly Span[], offset: number): boolean {
  const span = spans[lowerBound(spans.length, (index) => spans[index]!.end > offset)];
  return span !== undefined && span.start <= offset;
}

function isNamed(text: string, source: readonly Span[], words: ReadonlySet<string>): boolean {
  const own = source.flatMap((span) => sliceSpan(text, span).match(/[\p{L}\p{N}-]{2,}/gu) ?? []);
  const head = own.at(-1);
  return head === undefined || HEADLINE_ROLE.test(head) || words.has(head.toLowerCase());
}

function wordsOutside(text: string, spans: readonly Span[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const span of spans)
    for (const [word] of sliceSpan(text, span).matchAll(/[\p{L}\p{N}-]{2,}/gu)) words.add(word.toLowerCase());
  return words;
}
