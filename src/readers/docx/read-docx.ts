import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { htmlDocument } from '../html/html-document.ts';
import { openZip } from '../packed/zip-files.ts';
import { wordHtml } from './docx-html.ts';
import { wordComments } from './word-comments.ts';
import { wordStyles } from './word-styles.ts';

/**
 * Reads a Word document as it shows: fields as their results, tracked changes as accepted, hidden text left out. Its text
 * is built from its paragraphs; notes stand behind it as asides.
 */
export async function readDocx(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    throw new HearsayError(
      'unsupported-format',
      `${hints.path}: is a file of an old Office program (.doc, .msg) or locked with a password; save it as DOCX or PDF`,
    );
  const files = openZip(bytes, hints);
  const main = files.names.find((name) => /^word\/document\d*\.xml$/u.test(name));
  const xml = main === undefined ? null : files.readText(main);
  if (xml === null) throw new HearsayError('malformed', `${hints.path}: is not a readable DOCX file`);
  const styles = await wordStyles(files.readText('word/styles.xml'), hints);
  const parts = { styles, signs: await wordComments(files.readText('word/comments.xml'), hints) };
  const { html, hidden, changes } = await wordHtml(xml, parts, hints);
  if (hidden > 0) tell('hidden-text', `hidden text was left out in ${hidden} places`, hints);
  if (changes > 0) tell('tracked-changes', `${changes} tracked changes were read as accepted`, hints);
  const notes = await Promise.all(
    ['footnotes', 'endnotes'].map(async (name) => {
      const note = files.readText(`word/${name}.xml`);
      return note === null ? '' : `<aside>${(await wordHtml(note, parts, hints)).html}</aside>`;
    }),
  );
  return [htmlDocument(html + notes.join(''), { format: 'docx' }, hints)];
}

function tell(code: string, message: string, hints: Hints): void {
  report(hints, code, `${hints.path}: ${message}`, idOf(hints));
}
