import type { Bond, Wording } from '../model/collation.ts';
import { mergeSpans, spansTouch } from '../model/span.ts';
import type { Readings } from '../reading/readings.ts';
import { wordingText } from '../wordings/wording.ts';
import type { LocatedWording } from './locate-wordings.ts';

/** A report's wording with a passage that a transcript has for it, and why that one. */
export interface PassageLink {
  readonly a: Wording;
  readonly b: Wording;
  readonly bond: Bond;
  /** The passage was found in the speaker's own turns alone, and a telling word differs. */
  readonly nearMiss: boolean;
}

/** The transcripts' wordings of one statement, and which report's wording each is the passage of. */
export interface StatementPassages {
  readonly passages: readonly Wording[];
  readonly links: readonly PassageLink[];
}

/**
 * Gathers the passages that a group's wordings were found in. Passages that overlap are one passage of the transcript:
 * one report quotes more of it than another. Indirect speech only joins a passage that a quotation has, where there is
 * one, since its own edges are loose. A wording that was not found itself has the passage of a quotation in its
 * group.
 */
export function gatherPassages(
  group: readonly Wording[],
  located: ReadonlyMap<Wording, readonly LocatedWording[]>,
  readings: Readings,
): StatementPassages {
  const found = group.flatMap((wording) =>
    (located.get(wording) ?? []).flatMap(({ passage, coverage, nearMiss, reason }) =>
      passage === null
        ? []
        : [{ wording, passage, nearMiss, bond: { rule: 'located', score: coverage, reason } as const }],
    ),
  );
  const quoted = found.filter(({ wording }) => wording.mode !== 'indirect');
  const passages: Wording[] = [];
  for (const { passage } of quoted.length > 0 ? quoted : found) {
    const at = passages.findIndex((known) => passagesOverlap(known, passage));
    if (at < 0) passages.push(passage);
    else passages[at] = united(passages[at]!, passage, readings.get(passage.witness)!.document.text);
  }
  const links = group.flatMap((wording): PassageLink[] => {
    const own = found.filter((entry) => entry.wording === wording);
    const linked = passages.flatMap((passage) => {
      const mine = own.find((entry) => passagesOverlap(entry.passage, passage));
      return mine === undefined ? [] : [{ a: wording, b: passage, bond: mine.bond, nearMiss: mine.nearMiss }];
    });
    if (linked.length > 0 || passages.length !== 1 || quoted.length === 0) return linked;
    return [{ a: wording, b: passages[0]!, bond: BY_OTHERS, nearMiss: false }];
  });
  return { passages, links };
}

/** Why a wording that was not found by itself has the passage of the quotations that it is laid together with. */
const BY_OTHERS: Bond = {
  rule: 'located',
  score: 0,
  reason: 'It was not found by itself; a quotation that it is laid together with stands there.',
};

/** Whether two passages of one transcript share words. */
export function passagesOverlap(a: Wording, b: Wording): boolean {
  return a.witness === b.witness && a.content.some((x) => b.content.some((y) => spansTouch(x, y)));
}

function united(a: Wording, b: Wording, text: string): Wording {
  const content = mergeSpans([...a.content, ...b.content]);
  return { ...a, content, quoted: content, text: wordingText(text, content) };
}
