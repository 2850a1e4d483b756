import type { Wording } from '../../core/model/collation.ts';
import type { Document } from '../../core/model/document.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ComparedStatement } from './compared-statement.ts';
import { findingSides } from './finding-sides.ts';

/** The report that a report is known to be taken from, by document id; null where none is known. */
export type TakenFrom = (witness: string) => string | null;

/** One of the two ways in which a finding has it, and who printed it so first, and who followed. */
export interface Lineage {
  /** The wording that the finding shows of it. */
  readonly wording: Wording;
  /** The earliest; several where their dates do not tell which was first, none where no date is known. */
  readonly first: readonly Document[];
  /** By date; a copy is later than what it was taken from, whatever it is dated. */
  readonly later: readonly Document[];
  readonly undated: readonly Document[];
}

/**
 * How either side of a finding went from report to report, where several have it; a transcript's side is what was said. Without one
 * nobody knows which side was altered.
 */
export function lineagesOf(
  finding: Finding,
  entry: ComparedStatement,
  takenFrom: TakenFrom = () => null,
): Lineage[] {
  const sides = findingSides(finding, entry);
  const witnesses = [...new Map(entry.wordings.map(({ witness }) => [witness.id, witness])).values()];
  return (['a', 'b'] as const).flatMap((side) => {
    const carriers = witnesses.filter(({ id }) => sides[side].includes(id));
    const wording = entry.statement.wordings[finding[side] ?? -1];
    if (wording === undefined || carriers.length < 2) return [];
    if (carriers.some(({ kind }) => kind === 'transcript')) return [];
    return [{ wording, ...inOrder(carriers, takenFrom) }];
  });
}

function inOrder(reports: readonly Document[], takenFrom: TakenFrom): Omit<Lineage, 'wording'> {
  const ids = new Set(reports.map(({ id }) => id));
  const isCopy = ({ id }: Document) => ids.has(takenFrom(id) ?? '');
  const timed = reports.filter((report) => !Number.isNaN(timeOf(report)));
  const dated = timed.sort((x, y) => Number(isCopy(x)) - Number(isCopy(y)) || compareDates(x, y));
  const first = dated.filter((report) => compareDates(report, dated[0]!) === 0 && !isCopy(report));
  return {
    first,
    later: dated.filter((report) => !first.includes(report)).sort(compareDates),
    undated: reports.filter((report) => !timed.includes(report)),
  };
}

function timeOf({ meta }: Document): number {
  return /^\d{4}-\d{2}-\d{2}/u.test(meta.date ?? '') ? Date.parse(meta.date!) : Number.NaN;
}

/** By time where both tell one, else by day: who wrote "12 February" may have been first or last that day. */
function compareDates(x: Document, y: Document): number {
  const [a, b] = [x.meta.date!, y.meta.date!];
  if (a.includes('T') && b.includes('T')) return timeOf(x) - timeOf(y);
  return a.slice(0, 10) < b.slice(0, 10) ? -1 : a.slice(0, 10) > b.slice(0, 10) ? 1 : 0;
}
