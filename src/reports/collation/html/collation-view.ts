import type { Collation } from '../../../core/model/collation.ts';
import { type Markup, markup } from '../../html/markup.ts';
import { timeWords } from '../../words/figures.ts';
import { toOneLine } from '../../words/printable.ts';
import { indexSpeakers, type SpeakerIndex } from '../../words/speaker-words.ts';
import { type CollationSummary, gravestFirst, summarise } from '../collation-summary.ts';
import { type ComparedStatement, layOutStatements } from '../compared-statement.ts';
import type { TakenFrom } from '../lineage.ts';
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
  /** Null on a page that stands by itself. */
  readonly links: CollationLinks | null;
}

/** Where a site shows more of what a collation holds. */
export interface CollationLinks {
  /** The address of a statement's own page. */
  readonly statement: (entry: ComparedStatement) => string;
  /** The address of a witness's own page, at one of its attributions where one is given. */
  readonly witness: (witnessId: string, attribution: string | null) => string;
  /** What a reader must know of a witness ("copy of Northline"); '' for nothing. */
  readonly noteOf: (witnessId: string) => string;
  /** The report that a witness is known to be taken from. */
  readonly takenFrom: TakenFrom;
}

/** With more witnesses than this, wordings that read alike are shown once instead of in a column a witness. */
const MOST_COLUMNS = 12;

/** Transcripts before reports, because reports are read against them. */
function transcriptsFirst(witnesses: Collation['witnesses']): Collation['witnesses'] {
  const isTranscript = (witness: Collation['witnesses'][number]) => witness.kind === 'transcript';
  return [...witnesses.filter(isTranscript), ...witnesses.filter((witness) => !isTranscript(witness))];
}

/**
 * Everything the page shows of a collation, computed once; with `links` for a page of a site, where statements and
 * witnesses have pages of their own.
 */
export function createCollationView(given: Collation, links: CollationLinks | null = null): CollationView {
  const collation = { ...given, witnesses: transcriptsFirst(given.witnesses) };
  const compared = layOutStatements(collation);
  const ordered = gravestFirst(compared);
  return {
    collation,
    summary: summarise(collation, compared),
    speakers: indexSpeakers(collation.speakers),
    labels: labelWitnesses(collation.witnesses),
    shared: ordered.filter((entry) => entry.words !== null),
    grouped: collation.witnesses.length > MOST_COLUMNS,
    alone: ordered.filter((entry) => entry.words === null),
    links,
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

/** The day that a witness is dated, "23 Nov 2026", without the time; '' where it has none. */
export function dateOf(witness: Collation['witnesses'][number]): string {
  return timeWords(toOneLine(witness.meta.date ?? '').replace(/T.*$/u, ''));
}

/** The name of a witness, on a site as a link to its page. */
export function witnessName(view: CollationView, witnessId: string): Markup {
  const { name } = labelOf(view, witnessId);
  const href = view.links?.witness(witnessId, null);
  return href === undefined ? markup`${name}` : markup`<a href="${href}">${name}</a>`;
}

/** What a reader must know of a witness, as a small label; nothing where there is nothing. */
export function witnessNote(view: CollationView, witnessId: string): Markup {
  const note = view.links?.noteOf(witnessId) ?? '';
  return note === '' ? markup`` : markup`<span class="chip basis">${note}</span>`;
}
