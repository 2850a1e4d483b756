import type { Document as Witness } from '../../core/model/document.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { joinParagraphs, type LooseParagraph } from '../marked-text.ts';
import { mendParagraphs } from '../mending/mend-paragraphs.ts';
import { readText } from '../text/read-text.ts';
import { toDocument } from '../to-document.ts';
import { articleParagraphs } from './article-paragraphs.ts';
import { pageDocument } from './page-document.ts';
import { pageMetadata } from './page-metadata.ts';
import { parseTree } from './page-tree.ts';
import { stripTags, withClosedTags } from './tags.ts';

const LONGEST_PARSED = 16_000_000;

/** Reads the main text of a page; the text is built from it, with an empty line between paragraphs. */
export function readHtml(html: string, hints: Hints): Witness[] {
  const plain = html.replaceAll('\u0000', '');
  const source = /^\s*<\?xml\b/u.test(plain) ? withClosedTags(plain) : plain;
  if (source.length > LONGEST_PARSED) {
    const why = `markup of ${source.length} characters; read as plain words`;
    report(hints, 'markup-ignored', `${hints.path}: ${why}`, idOf(hints));
    return [readText(stripTags(source), hints, { format: 'html' })];
  }
  const tree = parseTree(source);
  const page = pageDocument(tree);
  const metadata = pageMetadata(page);
  const paragraphs = mendParagraphs(articleParagraphs(tree, page), hints);
  const { text, paragraphs: marked, ignores } = joinParagraphs(withHeadline(paragraphs, metadata.title));
  const reading = blocksOfParagraphs(text, marked, metadata.title);
  return [
    toDocument(
      { ...reading, ...metadata, title: metadata.title ?? reading.title, text, ignores, format: 'html' },
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
