import { FILE_ENDINGS, FORMAT_LABELS, type Given } from '../../../app/archive/intake/ingest-given.ts';
import { HearsayError } from '../../../core/model/error.ts';
import { type Markup, markup } from '../../../reports/html/markup.ts';
import { toOneLine } from '../../../reports/words/printable.ts';
import { formFiles, formTexts } from './form.ts';

/** Addresses that one form may name. */
const MOST_ADDRESSES = 50;

/** What the formats are that a file may have, for the choice of a file; the readers look at the content. */
const FILES = FILE_ENDINGS.join(',');

export interface GivenFields {
  /** Fields are called `<name>-text`, `-title`, `-file` and `-address`. */
  readonly name: string;
  /** Boxes for pasted texts, at least one. */
  readonly boxes: number;
  /** Whether each box has a title of its own. */
  readonly titled: boolean;
  /** What a box is called: "Text", "Draft". */
  readonly label: string;
  /** Whether several files and addresses may be given. */
  readonly several: boolean;
  /** The texts in the boxes. */
  readonly texts?: readonly string[];
  /** What stands in the field of an address. */
  readonly address?: string;
}

/** The fields by which a person hands over texts: to paste, to drop, by address. */
export function givenFields(given: GivenFields): Markup {
  const { name, boxes, titled, label, several, texts = [], address = '' } = given;
  const numbered = boxes > 1;
  const pasted = Array.from({ length: boxes }, (_, index) => {
    const id = `${name}-text-${index + 1}`;
    const words = numbered ? `${label} ${index + 1}` : label;
    const title = titled
      ? markup`<input type="text" name="${name}-title" maxlength="300"
  placeholder="Title, or who printed it (may stay empty)" aria-label="${`Name of ${words.toLowerCase()}`}">`
      : '';
    return markup`<div class="field box">
<label for="${id}">${words}</label>${title}<textarea id="${id}" name="${name}-text" placeholder="Paste the text here"
  spellcheck="false">${texts[index] ?? ''}</textarea></div>`;
  });
  const more = several
    ? markup`<p><button type="button" class="plain" data-more="${name}" hidden>One more text</button></p>`
    : '';
  return markup`<div class="boxes" data-boxes="${name}">${pasted}</div>${more}
<div class="field drop"><label for="${name}-file">${several ? 'or files' : 'or a file'}</label><input type="file"
  id="${name}-file" name="${name}-file"${several ? markup` multiple` : ''} accept="${FILES}"
  aria-describedby="${name}-file-hint"><span class="hint"
  id="${name}-file-hint">${FORMAT_LABELS.join(', ')}</span></div>
<div class="field"><label for="${name}-address">${several ? 'or addresses, one a line' : 'or an address'}</label>${
    several
      ? markup`<textarea id="${name}-address" name="${name}-address" class="low" placeholder="https://" spellcheck="false"></textarea>`
      : markup`<input type="url" id="${name}-address" name="${name}-address" placeholder="https://" value="${address}">`
  }</div>`;
}

/** What was handed over by `givenFields`. Throws HearsayError 'bad-option' for an address that is none of the web. */
export async function readGivenFields(form: FormData, name: string): Promise<Given[]> {
  const titles = formTexts(form, `${name}-title`);
  const given: Given[] = [];
  for (const [index, text] of formTexts(form, `${name}-text`).entries()) {
    if (text.trim() === '') continue;
    const title = toOneLine(titles[index] ?? '').slice(0, 300);
    // A form sends every line break as two characters, and offsets are counted in the text as it was pasted.
    given.push({ kind: 'text', title: title === '' ? null : title, text: text.replace(/\r\n/gu, '\n') });
  }
  for (const file of formFiles(form, `${name}-file`)) {
    given.push({ kind: 'file', name: baseName(file.name), bytes: new Uint8Array(await file.arrayBuffer()) });
  }
  return [...given, ...addressesOf(formTexts(form, `${name}-address`))];
}

function addressesOf(texts: readonly string[]): Given[] {
  const addresses = texts.flatMap((text) => text.split(/\s+/u)).filter(Boolean);
  if (addresses.length > MOST_ADDRESSES) {
    throw new HearsayError('too-large', `Give at most ${MOST_ADDRESSES} addresses at once.`);
  }
  return addresses.map((address) => ({ kind: 'address', address: webAddress(address) }));
}

/** An address of the web. Throws HearsayError 'bad-option' for anything else. */
export function webAddress(text: string): string {
  if (URL.canParse(text) && /^https?:$/u.test(new URL(text).protocol)) return text;
  throw new HearsayError(
    'bad-option',
    `${toOneLine(text).slice(0, 200)} is no address that begins with http:// or https://.`,
  );
}

/** The name of a file without the folders that some browsers send with it. */
function baseName(name: string): string {
  const last = toOneLine(name.split(/[\\/]/u).pop() ?? '').slice(0, 200);
  return last === '' || last === '.' || last === '..' ? 'file' : last;
}
