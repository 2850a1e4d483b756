import type { ArchivedReport } from '../../../core/model/archive.ts';
import { plainLetters } from '../../../core/model/letters/plain-letters.ts';
import { sliceSpan } from '../../../core/model/span.ts';

/** So many reports of one story are laid side by side; a hundred take about three seconds. */
export const MOST_WITNESSES = 120;
/** Characters in all. */
const MOST_TEXT = 4_000_000;

/**
 * The reports of a story that bear witness, in order of arrival: without copies that quote as their original does; one that
 * quotes otherwise shows what happened to the words. Where they are too many, the independent ones come first, and of these the earliest half and the latest half.
 */
export function chooseWitnesses(reports: readonly ArchivedReport[]): {
  readonly witnesses: readonly ArchivedReport[];
  readonly leftOut: number;
} {
  const ids = new Set(reports.map(({ id }) => id));
  const able = withoutMereCopies(reports);
  const ranked = [
    ...fromBothEnds(able.filter((report) => !dependsInside(report, ids))),
    ...fromBothEnds(able.filter((report) => dependsInside(report, ids))),
  ];
  const chosen = new Set<ArchivedReport>();
  let size = 0;
  for (const report of ranked) {
    if (chosen.size >= MOST_WITNESSES) break;
    if (chosen.size > 0 && size + report.document.text.length > MOST_TEXT) continue;
    chosen.add(report);
    size += report.document.text.length;
  }
  return { witnesses: able.filter((report) => chosen.has(report)), leftOut: able.length - chosen.size };
}

function withoutMereCopies(reports: readonly ArchivedReport[]): ArchivedReport[] {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const words = new Map<string, string>();
  return reports.filter((report) => {
    const original = report.copyOf?.relation === 'copy' ? byId.get(report.copyOf.report) : undefined;
    if (original === undefined) return true;
    const known = words.get(original.id) ?? plainWords(original.document.text);
    words.set(original.id, known);
    return !quotesAs(report, known);
  });
}

function dependsInside({ copyOf }: ArchivedReport, ids: ReadonlySet<string>): boolean {
  return copyOf !== null && ids.has(copyOf.report);
}

/** First, last, second, last but one, … */
function fromBothEnds<Item>(items: readonly Item[]): Item[] {
  return items.map((_, rank) => items[rank % 2 === 0 ? rank / 2 : items.length - (rank + 1) / 2]!);
}

/**
 * The witness that each report counts as: itself, or the earliest report of the story that it was taken from.
 */
export function independentWitness(reports: readonly ArchivedReport[]): ReadonlyMap<string, string> {
  const byId = new Map(reports.map((report) => [report.id, report]));
  const roots = new Map<string, string>();
  for (const { id } of reports) {
    const seen = new Set<string>();
    let at = id;
    for (let next = byId.get(at)?.copyOf; next && byId.has(next.report) && !seen.has(at); ) {
      seen.add(at);
      at = next.report;
      next = byId.get(at)?.copyOf;
    }
    roots.set(id, at);
  }
  return roots;
}

type Quoting = Pick<ArchivedReport, 'document' | 'attributions'>;

/**
 * Whether everything that a report has in quotation marks stands word for word in another report, whose words are given by
 * `plainWords`. Case, punctuation and typography count for nothing.
 */
function quotesAs({ document, attributions }: Quoting, otherWords: string): boolean {
  return attributions.every(({ quoted }) =>
    quoted.every((span) => otherWords.includes(plainWords(sliceSpan(document.text, span)))),
  );
}

/** The words of a text, lower-case, with one space before, between and after them. */
function plainWords(text: string): string {
  return ` ${plainLetters(text.replace(/['’]/gu, ''))} `;
}
