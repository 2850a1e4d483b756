import { HearsayError } from '../../core/model/error.ts';
import type { Services } from '../services.ts';

/** What became of one record of a stream. */
export type RecordAnswer<Answer> =
  | { readonly id: string; readonly answer: Answer }
  /** What is no HearsayError is a bug, which harms no other record. */
  | { readonly id: string; readonly error: unknown };

/** Where records from standard input are from, in messages, and how those without an id are named. */
export const STDIN = { path: '-', id: 'stdin' } as const;

/** Throws HearsayError 'unreadable' where there is no standard input. */
export function stdinOf({ stdin }: Pick<Services, 'stdin'>): AsyncIterable<Uint8Array> {
  if (stdin === undefined) throw new HearsayError('unreadable', '-: there is no standard input here');
  return stdin;
}

/** What a piece of work answers of a record, or why it does not. */
export function answerRecord<Answer>(id: string, work: () => Answer): RecordAnswer<Answer> {
  try {
    return { id, answer: work() };
  } catch (error) {
    return { id, error };
  }
}
