import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { hullOf, type Span, spansTouch } from '../model/span.ts';
import type { LocatedWording } from './located-wording.ts';
import { wordingText } from './wordings.ts';

/** The transcripts' wordings of one statement, and which report's wording each is the passage of. */
export interface StatementPassages {
  readonly passages: readonly Wording[];
  /** Pairs [place in the group, place in `passages`]. */
  readonly pairs: readonly (readonly [number, number])[];
}

/**
 * Gathers the passages that a group's wordings were found in. Passages that overlap are one passage of the transcript:
 * one report quotes more of it than another. `located` runs parallel to the group.
 */
export function gatherPassages(
  located: readonly (readonly LocatedWording[])[],
  texts: ReadonlyMap<string, Document>,
): StatementPassages {
  const passages: Wording[] = [];
  const found = located.flatMap((entries, wording) =>
    entries.flatMap(({ passage }) => (passage === null ? [] : [{ wording, passage }])),
  );
  for (const { passage } of found) {
    const at = passages.findIndex((known) => overlaps(known, passage));
    if (at < 0) passages.push(passage);
    else passages[at] = united(passages[at]!, passage, texts.get(passage.witness)!.text);
  }
  const pairs = found.map(
    ({ wording, passage }) => [wording, passages.findIndex((known) => overlaps(known, passage))] as const,
  );
  return { passages, pairs };
}

function overlaps(a: Wording, b: Wording): boolean {
  return a.witness === b.witness && a.content.some((x) => b.content.some((y) => spansTouch(x, y)));
}

function united(a: Wording, b: Wording, text: string): Wording {
  const content = mergeSpans([...a.content, ...b.content]);
  return { ...a, content, quoted: content, text: wordingText(text, content) };
}

/** The spans in text order, those that touch or overlap made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const last = merged[merged.length - 1];
    if (last === undefined || span.start > last.end + 1) merged.push(span);
    else merged[merged.length - 1] = hullOf([last, span]);
  }
  return merged;
}
