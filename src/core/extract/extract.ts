import type { Language } from '../language/language.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Document, Oddity } from '../model/document.ts';
import type { EngineName } from '../model/engine.ts';
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
  readonly oddities: readonly Oddity[];
}

/** An extraction with the reading that it was found in, for the stages that come after. */
export interface ReadExtraction extends Extraction {
  readonly reading: Reading;
}

/** Texts of more characters are read by rules alone, which take a fraction of the time: a network reads 20,000 a second. */
export const LONGEST_READ: Readonly<Record<EngineName, number>> = { fast: 1_000_000, deep: 300_000 };

/** Whether an engine's extractor is asked about a text at all. */
export function isRead(text: string, language: Language, engine: EngineName): boolean {
  return language.code === 'en' && text.length <= LONGEST_READ[engine];
}

/**
 * The attributions of a document: by rules over its quotations and clauses and, given an extractor, by what it learned.
 * A text beyond LONGEST_READ is not shown to the extractor, and an oddity says so.
 */
export function extract(reading: Reading, extractor: Extractor | null): ReadExtraction {
  const { document } = reading;
  const { quotations, oddities } = findQuotations(document.text, document.blocks);
  const ruled = [...withoutGenreLabels(document, readSayings(reading, quotations))];
  const engine = engineOf(extractor);
  const read =
    extractor === null || !isRead(document.text, reading.language, engine)
      ? ruled
      : extractBy(extractor, reading, quotations, ruled);
  const told = withoutGenreLabels(document, read);
  const withReports =
    reading.language.code === 'en' ? [...told, ...nestedReports(document.text, told)] : told;
  const nested = reading.language.code === 'en' ? nestedSayings(reading, withReports, quotations) : [];
  const attributions = [...withReports, ...nested].sort((a, b) => a.content[0]!.start - b.content[0]!.start);
  return {
    document,
    engine,
    reading,
    attributions: attributions.map((attribution, i) => ({ ...attribution, id: `a${i + 1}` })),
    oddities: [...oddities, ...(extractor === null ? [] : tooLong(document.text, engine))].map((oddity) => ({
      ...oddity,
      documentId: document.id,
    })),
  };
}

function tooLong(text: string, engine: EngineName): Oddity[] {
  const most = LONGEST_READ[engine];
  if (text.length <= most) return [];
  const message = `more than ${most.toLocaleString('en')} characters: read by rules alone, which find less indirect speech`;
  return [{ code: 'read-by-rules', message, documentId: '', span: null }];
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
