import { HearsayError } from '../../core/model/error.ts';

// https://www.sqlite.org/rescode.html
const SQLITE_ADVICE: Readonly<Record<number, string>> = {
  2: 'its file is damaged, or SQLite has a fault; run hearsay doctor',
  3: 'access was refused; check the permissions of the folder and its files',
  4: 'a query was broken off; try again',
  5: 'it is busy: another process has held it for too long; stop that process or try again',
  6: 'it is busy: another process has held it for too long; stop that process or try again',
  7: 'there is no memory left; end other programs, then try again',
  8: 'it cannot be written to; check the permissions of the folder and its files',
  9: 'a query was broken off; try again',
  10: 'the disk did not read or write as asked; check the disk, then try again',
  11: 'its file is damaged; restore a backup (hearsay restore)',
  12: 'its file is damaged, or made by another program; run hearsay doctor',
  13: 'the disk is full; make room, then try again: nothing that was kept before is lost',
  14: 'it cannot be opened; check that the folder exists and may be written to',
  15: 'it is busy: other processes would not let it be read; try again',
  16: 'its file is empty; restore a backup (hearsay restore)',
  17: 'another process changed its tables; try again',
  18: 'a text is larger than a database can hold',
  22: 'its file is larger than this disk can hold; move the archive to another one',
  23: 'access was refused; check the permissions of the folder and its files',
  24: 'its file is damaged; restore a backup (hearsay restore)',
  26: 'its file is no database; name another folder or restore a backup (hearsay restore)',
};

const UNREACHABLE = 'it does not answer; check that it runs and can be reached, then try again';
const CONNECTION_LOST = 'the connection was lost; it is tried again with the next request';

// https://www.postgresql.org/docs/current/errcodes-appendix.html
const POSTGRES_ADVICE: readonly (readonly [RegExp, string])[] = [
  [/^53100$/, 'its disk is full; make room there, then try again: nothing that was kept before is lost'],
  [/^53[23]00$/, 'it has no memory or no connection left; lower the number of workers or raise its limits'],
  [/^(?:57P0[1-5]|08...)$/, CONNECTION_LOST],
  [/^28...$/, 'it refused the user name or password; check DATABASE_URL'],
  [/^3D000$/, 'it has no such database; create it or check DATABASE_URL'],
  [/^42501$/, 'the user may not do that there; grant the rights to create and change tables'],
  [/^(?:58...|XX00[12])$/, 'its files cannot be read or are damaged; see the log of PostgreSQL'],
  [/^(?:40001|40P01|55P03)$/, 'others changed the same rows at the same time; try again'],
  [/^25006$/, 'it only reads (a standby?); name the primary server in DATABASE_URL'],
  [/^57014$/, 'a query took too long and was stopped; try again with less'],
  [/^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|ENOENT|EACCES)$/, UNREACHABLE],
  [/^(?:ECONNRESET|EPIPE|ECONNABORTED)$/, CONNECTION_LOST],
];

const LOST_MESSAGE =
  /connection terminated|client has encountered a connection error|not queryable|timeout exceeded when trying to connect|timeout expired|server closed the connection|connection has been discarded|unexpected eof/i;

/** Whether the connection to the database is what failed, so that the same can be asked again on another one. */
export function isConnectionLoss(error: unknown): boolean {
  const { code, message } = partsOf(error);
  const advice = POSTGRES_ADVICE.find(([pattern]) => pattern.test(code))?.[1];
  return advice === UNREACHABLE || advice === CONNECTION_LOST || LOST_MESSAGE.test(message);
}

/** Whether the database undid a transaction because of others at the same time, so that it can be done again. */
export function isConflict(error: unknown): boolean {
  return /^(?:40001|40P01)$/.test(partsOf(error).code);
}

/** Whether another process held the embedded database for too long. */
export function isBusy(error: unknown): boolean {
  const number = sqliteCode(error);
  return number === 5 || number === 6;
}

/**
 * A failure of the database as HearsayError 'store-failed', which names the database and what to do. Anything else, a bug
 * among them, comes back as it is.
 */
export function storeFailure(error: unknown, database: string): unknown {
  if (error instanceof HearsayError) return error;
  const advice = adviceFor(error);
  if (advice === null) return error;
  return new HearsayError('store-failed', `${database}: ${advice}`, { cause: error });
}

/** What an action returns; its failures thrown as `storeFailure` tells them. */
export async function orStoreFailure<Result>(
  action: () => Promise<Result>,
  database: string,
): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    throw storeFailure(error, database);
  }
}

function adviceFor(error: unknown): string | null {
  const number = sqliteCode(error);
  if (number !== null) return SQLITE_ADVICE[number] ?? (isDamage(error) ? SQLITE_ADVICE[11]! : null);
  const { code, message } = partsOf(error);
  const advice = POSTGRES_ADVICE.find(([pattern]) => pattern.test(code))?.[1];
  return advice ?? (LOST_MESSAGE.test(message) ? CONNECTION_LOST : null);
}

/**
 * Whether an error that SQLite counts among those of a query is one of its file: our queries are all prepared in the tests,
 * so that tables whose definition cannot be read are damaged.
 */
function isDamage(error: unknown): boolean {
  return (
    sqliteCode(error) === 1 &&
    /malformed|parse error|constructor failed|corrupt|unsupported file format/iu.test(partsOf(error).message)
  );
}

/** The primary result code of SQLite, without its extension. */
function sqliteCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

function partsOf(error: unknown): { code: string; message: string } {
  // Node gathers the failures of several addresses of one host.
  if (error instanceof AggregateError && error.errors.length > 0) return partsOf(error.errors[0]);
  if (!(error instanceof Error)) return { code: '', message: '' };
  return {
    code: 'code' in error && typeof error.code === 'string' ? error.code : '',
    message: error.message,
  };
}
