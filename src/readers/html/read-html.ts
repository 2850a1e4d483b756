import type { Document as Witness } from '../../core/model/document.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { joinParagraphs, type LooseParagraph } from '../marked-text.ts';
import { readText } from '../text/read-text.ts';
import { toDocument } from '../to-document.ts';
import { paragraphsOfElement } from './element-paragraphs.ts';
import { mainContent, parsePage } from './main-content.ts';
import { pageMetadata } from './page-metadata.ts';
import { nestingDepth, stripTags } from './tags.ts';

const DEEPEST_PARSED = 1000;
const LONGEST_PARSED = 16_000_000;

/** Reads the main text of a page; the text is built from it, with an empty line between paragraphs. */
export function readHtml(html: string, hints: Hints): Witness[] {
  const source = html.replaceAll('\u0000', '');
  const depth = nestingDepth(source);
  if (depth > DEEPEST_PARSED || source.length > LONGEST_PARSED) {
    const why = depth > DEEPEST_PARSED ? `nested ${depth} deep` : `${source.length} characters long`;
    report(hints, 'markup-ignored', `${hints.path}: markup ${why}; read as plain words`, idOf(hints));
    return [readText(stripTags(source), hints, { format: 'html' })];
  }
  const metadata = pageMetadata(parsePage(source));
  const paragraphs = paragraphsOfElement(mainContent(source, depth));
  const { text, paragraphs: marked } = joinParagraphs(withHeadline(paragraphs, metadata.title));
  const reading = blocksOfParagraphs(text, marked, metadata.title);
  return [
    toDocument(
      { ...reading, ...metadata, title: metadata.title ?? reading.title, text, format: 'html' },
      hints,
    ),
  ];
}

/** The title stands once, on top: extractors take it out of the text, but headlines hold statements. */
function withHeadline(paragraphs: readonly LooseParagraph[], title: string | null): LooseParagraph[] {
  if (title === null) return [...paragraphs];
  const rest = paragraphs.filter(
    ({ kind, words }, index) => !(index < 8 && kind !== 'quote' && fold(words) === fold(title)),
  );
  return [{ kind: 'headline', words: title }, ...rest];
}

function fold(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\d]+/gu, '');
}
