import type { Extraction } from './extract/extract.ts';
import { bondWordings } from './group/bond-wordings.ts';
import { groupWordings, standAlone } from './group/group-wordings.ts';
import type { Act } from './model/attribution.ts';
import type { Collation } from './model/collation.ts';
import type { Document } from './model/document.ts';
import type { Models } from './models.ts';
import { readingsById } from './reading/readings.ts';
import { resolveSpeakers } from './speakers/resolve-speakers.ts';
import { carriedQuotations } from './statements/carried-quotations.ts';
import { compareStatement } from './statements/compare-statement.ts';
import { findSplices, isSpliced } from './transcripts/find-splices.ts';
import { indexTranscripts, UNLABELLED } from './transcripts/indexed-transcript.ts';
import { locateWordings } from './transcripts/locate-wordings.ts';
import { distinctWordings } from './wordings/distinct-wordings.ts';
import { readWitnesses } from './wordings/read-witnesses.ts';
import { saysSomething } from './wordings/says-something.ts';
import { splitWordings } from './wordings/split-wordings.ts';
import { toWordings } from './wordings/to-wordings.ts';

export interface CollateOptions {
  /** The acts that count as statements; speech and writing where absent. */
  readonly acts?: readonly Act[];
  /** Transcripts that could not be read: their verdict is `source-unavailable`, never `not-found`. */
  readonly unavailable?: readonly { readonly path: string; readonly message: string }[];
  /** What was already found in some of the reports, by document id: these are not read again. */
  readonly extractions?: ReadonlyMap<string, Extraction>;
}

const SPEECH: readonly Act[] = ['said', 'wrote'];

/**
 * Collates several witnesses of one event: who is said to have said what, in which wordings, and what happened to the
 * words. Documents of kind `transcript` are what the reports are looked up in. The order of the documents makes no
 * difference to which wordings stand together.
 */
export function collate(
  documents: readonly Document[],
  models: Models,
  options: CollateOptions = {},
): Collation {
  const { alignment, extraction, lexicon } = models;
  const { reports, transcripts } = readWitnesses(documents, extraction, options.extractions);
  const readings = readingsById([...reports, ...transcripts].map(({ reading }) => reading));
  const cast = resolveSpeakers([...reports, ...transcripts], models.speakers);
  const speakers = [...cast.speakers, UNLABELLED];
  const searched = indexTranscripts(transcripts, cast);

  const whole = toWordings(reports, cast, options.acts ?? SPEECH);
  const splices = findSplices(searched, reports, whole, cast, lexicon);
  const pieces = splitWordings(readings, whole).filter(
    (piece) => saysSomething(piece, readings) && !isSpliced(piece, splices),
  );
  const wordings = distinctWordings(pieces, cast.speakers, reports);
  const located = locateWordings(searched, reports, wordings, cast, lexicon);

  const bonds = bondWordings(
    reports.map(({ reading }) => reading),
    wordings,
    alignment,
    lexicon,
    speakers,
  );
  const groups = groupWordings(bonds, { readings, speakers, located });
  const context = {
    readings,
    speakers,
    located: new Map([...located, ...splices.map((splice) => [splice.wording, splice.located] as const)]),
    carries: carriedQuotations(wordings),
    unavailable: options.unavailable ?? [],
    lexicon,
  };
  const statements = [...groups, ...splices.map(({ wording }) => standAlone(wording))].map((group, index) =>
    compareStatement(`st${index + 1}`, group, context),
  );
  const isUnlabelled = statements.some((statement) =>
    statement.wordings.some(({ speaker }) => speaker === UNLABELLED.id),
  );
  return {
    witnesses: documents,
    speakers: isUnlabelled ? speakers : cast.speakers,
    statements,
    findings: reports.flatMap(({ findings }) => findings),
  };
}
