import type { Comparison } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import { markWording, type Segment } from '../marks/marked-wording.ts';
import { type ComparedStatement, type ComparedWording, changesFor } from './compared-statement.ts';

/** One side of a finding: its wording, marked against the other side's. */
export interface FindingSide {
  readonly wording: ComparedWording;
  readonly segments: readonly Segment[];
}

/** The two wordings of a finding with their comparison, and which witnesses stand on either side. */
export interface FindingEvidence {
  readonly comparison: Comparison;
  readonly sides: readonly [FindingSide, FindingSide];
}

/** The document ids of the witnesses on either side of a finding, the shown one first. */
export function findingSides(
  { a, b, withA, withB }: Finding,
  { statement }: ComparedStatement,
): { readonly a: readonly string[]; readonly b: readonly string[] } {
  const of = (index: number) => statement.wordings[index]!.witness;
  return { a: [of(a), ...withA], b: [of(b), ...withB] };
}

/** Both passages of a finding, marked where they differ. Throws RangeError on a finding of another statement. */
export function findingEvidence(
  { a, b }: Finding,
  { statement, wordings }: ComparedStatement,
): FindingEvidence {
  const comparison = statement.comparisons.find((pair) => pair.a === a && pair.b === b);
  const [x, y] = [a, b].map((index) => wordings.find((wording) => wording.index === index));
  if (comparison === undefined || x === undefined || y === undefined)
    throw new RangeError(`statement ${statement.id} has no pair ${a}, ${b}`);
  return { comparison, sides: [markedAgainst(x, y, comparison), markedAgainst(y, x, comparison)] };
}

function markedAgainst(own: ComparedWording, other: ComparedWording, comparison: Comparison): FindingSide {
  const changes = changesFor(own.index, comparison);
  const there = { text: other.witness.text, wording: other.wording, changes };
  return { wording: own, segments: markWording(own.witness.text, own.wording, changes, there) };
}
