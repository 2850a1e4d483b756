import type { Document } from '../../../core/model/document.ts';
import { countBy } from '../../../core/model/lists/count-by.ts';
import { gravestFirst } from '../collation-summary.ts';
import type { ComparedStatement } from '../compared-statement.ts';
import { findingSides } from '../finding-sides.ts';
import { type CollationView, labelOf } from '../html/collation-view.ts';
import { type PictureCell, pictureCell } from './picture-cell.ts';

/** A story as a grid: statements as rows, the gravest on top, and witnesses as columns. */
export interface StoryPicture {
  readonly columns: readonly Document[];
  readonly rows: readonly PictureRow[];
  /** Shared statements and witnesses for which there is no room. */
  readonly moreRows: number;
  readonly moreColumns: number;
}

interface PictureRow {
  readonly entry: ComparedStatement;
  /** One for each column; null where the witness does not carry the statement. */
  readonly cells: readonly (PictureCell | null)[];
}

/** More than these nobody overlooks at once. */
const MOST_ROWS = 60;
const MOST_COLUMNS = 40;

/** The grid of a collation: what is shared, and what one witness alone carries with a finding. */
export function storyPicture(view: CollationView): StoryPicture {
  const { witnesses } = view.collation;
  const entries = gravestFirst([...view.shared, ...view.alone.filter(({ findings }) => findings.length > 0)]);
  const columns = chooseColumns(witnesses, entries);
  const signOf = (witness: string) => labelOf(view, witness).sign;
  return {
    columns,
    rows: entries.slice(0, MOST_ROWS).map((entry) => ({
      entry,
      cells: columns.map(({ id }) => pictureCell(entry, id, signOf)),
    })),
    moreRows: Math.max(0, entries.length - MOST_ROWS),
    moreColumns: witnesses.length - columns.length,
  };
}

/** Of too many witnesses the transcripts and those with most findings, in their order. */
function chooseColumns(
  witnesses: readonly Document[],
  entries: readonly ComparedStatement[],
): readonly Document[] {
  if (witnesses.length <= MOST_COLUMNS) return witnesses;
  const counts = countBy(
    entries.flatMap((entry) => entry.findings.flatMap((finding) => findingSides(finding, entry).a)),
    (id) => id,
  );
  const rank = ({ id, kind }: Document) =>
    kind === 'transcript' ? Number.MAX_SAFE_INTEGER : (counts.get(id) ?? 0);
  const chosen = new Set([...witnesses].sort((x, y) => rank(y) - rank(x)).slice(0, MOST_COLUMNS));
  return witnesses.filter((witness) => chosen.has(witness));
}
