import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { extractByModel } from './extract-by-model.ts';
import type { ExtractionModel } from './extraction-model.ts';
import { findQuotations } from './quotations.ts';
import { readSayings } from './read-sayings.ts';

export interface Extraction {
  readonly document: Document;
  /** In text order of their first content span. */
  readonly attributions: readonly Attribution[];
  readonly findings: readonly Finding[];
}

/** The attributions of a document: by rules over its quotations and clauses and, given a model, by what it learned. */
export function extract(document: Document, model: ExtractionModel | null): Extraction {
  const { quotations, findings } = findQuotations(document.text, document.blocks);
  const ruled = readSayings(document, quotations);
  const attributions = model === null ? ruled : extractByModel(document, model, quotations, ruled);
  return {
    document,
    attributions: attributions.map((attribution, i) => ({ ...attribution, id: `a${i + 1}` })),
    findings: findings.map((finding) => ({ ...finding, documentId: document.id })),
  };
}
