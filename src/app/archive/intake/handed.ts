import { HearsayError } from '../../../core/model/error.ts';
import { type Hints, idFromPath } from '../../../readers/hints.ts';
import type { Fetcher } from '../../ports.ts';

/** What a person hands over: a text pasted, a file dropped, an address. */
export type Given =
  | { readonly kind: 'text'; readonly title: string | null; readonly text: string }
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'address'; readonly address: string };

/** The same with its bytes, so that another thread can read it; an address that did not answer is told as that. */
export type Handed =
  | {
      readonly kind: 'bytes';
      readonly bytes: Uint8Array;
      readonly hints: Hints;
      /** What a person called a pasted text. */
      readonly title: string | null;
      /** What it is called where it cannot be read. */
      readonly place: string;
    }
  | { readonly kind: 'unavailable'; readonly place: string; readonly message: string };

/** What was handed over, with what stands at its addresses. */
export async function handOver(given: readonly Given[], fetcher: Fetcher): Promise<Handed[]> {
  const handed: Handed[] = [];
  for (const one of given) {
    try {
      handed.push({ kind: 'bytes', ...(await bytesOf(one, fetcher)) });
    } catch (error) {
      if (!(error instanceof HearsayError)) throw error;
      handed.push({ kind: 'unavailable', place: placeOf(one), message: error.message });
    }
  }
  return handed;
}

/** The bytes of what was handed over, and what is known of them. Throws HearsayError as `Fetcher.fetch` does. */
export async function bytesOf(
  given: Given,
  fetcher: Fetcher,
): Promise<Omit<Extract<Handed, { kind: 'bytes' }>, 'kind'>> {
  const place = placeOf(given);
  if (given.kind === 'text') {
    const name = nameOf(given.title);
    const bytes = new TextEncoder().encode(given.text);
    return { bytes, hints: { path: name, id: name, format: 'text' }, title: given.title, place };
  }
  if (given.kind === 'file') {
    const hints = { path: given.name, id: idFromPath(given.name) };
    return { bytes: given.bytes, hints, title: null, place };
  }
  const { bytes, contentType } = await fetcher.fetch(given.address);
  const hints = { path: given.address, id: idFromPath(given.address) };
  return { bytes, hints: contentType === null ? hints : { ...hints, contentType }, title: null, place };
}

function placeOf(given: Given): string {
  if (given.kind === 'text') return given.title ?? 'pasted text';
  return given.kind === 'file' ? given.name : given.address;
}

/** A short name from a title, for the report's id and for messages. */
function nameOf(title: string | null): string {
  const words = (title ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 8).join('-').slice(0, 60) || 'pasted-text';
}
