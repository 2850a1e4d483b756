import type { Span } from './span.ts';

/** What a witness is: a secondary one (article, release, post) or a primary one (debate, hearing, captions). */
export type WitnessKind = 'report' | 'transcript';

/**
 * What a block of text is for its readers. `aside` (navigation, "Read also" lines, link lists), `byline` and
 * `caption` (of a picture) never hold statements. A `turn` is one speaker's turn in a transcript or interview.
 */
export type BlockKind =
  | 'headline'
  | 'heading'
  | 'paragraph'
  | 'quote'
  | 'turn'
  | 'list-item'
  | 'caption'
  | 'byline'
  | 'aside';

/** Whether statements may stand in blocks of a kind: not in asides, bylines and captions. */
export function holdsStatements(kind: BlockKind): boolean {
  return kind !== 'aside' && kind !== 'byline' && kind !== 'caption';
}

/** One paragraph-like piece of a document's text. Blocks are in order and never overlap; gaps are white space or labels. */
export interface Block {
  readonly kind: BlockKind;
  /** The block's own words; for a turn without the speaker's label. */
  readonly span: Span;
  /**
   * The label in front of a turn ("MR. RYDER", "Q"), or whom the line beside a block quotation credits, as written,
   * with its place where it stands in the text.
   */
  readonly label?: { readonly text: string; readonly span: Span | null };
  /** When a captioned turn is heard, in milliseconds from the start of the recording. */
  readonly time?: { readonly start: number; readonly end: number };
}

/** The formats that Hearsay reads. 'jsonl' is one JSON record a line; 'feed' is RSS, Atom, RDF and JSON Feed. */
export type SourceFormat =
  | 'text'
  | 'markdown'
  | 'html'
  | 'pdf'
  | 'docx'
  | 'odt'
  | 'rtf'
  | 'epub'
  | 'mail'
  | 'srt'
  | 'vtt'
  | 'json'
  | 'jsonl'
  | 'feed'
  | 'warc';

export interface DocumentMeta {
  readonly outlet: string | null;
  /** ISO 8601 date or date-time, as given by the page's own metadata; never guessed. */
  readonly date: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** What the text was read from; of a record that is packed with others, its own. */
  readonly format: SourceFormat;
}

/** Where a printed line of a record begins in the text built from it. */
export interface PrintedLine {
  readonly at: number;
  /** The page's printed number; null where none stands on it. */
  readonly page: number | null;
  readonly line: number;
}

/**
 * Who wrote a transcript down: a program, which errs in what sounds alike; somebody who edits what was said; a court, a
 * house or an office, whose record counts.
 */
export const TRANSCRIPTIONS = ['machine', 'edited', 'official'] as const;

export type Transcription = (typeof TRANSCRIPTIONS)[number];

/** A text as read. `text` never changes after reading; every offset anywhere refers to it. */
export interface Document {
  /** Unique inside one run; a JSON record's own id where it has one. */
  readonly id: string;
  readonly kind: WitnessKind;
  /** Where it was read from: a path, an address, `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly title: string | null;
  readonly blocks: readonly Block[];
  readonly meta: DocumentMeta;
  /** The printed lines of a record that numbers them, in order; such places are cited as page and line. */
  readonly printed?: readonly PrintedLine[];
  /** Who wrote a transcript down, guessed from its form; absent of reports. */
  readonly transcription?: Transcription;
  /** Where its writer says that nothing is to be told of the next quotation, and why; absent where nowhere. */
  readonly ignores?: readonly IgnoreSign[];
}

/** A comment of the writer's: of the next quotation behind it nothing is to be told. */
export interface IgnoreSign {
  readonly at: number;
  readonly reason: string;
}

/** Something odd in the input that a stage met and survived. */
export interface Oddity {
  /** Kebab-case name of the kind ("unclosed-quotation"). */
  readonly code: string;
  readonly message: string;
  readonly documentId: string;
  readonly span: Span | null;
}
