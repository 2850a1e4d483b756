import type { parseFragment } from 'parse5';
import { type Hints, idOf, report } from '../hints.ts';

/** Marks that a plain text holds as codes of HTML, of JSON or of mail: no text about anything else has them. */
const ENTITY =
  /&(?:amp;)?(?:[lr][sd]quo|[bs]bquo|bdquo|[lr]aquo|[lr]saquo|quot|apos|nbsp|[mn]dash|hellip|#(?:0?3[49]|160|14[5-9]|15[01]|82(?:0[89]|1\d|2[0-6]|30|49|50))|#x(?:2[27]|a0|20(?:1[0-9a-e]|2[0-6]|39|3a)));/iu;
const ANY_ENTITY = /&(?:amp;)?(#\d{1,6}|#x[\da-f]{1,5}|[a-z]{2,8}\d?);/giu;
const ESCAPE = /\\u(?:201[0-9a-e]|2026|00a0)/iu;
const ANY_ESCAPE = /\\u([\da-f]{4})/giu;
/** Quoted-printable (RFC 2045): the bytes of a mark, or an apostrophe of windows-1252 inside a word. */
const PRINTABLE = /=E2=80=[9A][0-9A-F]|\p{L}=92(?:s|t|re|ve|ll|d|m)\b/u;

/** A plain text with the marks that it holds as codes, told as an oddity; all else stays as it is. */
export async function decodeCodes(text: string, hints: Hints): Promise<string> {
  if (ENTITY.test(text)) {
    tell('entities of HTML', hints);
    return decodeEntities(text, (await import('parse5')).parseFragment);
  }
  if (ESCAPE.test(text)) {
    tell('escapes of JSON', hints);
    return text.replace(ANY_ESCAPE, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  }
  if (!PRINTABLE.test(text)) return text;
  tell('codes of mail (quoted-printable)', hints);
  return decodePrintable(text);
}

function tell(codes: string, hints: Hints): void {
  const message = `marks were written as ${codes}; read as what they stand for`;
  report(hints, 'mended-text', `${hints.path}: ${message}`, idOf(hints));
}

/** Whether a text that is no HTML, or not any more, holds marks as entities of HTML. */
export function hasEntities(text: string): boolean {
  return ENTITY.test(text);
}

/** A text with its entities as what they stand for, by a parser of HTML. */
export function decodeEntities(text: string, parse: typeof parseFragment): string {
  const known = new Map<string, string>();
  return text.replace(ANY_ENTITY, (code, name: string) => {
    const meant = known.get(name);
    if (meant !== undefined) return meant;
    const node = parse(`&${name};`).childNodes[0];
    const sign = node !== undefined && 'value' in node && !node.value.includes(';') ? node.value : code;
    known.set(name, sign);
    return sign;
  });
}

/** The bytes that quoted-printable stands for, as UTF-8 where they are that, else as windows-1252. */
function decodePrintable(text: string): string {
  return text.replace(/=[ \t]*\r?\n/gu, '').replace(/(?:=[0-9A-F]{2})+/gu, (codes) => {
    const bytes = Uint8Array.from(codes.slice(1).split('='), (code) => Number.parseInt(code, 16));
    const utf8 = new TextDecoder('utf-8').decode(bytes);
    return utf8.includes('\ufffd') ? new TextDecoder('windows-1252').decode(bytes) : utf8;
  });
}
