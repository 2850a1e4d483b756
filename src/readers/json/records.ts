import * as z from 'zod/mini';
import type { Document } from '../../core/model/document.ts';
import { HearsayError } from '../../core/model/error.ts';
import { type Hints, idOf, report } from '../hints.ts';
import { asDate } from '../html/metadata-values.ts';
import { mendAndTell } from '../mending/mend-text.ts';
import { readText } from '../text/read-text.ts';
import { ISSUES_IN_WORDS } from './issues-in-words.ts';

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
  const parsed = Record.safeParse(value, ISSUES_IN_WORDS);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    const path = issue === undefined || issue.path.length === 0 ? 'record' : issue.path.join('.');
    throw new HearsayError(
      'malformed',
      `${hints.path}: ${where}: ${path}: ${issue?.message ?? 'not a record'}`,
    );
  }
  const { id, title, url, outlet, date, kind, authors } = parsed.data;
  const text = mendAndTell(parsed.data.text, { ...hints, path: `${hints.path}: ${where}` });
  if (!/[\p{L}\p{N}]/u.test(text))
    throw new HearsayError('empty', `${hints.path}: ${where}: its text holds no words`);
  return readText(text, hints, {
    format: 'json',
    ...(id === null || id === undefined || id === '' ? {} : { id: String(id) }),
    title: title ?? null,
    url: url ?? null,
    outlet: outlet ?? null,
    date: dateOf(date, where, hints),
    authors: typeof authors === 'string' ? [authors] : (authors ?? []),
    ...(kind ? { kind } : {}),
  });
}

/** A record's date where it is one of ISO 8601; any other is said and left out. */
function dateOf(date: string | null | undefined, where: string, hints: Hints): string | null {
  const known = asDate(date);
  if (known === null && date != null && date.trim() !== '') {
    const message = `${where}: date: "${date.slice(0, 40)}" is no date of ISO 8601 (2031-05-02); left out`;
    report(hints, 'unreadable-date', `${hints.path}: ${message}`, idOf(hints));
  }
  return known;
}
