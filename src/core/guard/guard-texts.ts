import { type Extractor, extract } from '../extract/extract.ts';
import type { Lexicon } from '../language/lexicon.ts';
import type { Document } from '../model/document.ts';
import type { GuardedQuotation } from '../model/guarded-text.ts';
import { readDocument } from '../reading/reading.ts';
import { resolveSpeakers } from '../speakers/resolve-speakers.ts';
import type { KnownSpeakers, SpeakerModels } from '../speakers/speaker-models.ts';
import { guardQuotations } from './guard-quotations.ts';

/** What guarding needs of the models. */
export interface GuardModels {
  readonly extraction: Extractor | null;
  readonly speakers: SpeakerModels & KnownSpeakers;
  readonly lexicon: Lexicon;
}

/**
 * What became of the quotations of a text between two versions of it. Who said what is read only where words around a
 * quotation differ: texts whose quotations alone are the same cost no more than their reading.
 */
export function guardTexts(before: Document, after: Document, models: GuardModels): GuardedQuotation[] {
  const readings = [
    readDocument({ ...before, id: `${before.id} (old)` }),
    readDocument({ ...after, id: `${after.id} (new)` }),
  ] as const;
  return guardQuotations({
    before: readings[0],
    after: readings[1],
    lexicon: models.lexicon,
    attributed: () => {
      const [old, own] = [extract(readings[0], models.extraction), extract(readings[1], models.extraction)];
      return { before: old, after: own, cast: resolveSpeakers([old, own], models.speakers) };
    },
  });
}
