import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Finding } from '../model/finding.ts';

export interface Extraction {
  readonly document: Document;
  /** In text order of their first content span. */
  readonly attributions: readonly Attribution[];
  readonly findings: readonly Finding[];
}
