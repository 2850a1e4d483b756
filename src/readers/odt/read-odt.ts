import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import { htmlDocument } from '../html/html-document.ts';
import { asHtml, walkXml, type XmlSink } from '../packed/walk-xml.ts';
import { openZip } from '../packed/zip-files.ts';

/** Deletions that are kept for tracking, comments, forms, and what is of no words. */
const SILENT = new Set(
  'text:tracked-changes office:annotation office:forms text:note-citation text:page-number text:page-count office:scripts text:sequence-decls svg:title svg:desc'.split(
    ' ',
  ),
);
const BLOCKS: Readonly<Record<string, string>> = {
  'text:list-item': 'li',
  'table:table': 'table',
  'table:table-row': 'tr',
  'table:table-cell': 'td',
  'text:note-body': 'aside',
};

/** Reads a text document of OpenDocument (ISO 26300): tracked changes as accepted, hidden text left out, notes as asides. */
export async function readOdt(bytes: Uint8Array, hints: Hints): Promise<Document[]> {
  const files = openZip(bytes, hints);
  if (files.readText('META-INF/manifest.xml')?.includes('encryption-data'))
    throw new HearsayError('unsupported-format', `${hints.path}: is locked with a password`);
  const xml = files.readText('content.xml');
  if (xml === null) throw new HearsayError('malformed', `${hints.path}: is not a readable ODT file`);
  const writer = new OdtWriter();
  await walkXml(xml, writer, hints);
  return [htmlDocument(writer.html, { format: 'odt' }, hints)];
}

interface Style {
  hidden: boolean;
  bold: boolean;
}

class OdtWriter implements XmlSink {
  html = '';
  readonly #styles = new Map<string, Style>();
  #style: Style | null = null;
  /** What closes each element that is open, and whether it is silent. */
  readonly #open: { readonly end: string; readonly isSilent: boolean }[] = [];
  #silent = 0;
  #paragraphs = 0;
  /** Notes stand behind the paragraph that they belong to. */
  readonly #notes: string[] = [];
  /** What was written around each note that is open. */
  readonly #outer: string[] = [];

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const known = this.#styles.get(attributes['text:style-name'] ?? '');
    const isSilent =
      SILENT.has(name) ||
      known?.hidden === true ||
      attributes['text:display'] === 'none' ||
      name === 'text:hidden-text';
    if (name === 'style:style') {
      this.#style = { hidden: false, bold: false };
      this.#styles.set(attributes['style:name'] ?? '', this.#style);
    } else if (name === 'style:text-properties' && this.#style !== null) {
      this.#style.hidden = attributes['text:display'] === 'none';
      this.#style.bold = attributes['fo:font-weight'] === 'bold';
    }
    const isPropertied = name === 'style:text-properties';
    if (isSilent && !isPropertied) this.#silent += 1;
    const [start, end] = this.#silent > 0 ? ['', ''] : this.#tagsOf(name, attributes, known);
    if (name === 'text:note-body' && end !== '') {
      this.#outer.push(this.html);
      this.html = '';
    }
    this.html += start;
    this.#open.push({ end, isSilent: isSilent && !isPropertied });
  };

  readonly close = (name: string): void => {
    const { end, isSilent } = this.#open.pop() ?? { end: '', isSilent: false };
    if (isSilent) this.#silent -= 1;
    if (name === 'style:style') this.#style = null;
    if ((name === 'text:p' || name === 'text:h') && end !== '') this.#paragraphs -= 1;
    if (name === 'text:note-body' && end !== '') {
      this.#notes.push(`${this.html}${end}`);
      this.html = this.#outer.pop() ?? '';
      return;
    }
    this.html += end;
    if (this.#paragraphs === 0 && this.#notes.length > 0) this.html += this.#notes.splice(0).join('');
  };

  readonly text = (words: string): void => {
    if (this.#silent === 0 && this.#paragraphs > 0) this.html += asHtml(words);
  };

  #tagsOf(
    name: string,
    attributes: Readonly<Record<string, string>>,
    style: Style | undefined,
  ): [start: string, end: string] {
    if (name === 'text:p' || name === 'text:h') {
      this.#paragraphs += 1;
      const tag = name === 'text:h' || attributes['text:style-name'] === 'Title' ? 'h1' : 'p';
      if (this.#paragraphs > 1) return ['<br>', '<br>'];
      if (/^Quotations$/u.test(attributes['text:style-name'] ?? ''))
        return ['<blockquote><p>', '</p></blockquote>'];
      return style?.bold ? [`<${tag}><strong>`, `</strong></${tag}>`] : [`<${tag}>`, `</${tag}>`];
    }
    const block = BLOCKS[name];
    if (block !== undefined) return [`<${block}>`, `</${block}>`];
    if (name === 'text:span' && style?.bold) return ['<strong>', '</strong>'];
    if (name === 'text:tab' || name === 'text:s') return [' ', ''];
    return name === 'text:line-break' ? ['<br>', ''] : ['', ''];
  }
}
