import { type Extractor, extract } from '../extract/extract.ts';
import type { Attribution } from '../model/attribution.ts';
import type { Document } from '../model/document.ts';

/** A transcript's labelled turns as direct attributions of their labels, so that they get speakers like all others. */
export function turnAttributions(document: Document): Attribution[] {
  return document.blocks
    .filter((block) => block.label !== undefined)
    .map((block, index) => ({
      id: `t${index + 1}`,
      mode: 'direct',
      act: 'said',
      source: block.label?.span ? [block.label.span] : null,
      cue: null,
      content: [block.span],
      quoted: [block.span],
      confidence: 1,
      rule: 'turn',
    }));
}

/** What the speakers of a transcript say that others said: its turns read as a report is, so that chains are seen. */
export function relayAttributions(document: Document, extractor: Extractor | null): readonly Attribution[] {
  const blocks = document.blocks.map(({ span }) => ({ kind: 'paragraph' as const, span }));
  return extract({ ...document, kind: 'report', blocks }, extractor).attributions.map((attribution) => ({
    ...attribution,
    id: `r${attribution.id}`,
  }));
}
