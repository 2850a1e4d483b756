import { open, stat } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { HearsayError } from '../../core/model/error.ts';

/** Milliseconds in which another process that makes the file has written something into it. */
const BEING_MADE = 3000;
/** Bytes of an archive that is looked through at every opening; a larger one when it is served, or by hearsay doctor. */
const LOOKED_THROUGH = 64 * 1024 * 1024;

/**
 * Makes the file of an archive where there is none, for its owner alone. Throws HearsayError 'store-failed' for one that is
 * empty: somebody has lost an archive, and a new one in its place would hide that.
 */
export async function makeDatabaseFile(file: string): Promise<void> {
  const made = await open(file, 'ax', 0o600).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return null;
    throw new HearsayError('store-failed', `${file}: cannot be made; check the permissions of its folder`, {
      cause: error,
    });
  });
  if (made !== null) return made.close();
  for (let waited = 0; (await stat(file)).size === 0; waited += 50) {
    if (waited >= BEING_MADE) {
      const advice = 'restore a backup (hearsay restore), or remove the file to begin a new archive';
      throw new HearsayError('store-failed', `${file}: is empty, which no archive is; ${advice}`);
    }
    await sleep(50);
  }
}

/**
 * Looks through the pages of an archive, if it is small or that is wished whatever its size. Throws what SQLite throws, and
 * HearsayError 'store-failed' where it finds damage.
 */
export async function refuseDamage(file: string, name: string, whateverSize: boolean): Promise<void> {
  if (!whateverSize && (await stat(file)).size > LOOKED_THROUGH) return;
  const [first] = problemsOf(file, 'quick');
  if (first === undefined) return;
  throw new HearsayError(
    'store-failed',
    `${name}: its file is damaged (${first}); hearsay doctor tells how badly, hearsay restore brings a backup back`,
  );
}

/** What is wrong with a database, in SQLite's words; none where it is sound. Throws what SQLite throws. */
export function problemsOf(file: string, depth: 'quick' | 'whole'): string[] {
  const db = new DatabaseSync(file, { readOnly: true, timeout: 60_000 });
  try {
    const pragma = depth === 'quick' ? 'quick_check(1)' : 'integrity_check(20)';
    const found = db
      .prepare(`pragma ${pragma}`)
      .all()
      .map((row) => String(Object.values(row)[0]));
    const loose = depth === 'quick' ? [] : db.prepare('pragma foreign_key_check').all();
    const kinds = new Set(
      loose.map(({ table, parent }) => `${table} names rows of ${parent} that are not there`),
    );
    return [...found.filter((words) => words !== 'ok'), ...kinds];
  } finally {
    db.close();
  }
}
