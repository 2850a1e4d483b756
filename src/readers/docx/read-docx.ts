import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { paragraphsOfElement } from '../html/element-paragraphs.ts';
import { parsePage } from '../html/page-document.ts';
import { joinParagraphs } from '../marked-text.ts';
import { toDocument } from '../to-document.ts';

/** Reads a Word document; its text is built from its paragraphs, with an empty line between them. */
export async function readDocx(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const { default: mammoth } = await import('mammoth');
  const html = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      { convertImage: mammoth.images.imgElement(async () => ({ src: '' })) },
    )
    .catch((cause: unknown) => {
      throw new HearsayError('malformed', `${hints.path}: is not a readable DOCX file`, { cause });
    });
  for (const message of html.messages.filter(({ type }) => type === 'error').slice(0, 5)) {
    report(hints, 'malformed-docx', `${hints.path}: ${message.message}`, idOf(hints));
  }
  const paragraphs = paragraphsOfElement(parsePage(html.value).body);
  const first = paragraphs[0];
  const titled =
    first?.kind === 'heading'
      ? [{ ...first, kind: 'headline' as const }, ...paragraphs.slice(1)]
      : paragraphs;
  const { text, paragraphs: marked } = joinParagraphs(titled);
  const reading = blocksOfParagraphs(text, marked, first?.kind === 'heading' ? first.words : null);
  return [toDocument({ ...reading, text, format: 'docx' }, hints)];
}
