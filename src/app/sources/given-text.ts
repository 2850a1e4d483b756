import type { Document, WitnessKind } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { readDocuments } from '../../readers/read-document.ts';
import { createNames } from './unique-names.ts';

/** A text that is handed over as it is, without a file. */
export interface GivenText {
  /** What findings call it. */
  readonly name: string;
  readonly text: string;
}

/** Reads texts that were handed over, each under a name of its own. Throws HearsayError 'empty' for one without words. */
export async function readGivenTexts(texts: readonly GivenText[], kind?: WitnessKind): Promise<Document[]> {
  const names = createNames();
  const documents: Document[] = [];
  for (const { name, text } of texts) {
    const id = names.take(name.trim() === '' ? 'text' : name.trim());
    const hints = { path: id, id, format: 'text' as const, ...(kind === undefined ? {} : { kind }) };
    const [document] = await readDocuments(new TextEncoder().encode(text), hints);
    if (document === undefined) throw new HearsayError('empty', `${id}: holds no words`);
    documents.push(document);
  }
  return documents;
}

/** Paths and addresses apart from texts that were handed over. */
export function partGiven(sources: readonly (string | GivenText)[]): { paths: string[]; texts: GivenText[] } {
  return {
    paths: sources.filter((source) => typeof source === 'string'),
    texts: sources.filter((source) => typeof source !== 'string'),
  };
}
