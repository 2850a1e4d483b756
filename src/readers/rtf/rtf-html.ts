import { asHtml } from '../packed/walk-xml.ts';

/** How words are shown inside a group; a group within begins with what holds around it. */
interface State {
  isSilent: boolean;
  bold: boolean;
  hidden: boolean;
  /** How many characters stand in for one that is given by number. */
  fallback: number;
  font: number;
  heading: boolean;
}

/** Groups of no shown words: tables of fonts and styles, pictures, the commands of fields, heads and feet of pages. */
const SILENT = new Set(
  'fonttbl colortbl stylesheet info pict object fldinst header headerl headerr headerf footer footerl footerr footerf listtable listoverridetable rsidtbl themedata datastore latentstyles xmlnstbl generator filetbl revtbl bkmkstart bkmkend nonshppict annotation atnid atnauthor atnref atndate atnparent xe tc rxe txe do template panose falt upr mmathPr'.split(
    ' ',
  ),
);
const SIGNS: Readonly<Record<string, string>> = {
  emdash: '—',
  endash: '–',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '• ',
  tab: ' ',
  emspace: ' ',
  enspace: ' ',
  '~': ' ',
  _: '-',
};
const CHARSETS: Readonly<Record<number, string>> = {
  77: 'macintosh',
  128: 'shift_jis',
  129: 'euc-kr',
  134: 'gbk',
  136: 'big5',
  161: 'windows-1253',
  162: 'windows-1254',
  177: 'windows-1255',
  178: 'windows-1256',
  186: 'windows-1257',
  204: 'windows-1251',
  238: 'windows-1250',
};
const DEEPEST = 5000;
const TOKEN = /\\'([\da-f]{2})|\\([a-z]{1,32})(-?\d{1,10})? ?|\\([^a-z])|([{}])|[\r\n]+|([^\\{}\r\n]+)/giu;

/** RTF as HTML, hidden and deleted text left out. Null where its groups nest deeper than any writer's do. */
export function rtfHtml(rtf: string): string | null {
  const reader = new RtfReader(rtf);
  return reader.read();
}

class RtfReader {
  readonly #rtf: string;
  readonly #groups: State[] = [];
  #state: State = { isSilent: false, bold: false, hidden: false, fallback: 1, font: -1, heading: false };
  #page = 'windows-1252';
  readonly #fonts = new Map<number, string>();
  #fontBeingTold = -1;
  #isOptional = false;
  #left = 0;
  /** Bytes that wait for the rest of a character. */
  #bytes: number[] = [];
  #paragraph = '';
  /** The paragraph around a note that is open, how deep that stands, and the notes of the paragraph. */
  #outer = '';
  #noteDepth = 0;
  #notes: string[] = [];
  readonly #html: string[] = [];

  constructor(rtf: string) {
    this.#rtf = rtf;
  }

