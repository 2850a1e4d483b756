import { createHash, randomBytes } from 'node:crypto';
import type { ApiToken } from '../app/accounts.ts';
import { HearsayError } from '../core/model/error.ts';
import type { AuthAdapter } from './auth.ts';

interface TokenRow {
  readonly id: string;
  readonly userId: string;
  readonly label: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date | null;
  readonly expiresAt: Date | null;
}

const MODEL = 'apiToken';
const MOST_TOKENS = 50;
/** Milliseconds between two notes of a token's use: a write at every request would be too many. */
const NOTE_EVERY = 60_000;
const DAY = 24 * 3600 * 1000;
const MOST_DAYS = 3650;

/** Makes a token and keeps its hash. 256 random bits need no slow hash: they cannot be guessed. */
export async function makeToken(
  adapter: AuthAdapter,
  userId: string,
  label: string,
  days: number | null,
): Promise<string> {
  const plain = label.trim();
  if (plain === '' || plain.length > 100) {
    throw new HearsayError('bad-option', 'a token needs a name of at most 100 characters');
  }
  if (days !== null && !(Number.isInteger(days) && days >= 1 && days <= MOST_DAYS)) {
    throw new HearsayError('bad-option', `a token holds for 1 to ${MOST_DAYS} days`);
  }
  if ((await tokensOf(adapter, userId)).length >= MOST_TOKENS) {
    throw new HearsayError('bad-option', `an account has at most ${MOST_TOKENS} tokens; remove one first`);
  }
  const token = `hearsay_${randomBytes(32).toString('base64url')}`;
  const createdAt = new Date();
  const expiresAt = days === null ? null : new Date(createdAt.getTime() + days * DAY);
  const data = { userId, label: plain, hash: hashOf(token), createdAt, lastUsedAt: null, expiresAt };
  await adapter.create({ model: MODEL, data });
  return token;
}

/** The tokens of an account, newest first. */
export async function tokensOf(adapter: AuthAdapter, userId: string): Promise<ApiToken[]> {
  const rows = await adapter.findMany<TokenRow>({
    model: MODEL,
    where: [{ field: 'userId', value: userId }],
  });
  return rows
    .map(({ id, label, createdAt, lastUsedAt, expiresAt }) => ({
      id,
      label,
      createdAt: new Date(createdAt).toISOString(),
      lastUsedAt: orNull(lastUsedAt),
      expiresAt: orNull(expiresAt),
    }))
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt));
}

/** Takes a token away. Throws HearsayError 'not-found' where this account has none of that id. */
export async function dropToken(adapter: AuthAdapter, userId: string, id: string): Promise<void> {
  const where = [
    { field: 'id', value: id },
    { field: 'userId', value: userId },
  ];
  if ((await adapter.findOne({ model: MODEL, where })) === null) {
    throw new HearsayError('not-found', 'there is no such token');
  }
  await adapter.deleteMany({ model: MODEL, where });
}

export async function dropTokens(adapter: AuthAdapter, userId: string): Promise<void> {
  await adapter.deleteMany({ model: MODEL, where: [{ field: 'userId', value: userId }] });
}

/** The account's id of a token; null for a token that is none, or that has come to its end. */
export async function ownerOf(adapter: AuthAdapter, token: string): Promise<string | null> {
  const where = [{ field: 'hash', value: hashOf(token) }];
  const row = await adapter.findOne<TokenRow>({ model: MODEL, where });
  if (row === null) return null;
  const now = Date.now();
  if (row.expiresAt !== null && new Date(row.expiresAt).getTime() <= now) return null;
  if (row.lastUsedAt === null || now - new Date(row.lastUsedAt).getTime() > NOTE_EVERY) {
    await adapter.update({
      model: MODEL,
      where: [{ field: 'id', value: row.id }],
      update: { lastUsedAt: new Date(now) },
    });
  }
  return row.userId;
}

function orNull(date: Date | null): string | null {
  return date === null ? null : new Date(date).toISOString();
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
