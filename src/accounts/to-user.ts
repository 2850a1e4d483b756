import { ROLES, type User } from '../app/accounts.ts';

/** A row with a role that is none of ours may do least. */
export function toUser(row: {
  username?: string | null | undefined;
  role?: string | null | undefined;
}): User {
  return { name: row.username ?? '', role: ROLES.find((role) => role === row.role) ?? 'reader' };
}