  read(): string | null {
    const pattern = new RegExp(TOKEN);
    for (let match = pattern.exec(this.#rtf); match !== null; match = pattern.exec(this.#rtf)) {
      const [, byte, word, number, sign, brace, words] = match;
      if (byte !== undefined) this.#addByte(Number.parseInt(byte, 16));
      else this.#flushBytes();
      if (brace === '{' && this.#groups.length >= DEEPEST) return null;
      if (brace !== undefined) this.#group(brace);
      else if (word === 'bin') pattern.lastIndex += Math.max(0, Number(number ?? 0));
      else if (word !== undefined) this.#control(word, number === undefined ? null : Number(number));
      else if (sign !== undefined) this.#symbol(sign);
      else if (words !== undefined) this.#add(words);
    }
    this.#flushBytes();
    this.#endParagraph();
    return this.#html.join('\n');
  }

  #group(brace: string): void {
    this.#left = 0;
    if (brace === '}' && this.#noteDepth > 0 && this.#groups.length === this.#noteDepth) this.#closeNote();
    if (brace === '{') this.#groups.push({ ...this.#state });
    else this.#state = this.#groups.pop() ?? this.#state;
    this.#isOptional = false;
  }

  #symbol(sign: string): void {
    if (sign === '*') this.#isOptional = true;
    else if (/[\\{}]/u.test(sign)) this.#add(sign);
    else if (SIGNS[sign] !== undefined) this.#add(SIGNS[sign]);
  }

  #control(word: string, number: number | null): void {
    const state = this.#state;
    // What a program need not know of is no text, but for the other half of a shape.
    if (SILENT.has(word) || (this.#isOptional && !/^(?:shpinst|shptxt|ud)$/u.test(word)))
      state.isSilent = true;
    this.#isOptional = false;
    const isOn = number !== 0;
    if (SIGNS[word] !== undefined) this.#add(SIGNS[word]);
    else if (word === 'u') this.#addCode(number ?? 0);
    else if (word === 'uc') state.fallback = Math.max(0, Math.min(10, number ?? 1));
    else if (word === 'b') state.bold = isOn;
    else if (word === 'v' || word === 'deleted') state.hidden = isOn;
    else if (word === 'plain') Object.assign(state, { bold: false, hidden: false });
    else if (word === 'f') this.#font(number ?? 0);
    else if (word === 'fcharset') this.#fonts.set(this.#fontBeingTold, CHARSETS[number ?? 0] ?? '');
    else if (word === 'ansicpg') this.#page = pageOf(number ?? 1252);
    else if (word === 'mac') this.#page = 'macintosh';
    else if (word === 'outlinelevel') state.heading = true;
    else if (word === 'pard') state.heading = false;
    else if (word === 'line') this.#write('<br>');
    else if (word === 'footnote') this.#openNote();
    else if (/^(?:par|sect|page|cell|nestcell|row)$/u.test(word) && !state.isSilent) this.#endParagraph();
  }

  #font(number: number): void {
    this.#fontBeingTold = number;
    this.#state.font = number;
  }

  /** A note stands behind the paragraph that it belongs to. */
  #openNote(): void {
    if (this.#noteDepth > 0 || this.#state.isSilent) return;
    this.#noteDepth = this.#groups.length;
    this.#outer = this.#paragraph;
    this.#paragraph = '';
  }

  #closeNote(): void {
    this.#notes.push(`<aside>${this.#paragraph}</aside>`);
    this.#paragraph = this.#outer;
    this.#noteDepth = 0;
  }

  #addCode(code: number): void {
    if (!this.#state.isSilent) this.#write(asHtml(String.fromCharCode(code < 0 ? code + 0x10000 : code)));
    this.#left = this.#state.fallback;
  }

  #addByte(byte: number): void {
    if (this.#left > 0) this.#left -= 1;
    else if (!this.#state.isSilent) this.#bytes.push(byte);
  }

  #flushBytes(): void {
    if (this.#bytes.length === 0) return;
    const own = this.#fonts.get(this.#state.font);
    const decoder = new TextDecoder(own === undefined || own === '' ? this.#page : own);
    this.#write(asHtml(decoder.decode(Uint8Array.from(this.#bytes))));
    this.#bytes = [];
  }

  #add(words: string): void {
    const shown = words.slice(this.#left);
    this.#left = Math.max(0, this.#left - words.length);
    if (!this.#state.isSilent && shown !== '') this.#write(asHtml(shown));
  }

  #write(html: string): void {
    const { hidden, bold, isSilent } = this.#state;
    if (hidden || isSilent) return;
    this.#paragraph += bold ? `<strong>${html}</strong>` : html;
  }

  #endParagraph(): void {
    if (this.#noteDepth > 0) {
      this.#paragraph += '<br>';
      return;
    }
    const tag = this.#state.heading ? 'h1' : 'p';
    if (this.#paragraph !== '') this.#html.push(`<${tag}>${this.#paragraph}</${tag}>`);
    this.#html.push(...this.#notes);
    this.#paragraph = '';
    this.#notes = [];
  }
}

function pageOf(number: number): string {
  if (number === 10000) return 'macintosh';
  if (number === 65001) return 'utf-8';
  const label = { 932: 'shift_jis', 936: 'gbk', 949: 'euc-kr', 950: 'big5', 866: 'ibm866' }[number];
  if (label !== undefined) return label;
  return number >= 1250 && number <= 1258 ? `windows-${number}` : 'windows-1252';
}
