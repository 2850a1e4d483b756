import type { Attribution } from '../../model/attribution.ts';
import type { Document } from '../../model/document.ts';
import { readDocument } from '../../reading/reading.ts';
import { findQuotations } from '../marks/quotations.ts';
import { readSayings } from './read-sayings.ts';

/** The attributions that rules alone find, direct, mixed and indirect, numbered in text order. Linear time. */
export function extractByRules(document: Document): Attribution[] {
  const { quotations } = findQuotations(document.text, document.blocks);
  return readSayings(readDocument(document), quotations).map((attribution, i) => ({
    ...attribution,
    id: `a${i + 1}`,
  }));
}
