import { checkQuotations } from '../core/check/check-quotations.ts';
import { rateQuotations } from '../core/check/rate-quotations.ts';
import { draftSpeakers } from '../core/check/speakers/draft-speakers.ts';
import { judgeInReports, type ReadTogether, reportsToRead } from '../core/check/speakers/report-speakers.ts';
import { extract, type ReadExtraction } from '../core/extract/extract.ts';
import { type PassageIndex, passageText } from '../core/locate/index/passage-index.ts';
import type { CheckedDraft } from '../core/model/checked-draft.ts';
import type { Document, Oddity } from '../core/model/document.ts';
import type { Models } from '../core/models.ts';
import { readDocument } from '../core/reading/reading.ts';
import { resolveSpeakers } from '../core/speakers/resolve-speakers.ts';
import type { SourceBody } from './sources/index-cache.ts';

/** What checking needs of the models. */
export type CheckModels = Pick<Models, 'extraction' | 'speakers' | 'lexicon' | 'findings'>;

export interface CheckRequest {
  readonly draft: Document;
  readonly sources: SourceBody;
  /** Indirect attributions too. */
  readonly indirect?: boolean;
}

/** Checks every quotation of a draft against a body of sources. `gradeDraft` then applies a house's rules. */
export function checkDraft(request: CheckRequest, models: CheckModels): CheckedDraft {
  const { draft, sources } = request;
  const extraction = extract(readDocument(draft), models.extraction);
  const { index, unavailable } = sources;
  const own = ownNumbers(draft, index);
  const found = checkQuotations(extraction, index, {
    lexicon: models.lexicon,
    speakerOf: draftSpeakers(draft.id, resolveSpeakers([extraction], models.speakers)),
    indirect: request.indirect ?? false,
    sourcesUnavailable: index.documents.length === own.size,
    excluded: own,
  });
  const reports = reportsToRead(found, index).map((report) =>
    extract(readDocument(report), models.extraction),
  );
  const told =
    reports.length === 0 ? found : judgeInReports(found, readTogether(extraction, reports, models));
  return {
    engine: extraction.engine,
    draft,
    quotations: rateQuotations(told, models.findings.check),
    searched: { documents: index.documents.length - own.size, words: index.tokens.length },
    unavailable,
    oddities: [...sources.oddities, ...extraction.oddities, ...ownOddities(draft, own)],
  };
}

/** A draft and reports with one cast for all. */
function readTogether(
  draft: ReadExtraction,
  reports: readonly ReadExtraction[],
  { speakers }: CheckModels,
): ReadTogether {
  return { draft, reports, cast: resolveSpeakers([draft, ...reports], speakers) };
}

/** The documents of a body that are the draft itself: a text confirms nothing by itself. */
function ownNumbers(draft: Document, index: PassageIndex): ReadonlySet<number> {
  const own = new Set<number>();
  for (const [number, document] of index.documents.entries()) {
    const { textLength } = document;
    if (textLength !== draft.text.length) continue;
    if (passageText(index, document, { start: 0, end: textLength }) === draft.text) own.add(number);
  }
  return own;
}

function ownOddities(draft: Document, own: ReadonlySet<number>): Oddity[] {
  if (own.size === 0) return [];
  const message = `${draft.path}: the draft is among its own sources; it was left out of them`;
  return [{ code: 'draft-among-sources', message, documentId: draft.id, span: null }];
}
