import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openSecret } from './open-secret.ts';

const root = mkdtempSync(join(tmpdir(), 'hearsay-secret-'));
afterAll(() => rmSync(root, { recursive: true }));

const at = (folder: string) => ({ kind: 'embedded' as const, folder });

describe('openSecret', () => {
  it('is made once, for the owner alone', () => {
    const first = openSecret(at(root), {});
    expect(first).toMatch(/^[\w-]{43}$/u);
    expect(openSecret(at(root), {})).toBe(first);
    expect(statSync(join(root, 'secret')).mode & 0o777).toBe(0o600);
  });

  it('is the one of the environment where that tells one', () => {
    const told = 'k'.repeat(32);
    expect(openSecret(at(root), { HEARSAY_SECRET: told })).toBe(told);
    expect(() => openSecret(at(root), { HEARSAY_SECRET: 'short' })).toThrow(/at least 32/u);
  });

  it('is not made up on PostgreSQL, where servers share it', () => {
    expect(openSecret({ kind: 'postgresql', address: 'postgres://db/hearsay' }, {})).toBeNull();
  });

  it('is not taken from an empty file, nor from a folder that is not there', () => {
    const folder = mkdtempSync(join(root, 'x-'));
    writeFileSync(join(folder, 'secret'), '');
    expect(() => openSecret(at(folder), {})).toThrow(/holds no secret/u);
    expect(() => openSecret(at(join(root, 'missing')), {})).toThrow(/no such file/u);
  });
});
