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
}

const MODEL = 'apiToken';
const MOST_TOKENS = 50;
/** Milliseconds between two notes of a token's use: a write at every request would be too many. */
const NOTE_EVERY = 60_000;

/** Makes a token and keeps its hash. 256 random bits need no slow hash: they cannot be guessed. */
export async function makeToken(adapter: AuthAdapter, userId: string, label: string): Promise<string> {
  const plain = label.trim();
  if (plain === '' || plain.length > 100) {
    throw new HearsayError('bad-option', 'a token needs a name of at most 100 characters');
  }
  if ((await tokensOf(adapter, userId)).length >= MOST_TOKENS) {
    throw new HearsayError('bad-option', `an account has at most ${MOST_TOKENS} tokens; remove one first`);
  }
  const token = `hearsay_${randomBytes(32).toString('base64url')}`;
  const data = { userId, label: plain, hash: hashOf(token), createdAt: new Date(), lastUsedAt: null };
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
    .map(({ id, label, createdAt, lastUsedAt }) => ({
      id,
      label,
      createdAt: new Date(createdAt).toISOString(),
      lastUsedAt: lastUsedAt === null ? null : new Date(lastUsedAt).toISOString(),
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

/** The account's id of a token; null for a token that is none. */
export async function ownerOf(adapter: AuthAdapter, token: string): Promise<string | null> {
  const where = [{ field: 'hash', value: hashOf(token) }];
  const row = await adapter.findOne<TokenRow>({ model: MODEL, where });
  if (row === null) return null;
  const now = Date.now();
  if (row.lastUsedAt === null || now - new Date(row.lastUsedAt).getTime() > NOTE_EVERY) {
    await adapter.update({
      model: MODEL,
      where: [{ field: 'id', value: row.id }],
      update: { lastUsedAt: new Date(now) },
    });
  }
  return row.userId;
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
