import type { Hints } from '../hints.ts';
import { charsetOf, decodeText } from '../text/decode.ts';

/** Decodes a page; the charset that it declares for itself is found by the HTML Standard's sniffing. Throws as `decodeText`. */
export async function decodePage(bytes: Uint8Array, hints: Hints): Promise<string> {
  const { default: sniff } = await import('html-encoding-sniffer');
  const told = charsetOf(hints.contentType);
  const declared = sniff(bytes, told === null ? {} : { transportLayerEncodingLabel: told });
  return decodeText(bytes, hints, declared);
}
