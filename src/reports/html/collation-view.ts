import type { Collation } from '../../core/model/collation.ts';
import { type CollationSummary, gravestFirst, summarise } from '../collation-summary.ts';
import { type ComparedStatement, compareStatements } from '../compared-statement.ts';
import { toOneLine } from '../printable.ts';
import { indexSpeakers, type SpeakerIndex } from '../speaker-words.ts';
import { labelWitnesses, type WitnessLabel } from '../witness-labels.ts';

/** What every part of the page is drawn from. */
export interface CollationView {
  readonly collation: Collation;
  readonly summary: CollationSummary;
  readonly speakers: SpeakerIndex;
  readonly labels: ReadonlyMap<string, WitnessLabel>;
  /** Statements that several witnesses carry, gravest first. */
  readonly shared: readonly ComparedStatement[];
  /** Statements that one witness alone carries. */
  readonly alone: readonly ComparedStatement[];
  /** Too many witnesses for a column each. */
  readonly grouped: boolean;
}

/** With more witnesses than this, wordings that read alike are shown once instead of in a column a witness. */
const MOST_COLUMNS = 12;

/** Transcripts before reports, because reports are read against them. */
function transcriptsFirst(witnesses: Collation['witnesses']): Collation['witnesses'] {
  const isTranscript = (witness: Collation['witnesses'][number]) => witness.kind === 'transcript';
  return [...witnesses.filter(isTranscript), ...witnesses.filter((witness) => !isTranscript(witness))];
}

/** Everything the page shows of a collation, computed once. */
export function createCollationView(given: Collation): CollationView {
  const collation = { ...given, witnesses: transcriptsFirst(given.witnesses) };
  const compared = compareStatements(collation);
  const ordered = gravestFirst(compared);
  return {
    collation,
    summary: summarise(collation, compared),
    speakers: indexSpeakers(collation.speakers),
    labels: labelWitnesses(collation.witnesses),
    shared: ordered.filter((entry) => entry.words !== null),
    grouped: collation.witnesses.length > MOST_COLUMNS,
    alone: ordered.filter((entry) => entry.words === null),
  };
}

/** The sign and name of a witness; its id where it is unknown (a transcript that could not be read). */
export function labelOf(view: CollationView, witnessId: string): WitnessLabel {
  return view.labels.get(witnessId) ?? { sign: '?', name: toOneLine(witnessId), title: '' };
}

/** The id of a statement's element on the page. */
export function statementAnchor(entry: ComparedStatement): string {
  return `statement-${entry.number}`;
}

/** The day that a witness is dated, without the time; '' where it has none. */
export function dateOf(witness: Collation['witnesses'][number]): string {
  return toOneLine(witness.meta.date ?? '').replace(/T.*$/u, '');
}
