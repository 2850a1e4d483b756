import { parseFragment } from 'parse5';
import { type Hints, idOf, report } from '../hints.ts';
import type { LooseParagraph } from '../marked-text.ts';
import { mendText } from './mend-text.ts';
import { decodeEntities, hasEntities } from './written-codes.ts';

/** The paragraphs of some markup with what was garbled before it was written as entities mended; told as an oddity. */
export function mendParagraphs(paragraphs: readonly LooseParagraph[], hints: Hints): LooseParagraph[] {
  let count = 0;
  const mended = paragraphs.map((paragraph) => {
    const { words } = paragraph;
    const meant = mendText(hasEntities(words) ? decodeEntities(words, parseFragment) : words).text;
    if (meant === words) return paragraph;
    count += 1;
    return { ...paragraph, words: meant };
  });
  const message = `marks were garbled or written as codes in ${count} of ${paragraphs.length} paragraphs; mended`;
  if (count > 0) report(hints, 'mended-text', `${hints.path}: ${message}`, idOf(hints));
  return mended;
}
