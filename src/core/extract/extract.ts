import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';
import { extractByRules } from './extract-by-rules.ts';
import type { ExtractionModel } from './extraction-model.ts';

export interface Extraction {
  readonly document: Document;
  /** In text order of their first content span. */
  readonly attributions: readonly Attribution[];
  readonly findings: readonly Finding[];
}

/** The attributions of a document. */
export function extract(document: Document, _model: ExtractionModel | null): Extraction {
  return { document, attributions: extractByRules(document), findings: [] };
}
