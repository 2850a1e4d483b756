import type { ArchivedReport } from '../../../core/model/archive.ts';
import { plainLetters } from '../../../core/model/plain-letters.ts';
import { sliceSpan } from '../../../core/model/span.ts';

type Quoting = Pick<ArchivedReport, 'document' | 'attributions'>;

/**
 * Whether everything that a report has in quotation marks stands word for word in another report, whose words are given by
 * `plainWords`. Case, punctuation and typography count for nothing.
 */
export function quotesAs({ document, attributions }: Quoting, otherWords: string): boolean {
  return attributions.every(({ quoted }) =>
    quoted.every((span) => otherWords.includes(plainWords(sliceSpan(document.text, span)))),
  );
}

/** The words of a text, lower-case, with one space before, between and after them. */
export function plainWords(text: string): string {
  return ` ${plainLetters(text.replace(/['’]/gu, ''))} `;
}
