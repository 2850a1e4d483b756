import type { Accounts } from '../../app/accounts.ts';
import { fieldsOf, type ServeContext } from './account-form.ts';

/** Ends the session of an account that a form names, or all of them where it names none; never that of whoever asks. */
export async function endSessions(accounts: Accounts, name: string, c: ServeContext): Promise<void> {
  const { id = '' } = await fieldsOf(c);
  if (id !== '') return accounts.endSession(name, id);
  for (const session of await accounts.sessions(name, c.get('session'))) {
    if (!session.isOwn) await accounts.endSession(name, session.id);
  }
}
