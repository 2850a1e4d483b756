import type { Oddity, SourceFormat, Transcription, WitnessKind } from '../core/model/document.ts';

/** What is known about some bytes beside the bytes. */
export interface Hints {
  /** Path or address; named in every message, and the document's `path`. */
  readonly path: string;
  /** The document's id; else the path's base name without extension. A JSON record keeps its own. */
  readonly id?: string;
  /** Overrides what extension, content type and content tell. */
  readonly format?: SourceFormat;
  /** Overrides the guess from format and turns. */
  readonly kind?: WitnessKind;
  /** Overrides the guess of who wrote a transcript down. */
  readonly transcription?: Transcription;
  /** The HTTP content type, with its charset. */
  readonly contentType?: string;
  /** Told of everything odd that reading survived. */
  readonly onOddity?: (oddity: Oddity) => void;
}

/** The most bytes one document may have, 64 MiB; JSON lines are streamed and bounded record by record. */
export const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Passes an oddity on, if anybody listens. */
export function report(hints: Hints, code: string, message: string, documentId: string): void {
  hints.onOddity?.({ code, message, documentId, span: null });
}

/** The id that a document from this path gets: the base name without extension and compression suffix. */
export function idOf(hints: Hints): string {
  if (hints.id !== undefined) return hints.id;
  return idFromPath(hints.path);
}

export function idFromPath(path: string): string {
  if (path === '-' || path === '') return 'stdin';
  const bare = /^https?:\/\//iu.test(path) ? path.replace(/[?#].*$/u, '') : path;
  const base =
    bare
      .split(/[\\/]/u)
      .filter((part) => part !== '')
      .at(-1) ?? bare;
  const stem = base.replace(/\.gz$/iu, '').replace(/(?<=.)\.[A-Za-z0-9]{1,8}$/u, '');
  return stem === '' ? base : stem;
}
