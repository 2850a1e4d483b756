import type { Hints } from '../hints.ts';
import { charsetOf, decodeText } from '../text/decode.ts';

/** Decodes a feed: the content type's charset goes before the XML declaration's (RFC 7303). Throws as `decodeText`. */
export function decodeFeed(bytes: Uint8Array, hints: Hints): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const declared = /^\s*<\?xml\s[^>]*encoding\s*=\s*["']([\w.:-]+)/iu.exec(head)?.[1] ?? null;
  return decodeText(bytes, hints, charsetOf(hints.contentType) ?? declared);
}
