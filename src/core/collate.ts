import { type Extraction, extract } from './extract/extract.ts';
import { alignWordings } from './group/align-wordings.ts';
import { closeGroups } from './group/rules/close-groups.ts';
import { dropNoise } from './group/rules/drop-noise.ts';
import { joinGroups } from './group/rules/join-groups.ts';
import { partNested } from './group/rules/part-nested.ts';
import { partSpeakers } from './group/rules/part-speakers.ts';
import type { Act } from './model/attribution.ts';
import type { Collation } from './model/collation.ts';
import type { Document } from './model/document.ts';
import type { Models } from './models.ts';
import { resolveSpeakers, speakerKey } from './speakers/resolve-speakers.ts';
import { carriedQuotations } from './statements/carried-quotations.ts';
import { compareStatement } from './statements/compare-statement.ts';
import { findSplices, isPieceOf } from './transcripts/find-splices.ts';
import { indexTranscripts, UNLABELLED } from './transcripts/indexed-transcript.ts';
import { locateWordings } from './transcripts/locate-wordings.ts';
import { distinctWordings } from './wordings/distinct-wordings.ts';
import { isReported } from './wordings/is-reported.ts';
import { saysSomething } from './wordings/says-something.ts';
import { splitWordings } from './wordings/split-wordings.ts';
import { relayAttributions, turnAttributions } from './wordings/turn-attributions.ts';
import { toWording } from './wordings/wording.ts';

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
  const acts = options.acts ?? SPEECH;
  const reports = documents.filter((document) => document.kind === 'report');
  const transcripts = documents.filter((document) => document.kind === 'transcript');

  const extractions = reports.map(
    (report) => options.extractions?.get(report.id) ?? extract(report, models.extraction),
  );
  const turns = transcripts.map((document) => ({
    document,
    attributions: [...turnAttributions(document), ...relayAttributions(document, models.extraction)],
  }));
  const lookup = resolveSpeakers([...extractions, ...turns], models.speakers);

  const whole = extractions.flatMap(({ document, attributions }) =>
    attributions
      .filter((attribution) => acts.includes(attribution.act) && isReported(document, attribution))
      .map((attribution) =>
        toWording(document, attribution, lookup.of.get(speakerKey(document.id, attribution.id))!),
      ),
  );
  const indexed = indexTranscripts(turns, lookup);
  const splices = findSplices(indexed, extractions, whole, lookup, models.lexicon);
  const pieces = splitWordings(reports, whole).filter(
    (wording) => saysSomething(wording) && !splices.some((splice) => isPieceOf(wording, splice)),
  );
  const wordings = distinctWordings(pieces, lookup.speakers, extractions);
  const located = locateWordings(indexed, extractions, wordings, lookup, models.lexicon);
  const aligned = alignWordings(reports, wordings, models.alignment, models.lexicon, lookup.speakers);
  const texts = new Map(documents.map((document) => [document.id, document]));
  const parted = partSpeakers(closeGroups(aligned), wordings, lookup.speakers, texts);
  const closed = partNested(parted, wordings);
  const joined = transcripts.length === 0 ? closed : joinGroups(closed, wordings, located);
  const telling = dropNoise(joined, wordings, located, texts);
  const groups = [...telling, ...splices.map((_, index) => [wordings.length + index])];

  const context = {
    wordings: [...wordings, ...splices.map(({ wording }) => wording)],
    located: [...located, ...splices.map((splice) => splice.located)],
    texts,
    speakers: [...lookup.speakers, UNLABELLED],
    carries: carriedQuotations(wordings),
    unavailable: options.unavailable ?? [],
  };
  const statements = groups.map((group, index) =>
    compareStatement(`st${index + 1}`, group, context, models.lexicon),
  );
  const isUnlabelled = statements.some(({ wordings: own }) =>
    own.some(({ speaker }) => speaker === UNLABELLED.id),
  );
  return {
    witnesses: documents,
    speakers: isUnlabelled ? context.speakers : lookup.speakers,
    statements,
    findings: extractions.flatMap((extraction) => extraction.findings),
  };
}
