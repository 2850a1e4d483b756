import type { Document, WitnessKind } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { readDocuments } from '../../readers/read-document.ts';
import type { Names } from './unique-names.ts';

/** A text that is handed over as it is, without a file. */
export interface NamedText {
  /** What oddities call it. */
  readonly name: string;
  readonly text: string;
}

/** A path, a folder, a glob, an address, `-`, or a text handed over. */
export type Source = string | NamedText;

/** Reads a text that was handed over, under a name of its own. Throws HearsayError 'empty' for one without words. */
export async function readNamedText(
  { name, text }: NamedText,
  names: Names,
  kind?: WitnessKind,
): Promise<Document> {
  const id = names.take(name.trim() === '' ? 'text' : name.trim());
  const hints = { path: id, id, format: 'text' as const, ...(kind === undefined ? {} : { kind }) };
  const [document] = await readDocuments(new TextEncoder().encode(text), hints);
  if (document === undefined) throw new HearsayError('empty', `${id}: holds no words`);
  return document;
}
