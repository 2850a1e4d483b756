import { ROLES, type Role, type User } from '../app/accounts.ts';

export type { Role, User } from '../app/accounts.ts';

/** Who is asking where no login is needed: whoever uses this machine. */
export const LOCAL_USER: User = { name: 'local', role: 'admin' };

/** Whether somebody has a role or a higher one. Nobody has none. */
export function hasRole(user: User | null, role: Role): boolean {
  return user !== null && ROLES.indexOf(user.role) >= ROLES.indexOf(role);
}
