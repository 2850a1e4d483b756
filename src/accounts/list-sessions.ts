import type { Session } from '../app/accounts.ts';
import { HearsayError } from '../core/model/error.ts';
import type { AuthContext } from './auth.ts';

/** The sessions of an account that have not ended, the one used last first; `own` is that of whoever asks. */
export async function sessionsOf(
  { internalAdapter }: AuthContext,
  userId: string,
  own: string | null,
): Promise<Session[]> {
  const rows = await internalAdapter.listSessions(userId, { onlyActiveSessions: true });
  return rows
    .map(({ id, token, createdAt, updatedAt, ipAddress, userAgent }) => ({
      id,
      createdAt: new Date(createdAt).toISOString(),
      lastUsedAt: new Date(updatedAt).toISOString(),
      from: ipAddress ?? '',
      browser: userAgent ?? '',
      isOwn: token === own,
    }))
    .sort((a, b) => b.lastUsedAt.localeCompare(a.lastUsedAt));
}

/** Ends one session of an account. Throws HearsayError 'not-found' where it has none of that id. */
export async function endSession(
  { internalAdapter }: AuthContext,
  userId: string,
  id: string,
): Promise<void> {
  const session = (await internalAdapter.listSessions(userId)).find((row) => row.id === id);
  if (session === undefined)
    throw new HearsayError('not-found', 'there is no such session; it may have ended');
  await internalAdapter.deleteSession(session.token);
}
