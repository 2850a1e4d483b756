import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';
import type { Quotation } from './quotations.ts';
import { readSayings } from './read-sayings.ts';

/** The indirect attributions of a document, by rules over cues and the clauses they govern. Ids are left empty. */
export function attributeClauses(document: Document, quotations: readonly Quotation[]): Attribution[] {
  return readSayings(document, quotations).filter((attribution) => attribution.mode === 'indirect');
}
