import type { Hints } from '../hints.ts';
import { asHtml, walkXml, type XmlSink } from '../packed/walk-xml.ts';
import type { WordStyles } from './word-styles.ts';

/** What a Word document's own markup becomes, and what of it is not shown. */
export interface WordHtml {
  readonly html: string;
  /** Runs that are formatted as hidden. */
  readonly hidden: number;
  /** Insertions and deletions that nobody accepted or rejected yet. */
  readonly changes: number;
}

interface Run {
  bold: boolean;
  hidden: boolean;
}

interface Paragraph {
  html: string;
  words: boolean;
  style: string;
  isItem: boolean;
  /** Its mark is deleted: what follows goes on with it. */
  isOpen: boolean;
}

/** Of no shown words: deletions, old formatting, what stands for newer markup where that is not understood. */
const SILENT = new Set(
  'w:del w:moveFrom w:pPrChange w:rPrChange w:sectPrChange w:tblPrChange mc:Fallback w:rt w:instrText w:delText w:delInstrText'.split(
    ' ',
  ),
);
const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);
const GLYPHS: Readonly<Record<string, string>> = {
  'w:tab': ' ',
  'w:br': '<br>',
  'w:cr': '<br>',
  'w:noBreakHyphen': '-',
};
const TABLES: Readonly<Record<string, string>> = { 'w:tbl': 'table', 'w:tr': 'tr', 'w:tc': 'td' };

/** What the text of a Word document refers to. */
export interface WordParts {
  readonly styles: WordStyles;
  /** Comments that are a sign to ignore a quotation, as HTML, by their ids. */
  readonly signs: ReadonlyMap<string, string>;
}

/** A part of a Word document as HTML: fields as their results, tracked changes as accepted, hidden text left out. */
export async function wordHtml(xml: string, { styles, signs }: WordParts, hints: Hints): Promise<WordHtml> {
  const writer = new WordWriter(styles, signs);
  await walkXml(xml, writer, hints);
  return writer;
}

class WordWriter implements XmlSink, WordHtml {
  html = '';
  hidden = 0;
  changes = 0;
  readonly #styles: WordStyles;
  readonly #signs: ReadonlyMap<string, string>;
  readonly #path: string[] = [];
  /** Paragraphs that are open: text boxes stand inside of others. */
  readonly #paragraphs: Paragraph[] = [];
  #run: Run = { bold: false, hidden: false };
  /** How many silent elements are open. */
  #silent = 0;
  /** For each field that is open whether its result has begun; how many have none yet, and how many marks are open. */
  readonly #fields: boolean[] = [];
  #unfinished = 0;
  #marks = 0;
  /** What stands in boxes that are fixed to the open paragraph; the words of paragraphs whose mark was deleted. */
  #tail = '';
  #pending = '';

  constructor(styles: WordStyles, signs: ReadonlyMap<string, string>) {
    this.#styles = styles;
    this.#signs = signs;
  }

