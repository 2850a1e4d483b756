import * as z from 'zod/mini';
import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import type { Hints } from '../hints.ts';
import { asDate } from '../html/metadata-values.ts';
import { readText } from '../text/read-text.ts';

const words = z.nullish(z.string());

/** One text as JSON: `{id, title, text, url, outlet, date, kind, authors}`; all but `text` may be absent, other keys are passed over. */
const Record = z.object({
  id: z.nullish(z.union([z.string(), z.number()])),
  title: words,
  text: z.string(),
  url: words,
  outlet: words,
  date: words,
  kind: z.nullish(z.enum(['report', 'transcript'])),
  authors: z.nullish(z.union([z.string(), z.array(z.string())])),
});

/** Reads one record. `where` names its place in messages. Throws HearsayError 'malformed' where it has not the shape. */
export function readRecord(value: unknown, where: string, hints: Hints): Document {
  const parsed = Record.safeParse(value);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue === undefined || issue.path.length === 0 ? 'record' : issue.path.join('.');
    throw new HearsayError(
      'malformed',
      `${hints.path}: ${where}: ${path}: ${issue?.message ?? 'not a record'}`,
    );
  }
  const { id, title, text, url, outlet, date, kind, authors } = parsed.data;
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new HearsayError('empty', `${hints.path}: ${where}: its text holds no words`);
  return readText(text, hints, {
    format: 'json',
    ...(id === null || id === undefined || id === '' ? {} : { id: String(id) }),
    title: title ?? null,
    url: url ?? null,
    outlet: outlet ?? null,
    date: asDate(date),
    authors: typeof authors === 'string' ? [authors] : (authors ?? []),
    ...(kind ? { kind } : {}),
  });
}
