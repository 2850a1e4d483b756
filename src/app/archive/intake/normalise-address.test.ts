import { describe, expect, it } from 'vitest';
import { normaliseAddress } from './normalise-address.ts';

describe('normaliseAddress', () => {
  it.each([
    ['https://Ledger.Example:443/pier/#top', 'https://ledger.example/pier'],
    ['http://ledger.example/?utm_source=x&fbclid=1', 'http://ledger.example/'],
    ['https://ledger.example/a?b=2&a=1&UTM_Medium=y', 'https://ledger.example/a?a=1&b=2'],
    ['https://user:word@ledger.example/a//', 'https://ledger.example/a'],
  ])('writes %s as %s', (address, normal) => {
    expect(normaliseAddress(address)).toBe(normal);
    expect(normaliseAddress(normal)).toBe(normal);
  });

  it('knows no other addresses', () => {
    for (const address of ['', 'pier.html', 'file:///etc/passwd', 'javascript:alert(1)', 'https://'])
      expect(normaliseAddress(address)).toBeNull();
  });
});
