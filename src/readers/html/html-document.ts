import type { Document } from '../../core/model/document.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import type { Hints } from '../hints.ts';
import { joinParagraphs } from '../marked-text.ts';
import { mendParagraphs } from '../mending/mend-paragraphs.ts';
import { type Draft, toDocument } from '../to-document.ts';
import { paragraphsOfElement } from './element-paragraphs.ts';
import { parsePage } from './page-document.ts';

/** What a file tells of the text that it holds as HTML. */
type Known = Omit<Draft, 'text' | 'blocks' | 'kind' | 'ignores'>;

/** A document from HTML that is its text and nothing else; a heading at its beginning is its headline where no title is known. */
export function htmlDocument(html: string, known: Known, hints: Hints): Document {
  const read = mendParagraphs(paragraphsOfElement(parsePage(html).body), hints);
  const first = read[0];
  const isTitled = first?.kind === 'heading' && (known.title == null || first.words === known.title);
  const title = known.title ?? (isTitled ? first.words : null);
  const rest = isTitled ? read.slice(1) : read;
  const headline = title === null ? [] : [{ kind: 'headline' as const, words: title }];
  const { text, paragraphs, ignores } = joinParagraphs([...headline, ...rest]);
  const reading = blocksOfParagraphs(text, paragraphs, title);
  return toDocument({ ...reading, ...known, title: title ?? reading.title, text, ignores }, hints);
}
