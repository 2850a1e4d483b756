import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { hullOf, type Span, spansTouch } from '../model/span.ts';
import { wordingText } from '../wordings/wording.ts';
import type { LocatedWording } from './located-wording.ts';

/** The transcripts' wordings of one statement, and which report's wording each is the passage of. */
export interface StatementPassages {
  readonly passages: readonly Wording[];
  /** Pairs [place in the group, place in `passages`]. */
  readonly pairs: readonly (readonly [number, number])[];
}

/**
 * Gathers the passages that a group's wordings were found in. Passages that overlap are one passage of the transcript:
 * one report quotes more of it than another. Indirect speech only joins a passage that a quotation has, where there is
 * one, since its own edges are loose. A wording that was not found itself has the passage of a quotation in its
 * group.
 */
export function gatherPassages(
  group: readonly Wording[],
  located: readonly (readonly LocatedWording[])[],
  texts: ReadonlyMap<string, Document>,
): StatementPassages {
  const found = located.flatMap((entries, wording) =>
    entries.flatMap(({ passage }) => (passage === null ? [] : [{ wording, passage }])),
  );
  const quoted = found.filter(({ wording }) => group[wording]!.mode !== 'indirect');
  const passages: Wording[] = [];
  for (const { passage } of quoted.length > 0 ? quoted : found) {
    const at = passages.findIndex((known) => passagesOverlap(known, passage));
    if (at < 0) passages.push(passage);
    else passages[at] = united(passages[at]!, passage, texts.get(passage.witness)!.text);
  }
  const pairs = group.flatMap((_, wording) => {
    const own = found.filter((entry) => entry.wording === wording).map(({ passage }) => passage);
    const places = passages.flatMap((passage, at) =>
      own.some((mine) => passagesOverlap(mine, passage)) ? [at] : [],
    );
    const shared = passages.length === 1 && quoted.length > 0 ? [0] : [];
    return (places.length > 0 ? places : shared).map((at) => [wording, at] as const);
  });
  return { passages, pairs };
}

/** Whether two passages of one transcript share words. */
export function passagesOverlap(a: Wording, b: Wording): boolean {
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
