import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { HearsayError } from '../../../core/model/error.ts';

/** One row of an archive's database. */
export interface DumpRow {
  readonly table: string;
  readonly row: Readonly<Record<string, unknown>>;
}

/** The first line of a backup. */
export const BackupHead = z.object({
  hearsay: z.literal('backup'),
  /** Of the shape of these lines. */
  format: z.number(),
  /** The version of the database's tables. */
  schema: z.number(),
  /** The version of Hearsay that made it. */
  engine: z.string(),
  at: z.string(),
});
export type BackupHead = z.infer<typeof BackupHead>;

/** The last line: what all lines before it come to. */
const BackupEnd = z.object({
  end: z.literal(true),
  rows: z.record(z.string(), z.number()),
  sha256: z.string(),
});

const Row = z.object({ table: z.string(), row: z.record(z.string(), z.unknown()) });

export const BACKUP_FORMAT = 1;

/** A backup's lines: a head, a line a row, and an end that counts and sums up the rest. */
export async function* toBackupLines(head: BackupHead, rows: AsyncIterable<DumpRow>): AsyncGenerator<string> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const line = (value: unknown): string => {
    const text = `${JSON.stringify(value)}\n`;
    hash.update(text);
    return text;
  };
  yield line(head);
  for await (const { table, row } of rows) {
    counts[table] = (counts[table] ?? 0) + 1;
    yield line({ table, row });
  }
  yield `${JSON.stringify({ end: true, rows: counts, sha256: hash.digest('hex') })}\n`;
}

/**
 * The rows of a backup's lines. Throws HearsayError 'malformed' where it is none, is of a later format, is cut short or
 * damaged: this shows at the last line at the latest, so read it all before a row is used.
 */
export async function* fromBackupLines(
  lines: AsyncIterable<string>,
  file: string,
  onHead: (head: BackupHead) => void,
): AsyncGenerator<DumpRow> {
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  let first = true;
  let ended = false;
  for await (const text of lines) {
    if (ended) throw damaged(file, 'goes on after its end');
    const value = parse(text, file);
    if (first) {
      onHead(readHead(value, file));
      first = false;
    } else {
      const end = BackupEnd.safeParse(value);
      if (end.success) {
        ended = true;
        if (end.data.sha256 !== hash.digest('hex'))
          throw damaged(file, 'is damaged: its checksum does not fit');
        if (!sameCounts(end.data.rows, counts)) throw damaged(file, 'is damaged: rows are missing');
        continue;
      }
      const row = Row.safeParse(value);
      if (!row.success) throw damaged(file, 'is damaged: a line is no row');
      counts[row.data.table] = (counts[row.data.table] ?? 0) + 1;
      yield row.data;
    }
    hash.update(`${text}\n`);
  }
  if (!ended) throw damaged(file, 'is cut short: its end is missing');
}

function readHead(value: unknown, file: string): BackupHead {
  const head = BackupHead.safeParse(value);
  if (!head.success) throw damaged(file, 'is no backup of Hearsay');
  if (head.data.format > BACKUP_FORMAT)
    throw damaged(file, `was made by a later Hearsay (${head.data.engine}); update Hearsay first`);
  return head.data;
}

function sameCounts(a: Readonly<Record<string, number>>, b: Readonly<Record<string, number>>): boolean {
  const tables = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...tables].every((table) => a[table] === b[table]);
}

function parse(text: string, file: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new HearsayError('malformed', `${file}: is no backup of Hearsay, or a damaged one`, { cause });
  }
}

function damaged(file: string, why: string): HearsayError {
  return new HearsayError('malformed', `${file}: ${why}; nothing was restored`);
}
