import type { Document } from '../../core/model/document.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { ComparedStatement } from './compared-statement.ts';
import { findingSides } from './finding-sides.ts';

/** The report that a report is known to be taken from, by document id; null where none is known. */
export type TakenFrom = (witness: string) => string | null;

/** Who printed the wording of a finding first, and who followed. */
export interface Lineage {
  /** The earliest; several where their dates do not tell which was first, none where no date is known. */
  readonly first: readonly Document[];
  /** By date; a copy is later than what it was taken from, whatever it is dated. */
  readonly later: readonly Document[];
  readonly undated: readonly Document[];
}

/** How the wording that a finding is about went from report to report; null where one alone has it. */
export function lineageOf(
  finding: Finding,
  entry: ComparedStatement,
  takenFrom: TakenFrom = () => null,
): Lineage | null {
  const ids = new Set(findingSides(finding, entry).a);
  const witnesses = new Map(entry.wordings.map(({ witness }) => [witness.id, witness]));
  const reports = [...witnesses.values()].filter(({ id, kind }) => ids.has(id) && kind === 'report');
  if (reports.length < 2) return null;
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
