/** What somebody may do: a reader looks, checks and compares; an editor also adds and orders; an admin also runs it. */
export type Role = 'reader' | 'editor' | 'admin';

/** Who is asking; where no login is needed, the local admin. */
export interface User {
  readonly name: string;
  readonly role: Role;
}

const RANK: readonly Role[] = ['reader', 'editor', 'admin'];

/** Whether somebody has a role or a higher one. Nobody has none. */
export function hasRole(user: User | null, role: Role): boolean {
  return user !== null && RANK.indexOf(user.role) >= RANK.indexOf(role);
}
