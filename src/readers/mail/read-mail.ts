import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { htmlDocument } from '../html/html-document.ts';
import { asDate, asText } from '../html/metadata-values.ts';
import { readHtml } from '../html/read-html.ts';
import { mendAndTell } from '../mending/mend-text.ts';
import { readText } from '../text/read-text.ts';

/**
 * Reads a saved mail (EML), or a page that a browser saved as one (MHTML): its HTML, else its plain text. What is
 * attached is not read, and an oddity says so.
 */
export async function readMail(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes).catch((cause: unknown) => {
    throw new HearsayError('malformed', `${hints.path}: is not a readable mail`, { cause });
  });
  const header = (name: string) => asText(mail.headers.find(({ key }) => key === name)?.value);
  const address = header('snapshot-content-location') ?? header('content-location');
  const isSaved =
    address !== null || /^<?saved by/iu.test(header('from') ?? '') || /\.mht(?:ml)?$/iu.test(hints.path);
  const page = isSaved && mail.html !== undefined ? mail.html : null;
  const attached = mail.attachments.filter(
    ({ disposition, related }) => disposition === 'attachment' && !related,
  );
  if (attached.length > 0 && page === null) {
    const names = attached.map(({ filename, mimeType }) => filename ?? mimeType).slice(0, 10);
    const message = `${hints.path}: attached files are not read: ${names.join(', ')}`;
    report(hints, 'attachments-left-out', message, idOf(hints));
  }
  if (page !== null) return readHtml(page, hints).map((document) => withAddress(document, address));
  const author = asText(mail.from?.name) ?? asText(mail.from?.address);
  const known = {
    title: asText(mail.subject),
    date: asDate(mail.date),
    authors: author === null ? [] : [author],
    format: 'mail' as const,
  };
  if (mail.html !== undefined && /[\p{L}\p{N}]/u.test(mail.html.replace(/<[^<>]*>/gu, '')))
    return [htmlDocument(mail.html, known, hints)];
  const text = mendAndTell(mail.text ?? '', hints);
  return [readText(text, hints, known)];
}

function withAddress(document: Document, address: string | null): Document {
  const url = document.meta.url ?? (/^https?:/iu.test(address ?? '') ? address : null);
  return { ...document, meta: { ...document.meta, url, format: 'mail' } };
}