  readonly open = (name: string, attributes: Readonly<Record<string, string>>): void => {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (name === 'w:pPr') this.#marks += 1;
    const value = attributes['w:val'];
    if (CHANGES.has(name)) this.#openChange(name, parent);
    else if (SILENT.has(name)) this.#silent += 1;
    if (this.#silent > 0) return;
    if (parent === 'w:rPr' || parent === 'w:pPr') this.#setProperty(name, value);
    else if (name === 'w:p')
      this.#paragraphs.push({ html: '', words: false, style: '', isItem: false, isOpen: false });
    else if (name === 'w:r') this.#run = { bold: false, hidden: false };
    else if (name === 'w:fldChar') this.#setField(attributes['w:fldCharType']);
    else if (TABLES[name] !== undefined) this.html += `<${TABLES[name]}>`;
    else if (name === 'w:commentRangeStart') this.#comment(attributes['w:id'] ?? '');
    else if (GLYPHS[name] !== undefined && parent === 'w:r') this.#write(GLYPHS[name]);
  };

  readonly close = (name: string): void => {
    this.#path.pop();
    if (name === 'w:pPr') this.#marks -= 1;
    const isMark = CHANGES.has(name) && (this.#path.at(-1) ?? '') === 'w:rPr';
    if (SILENT.has(name) && !isMark) this.#silent -= 1;
    else if (this.#silent > 0) return;
    else if (name === 'w:p') this.#endParagraph();
    else if (TABLES[name] !== undefined) this.html += `</${TABLES[name]}>`;
  };

  readonly text = (words: string): void => {
    if (this.#silent === 0 && this.#path.at(-1) === 'w:t') this.#write(asHtml(words), true);
  };

  /** A comment that is a sign stands before the words that it is on. */
  #comment(id: string): void {
    const sign = this.#signs.get(id);
    const paragraph = this.#paragraphs.at(-1);
    if (sign === undefined) return;
    if (paragraph === undefined) this.html += sign;
    else paragraph.html += sign;
  }

  /** A change inside of a mark's properties is one of the paragraph's end, not of words. */
  #openChange(name: string, parent: string): void {
    this.changes += 1;
    if (parent === 'w:rPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (name !== 'w:ins' && name !== 'w:moveTo' && paragraph !== undefined) paragraph.isOpen = true;
    } else if (SILENT.has(name)) this.#silent += 1;
  }

  #setProperty(name: string, value: string | undefined): void {
    const isOn = value === undefined || !/^(?:0|false|off|none)$/u.test(value);
    const paragraph = this.#paragraphs.at(-1);
    const isOfMark = this.#marks > 0;
    if (name === 'w:pStyle' && paragraph !== undefined) paragraph.style = value ?? '';
    else if (name === 'w:numPr' && paragraph !== undefined) paragraph.isItem = true;
    else if (isOfMark) return;
    else if (name === 'w:b') this.#run.bold = isOn;
    else if (name === 'w:vanish' || name === 'w:webHidden') this.#run.hidden = isOn;
    else if (name === 'w:rStyle') this.#setStyle(value ?? '');
  }

  #setStyle(id: string): void {
    const style = this.#styles.get(id);
    if (style?.hidden) this.#run.hidden = true;
    if (style?.bold) this.#run.bold = true;
  }

  #setField(type: string | undefined): void {
    if (type === 'begin') this.#fields.push(false);
    else if (type === 'separate' && this.#fields.at(-1) === false)
      this.#fields[this.#fields.length - 1] = true;
    else if (type !== 'end' || this.#fields.pop() !== false) return;
    this.#unfinished += type === 'begin' ? 1 : -1;
  }

  #write(html: string, isWords = false): void {
    const paragraph = this.#paragraphs.at(-1);
    if (paragraph === undefined || this.#unfinished > 0) return;
    if (this.#run.hidden || this.#styles.get(paragraph.style)?.hidden) {
      if (isWords) this.hidden += 1;
      return;
    }
    paragraph.words ||= isWords;
    paragraph.html += this.#run.bold && isWords ? `<strong>${html}</strong>` : html;
  }

  #endParagraph(): void {
    const paragraph = this.#paragraphs.pop();
    if (paragraph === undefined) return;
    // A text box stands behind the paragraph that it is fixed to.
    if (this.#paragraphs.length > 0) {
      if (paragraph.words) this.#tail += wrapped(paragraph, this.#styles);
      return;
    }
    if (paragraph.isOpen) {
      this.#pending += paragraph.html;
      return;
    }
    const whole = { ...paragraph, html: this.#pending + paragraph.html };
    if (paragraph.words || this.#pending !== '') this.html += wrapped(whole, this.#styles);
    this.html += this.#tail;
    this.#pending = '';
    this.#tail = '';
  }
}

function wrapped({ html, style, isItem }: Paragraph, styles: WordStyles): string {
  const name = styles.get(style)?.name ?? style.toLowerCase();
  if (/^(?:title|heading ?\d?)$/u.test(name)) return `<h1>${html}</h1>`;
  if (/^(?:intense )?quote$|^block ?(?:text|quote)/u.test(name))
    return `<blockquote><p>${html}</p></blockquote>`;
  if (/^toc ?\d|^table of contents/u.test(name)) return `<aside>${html}</aside>`;
  if (/^caption/u.test(name)) return `<figcaption>${html}</figcaption>`;
  return isItem ? `<ul><li>${html}</li></ul>` : `<p>${html}</p>`;
}
