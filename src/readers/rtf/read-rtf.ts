import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import { htmlDocument } from '../html/html-document.ts';
import { rtfHtml } from './rtf-html.ts';

/** Reads a text in RTF; its text is built from its paragraphs. Throws HearsayError 'malformed' for what is none. */
export function readRtf(bytes: Uint8Array, hints: Hints): Document[] {
  // Bytes above ASCII are written as codes; where they are not, they are of the same page.
  const rtf = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  if (!/^\s*\{\\rtf/u.test(rtf))
    throw new HearsayError('malformed', `${hints.path}: is not a readable RTF file`);
  const html = rtfHtml(rtf);
  if (html === null)
    throw new HearsayError('malformed', `${hints.path}: its groups nest deeper than those of any text`);
  return [htmlDocument(html, { format: 'rtf' }, hints)];
}
