import type { Comparison } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import { markWording, type Segment } from '../marks/marked-wording.ts';
import { weightRank } from '../words/change-words.ts';
import { type ComparedStatement, type ComparedWording, changesFor } from './compared-statement.ts';

/** One side of a finding: its wording, marked against the other side's. */
export interface FindingSide {
  readonly wording: ComparedWording;
  readonly segments: readonly Segment[];
}

/** The wordings of a finding with what differs between them; of words that were not found one alone. */
export interface FindingEvidence {
  readonly sides: readonly FindingSide[];
  /** As the second side has them, gravest first. */
  readonly changes: readonly ReturnType<typeof changesFor>[number][];
}

/** The document ids of the witnesses on either side of a finding, the shown one first. */
export function findingSides(
  { a, b, withA, withB }: Finding,
  { statement }: ComparedStatement,
): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const of = (index: number) => statement.wordings[index]!.witness;
  return { a: [of(a), ...withA], b: b === null ? withB : [of(b), ...withB] };
}

/** Both passages of a finding, marked where they differ. Throws RangeError on a finding of another statement. */
export function findingEvidence(
  { a, b }: Finding,
  { statement, wordings }: ComparedStatement,
): FindingEvidence {
  const comparison = statement.comparisons.find((pair) => pair.a === a && pair.b === b);
  const [x, y] = [a, b].map((index) => wordings.find((wording) => wording.index === index));
  if (x !== undefined && b === null)
    return {
      sides: [{ wording: x, segments: markWording(x.witness.text, x.wording, []) }],
      changes: [],
    };
  if (comparison === undefined || x === undefined || y === undefined)
    throw new RangeError(`statement ${statement.id} has no pair ${a}, ${b}`);
  const changes = [...changesFor(y.index, comparison)].sort(
    (m, n) => weightRank(m.kind) - weightRank(n.kind),
  );
  return { sides: [markedAgainst(x, y, comparison), markedAgainst(y, x, comparison)], changes };
}

function markedAgainst(own: ComparedWording, other: ComparedWording, comparison: Comparison): FindingSide {
  const changes = changesFor(own.index, comparison);
  const there = { text: other.witness.text, wording: other.wording, changes };
  return { wording: own, segments: markWording(own.witness.text, own.wording, changes, there) };
}
