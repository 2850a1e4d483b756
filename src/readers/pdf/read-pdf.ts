import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { blocksOfParagraphs } from '../blocks/blocks.ts';
import type { Hints } from '../hints.ts';
import { asText } from '../html/metadata-values.ts';
import { joinParagraphs } from '../marked-text.ts';
import { toDocument } from '../to-document.ts';
import { readNumberedPages } from '../transcripts/numbered-pages.ts';
import { recordDocument } from '../transcripts/record-document.ts';
import type { PdfLine } from './pdf-line.ts';
import { linesOfPage, type PdfItem, printedText, withoutFurniture } from './pdf-lines.ts';
import { paragraphsOfLines } from './pdf-paragraphs.ts';

/**
 * Reads the text layer of a PDF; the text is built from its lines. Throws HearsayError 'no-text-layer' for scanned
 * pages, 'malformed' for a damaged or locked file.
 */
export async function readPdf(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const { getDocumentProxy } = await import('unpdf');
  takeLateRejections();
  const failed = (cause: unknown): never => {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new HearsayError('malformed', `${hints.path}: is not a readable PDF (${why})`, { cause });
  };
  const file = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 }).catch(failed);
  try {
    const pages: PdfLine[][] = [];
    for (let number = 1; number <= file.numPages; number += 1) {
      const page = await file.getPage(number);
      const content = await page.getTextContent();
      pages.push(
        linesOfPage(
          content.items.filter((item): item is typeof item & PdfItem => 'str' in item),
          number,
        ),
      );
      page.cleanup();
    }
    const { info } = await file.getMetadata();
    return [fromPages(pages, info as Readonly<Record<string, unknown>>, hints)];
  } catch (error) {
    return error instanceof HearsayError ? Promise.reject(error) : failed(error);
  } finally {
    await file.cleanup();
  }
}

let takes = false;

/**
 * The parser goes on with parts of a damaged file by promises that nobody waits for; what they are rejected with comes after
 * the file was read, or refused, and must not end the process, nor the reading of another file.
 */
function takeLateRejections(): void {
  if (takes) return;
  takes = true;
  process.on('unhandledRejection', (reason) => {
    if (!isOfParser(reason)) throw reason;
  });
}

/** Whether an error was made inside the parser. */
function isOfParser(reason: unknown): boolean {
  return reason instanceof Error && /[\\/]unpdf[\\/]/u.test(reason.stack?.split('\n', 8).join('\n') ?? '');
}

function fromPages(
  pages: readonly PdfLine[][],
  info: Readonly<Record<string, unknown>>,
  hints: Hints,
): Document {
  if (!pages.some((lines) => lines.some(({ text }) => /[\p{L}\p{N}]/u.test(text)))) {
    const count = pages.length === 1 ? 'page holds' : 'pages hold';
    throw new HearsayError(
      'no-text-layer',
      `${hints.path}: its ${pages.length} ${count} pictures but no text; run text recognition on it first`,
    );
  }
  const record = readNumberedPages(pages.map(printedText).join('\f'));
  if (record !== null) return recordDocument(record, hints, { format: 'pdf', title: asText(info.Title) });
  const { text, paragraphs } = joinParagraphs(paragraphsOfLines(withoutFurniture(pages)));
  const reading = blocksOfParagraphs(text, withHeadline(paragraphs));
  const first = reading.blocks[0];
  const title = first?.kind === 'headline' ? text.slice(first.span.start, first.span.end) : reading.title;
  return toDocument(
    {
      ...reading,
      text,
      format: 'pdf',
      title: title ?? asText(info.Title),
      authors: [asText(info.Author)].filter((name) => name !== null),
    },
    hints,
  );
}

function withHeadline<T extends { readonly kind: string }>(
  paragraphs: readonly T[],
): (T | (T & { kind: 'headline' }))[] {
  return paragraphs.map((paragraph, index) =>
    index === 0 && paragraph.kind === 'heading' ? { ...paragraph, kind: 'headline' as const } : paragraph,
  );
}
