import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { EngineName } from '../model/engine.ts';
import type { Finding } from '../model/finding.ts';
import type { Reading } from '../reading/reading.ts';
import type { DeepNetwork } from './deep/deep-network.ts';
import { extractByNetwork } from './deep/extract-by-network.ts';
import { extractByModel } from './learned/extract-by-model.ts';
import type { ExtractionModel } from './learned/model/extraction-model.ts';
import { findQuotations, type Quotation } from './marks/quotations.ts';
import { nestedReports } from './rules/cues/nested-reports.ts';
import { nestedSayings } from './rules/cues/nested-sayings.ts';
import { withoutGenreLabels } from './rules/headlines/genre-label.ts';
import { readSayings } from './rules/read-sayings.ts';

/** What was taught to extract: the network of the deep engine, or the linear models of the fast one. */
export type Extractor = DeepNetwork | ExtractionModel;

/** The engine that an extractor is of; rules alone are the fast one without what it learned. */
export function engineOf(extractor: Extractor | null): EngineName {
  return extractor !== null && 'run' in extractor ? 'deep' : 'fast';
}

export interface Extraction {
  readonly document: Document;
  readonly engine: EngineName;
  /** In text order of their first content span. */
  readonly attributions: readonly Attribution[];
  readonly findings: readonly Finding[];
}

/** An extraction with the reading that it was found in, for the stages that come after. */
export interface ReadExtraction extends Extraction {
  readonly reading: Reading;
}

/** Texts of more characters (150,000 words) are read by rules alone, which take a tenth of the time. */
export const MODEL_LIMIT = 1_000_000;

const TOO_LONG: Finding = {
  code: 'read-by-rules',
  message: 'more than a million characters: read by rules alone, which find less indirect speech',
  documentId: '',
  span: null,
};

/**
 * The attributions of a document: by rules over its quotations and clauses and, given an extractor, by what it learned.
 * Linear in the length of the text; beyond MODEL_LIMIT the extractor is not asked, and a finding says so.
 */
export function extract(reading: Reading, extractor: Extractor | null): ReadExtraction {
  const { document } = reading;
  const { quotations, findings } = findQuotations(document.text, document.blocks);
  const ruled = [...withoutGenreLabels(document, readSayings(reading, quotations))];
  const tooLong = document.text.length > MODEL_LIMIT;
  const read =
    extractor === null || reading.language.code !== 'en' || tooLong
      ? ruled
      : extractBy(extractor, reading, quotations, ruled);
  const told = withoutGenreLabels(document, read);
  const withReports =
    reading.language.code === 'en' ? [...told, ...nestedReports(document.text, told)] : told;
  const nested = reading.language.code === 'en' ? nestedSayings(reading, withReports, quotations) : [];
  const attributions = [...withReports, ...nested].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  return {
    document,
    engine: engineOf(extractor),
    reading,
    attributions: attributions.map((attribution, i) => ({ ...attribution, id: `a${i + 1}` })),
    findings: (extractor !== null && tooLong ? [...findings, TOO_LONG] : findings).map((finding) => ({
      ...finding,
      documentId: document.id,
    })),
  };
}

function extractBy(
  extractor: Extractor,
  reading: Reading,
  quotations: readonly Quotation[],
  ruled: readonly Attribution[],
): readonly Attribution[] {
  return 'run' in extractor
    ? extractByNetwork(reading, extractor, quotations, ruled)
    : extractByModel(reading, extractor, quotations, ruled);
}
