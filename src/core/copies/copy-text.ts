import type { CopyModel } from '../learning/copy-model.ts';
import type { Document } from '../model/document.ts';
import { type CopyWords, copyWords } from './copy-words.ts';
import { type TellingText, tellingText } from './spun/telling-text.ts';

/** A document with its words as copying sees them. */
export interface CopyText {
  readonly document: Document;
  readonly words: CopyWords;
  /** What it tells in order, read when first asked for. */
  readonly telling: () => TellingText;
}

/** Reads a document once for many comparisons. */
export function toCopyText(document: Document, { spun }: Pick<CopyModel, 'spun'>): CopyText {
  let read: TellingText | undefined;
  return {
    document,
    words: copyWords(document),
    telling: () => {
      read ??= tellingText(document, spun.rarityOf);
      return read;
    },
  };
}
