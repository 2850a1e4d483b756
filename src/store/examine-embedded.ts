import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { ExaminedArchive } from '../app/archive/examined-archive.ts';
import { HearsayError } from '../core/model/error.ts';
import { problemsOf } from './backend/database-file.ts';
import { storeFailure } from './backend/store-failure.ts';

/** The databases of an archive's folder; the accounts are there where somebody has one. */
const DATABASES = ['archive.db', 'accounts.db'];

/** Looks through the databases of an archive's folder: every page, index and reference. */
export function examineEmbedded(folder: string): ExaminedArchive {
  const there = DATABASES.filter((name) => existsSync(join(folder, name)));
  return { parts: there.map((name) => ({ name, problems: examine(join(folder, name)) })) };
}

function examine(file: string): string[] {
  if (statSync(file).size === 0) return ['is empty, which no database is'];
  const open = (statSync(file).mode & 0o077) === 0 ? [] : ['others on this machine may read it (chmod 600)'];
  try {
    return [...problemsOf(file, 'whole'), ...open];
  } catch (error) {
    const failure = storeFailure(error, 'it');
    if (!(failure instanceof HearsayError)) throw error;
    return [failure.message.replace(/^it: /u, '')];
  }
}
