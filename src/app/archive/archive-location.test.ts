import { describe, expect, it } from 'vitest';
import { locateArchive, withoutPassword } from './archive-location.ts';

describe('locateArchive', () => {
  it('takes what is told, then HEARSAY_ARCHIVE, then DATABASE_URL, then a folder of its own', () => {
    const env = { HEARSAY_ARCHIVE: '/var/hearsay', DATABASE_URL: 'postgres://db/news' };
    expect(locateArchive('here', env)).toEqual({ kind: 'embedded', folder: 'here' });
    expect(locateArchive(undefined, env)).toEqual({ kind: 'embedded', folder: '/var/hearsay' });
    const { DATABASE_URL } = env;
    expect(locateArchive(undefined, { DATABASE_URL, HEARSAY_ARCHIVE: '' })).toEqual({
      kind: 'postgresql',
      address: DATABASE_URL,
    });
    expect(locateArchive(undefined, {})).toEqual({ kind: 'embedded', folder: 'hearsay-archive' });
    expect(locateArchive('postgresql://u@h/d', env)).toMatchObject({ kind: 'postgresql' });
  });

  it('refuses other addresses, and never prints a password', () => {
    expect(() => locateArchive('mysql://u:secret@h/d', {})).toThrow('mysql://…@h/d');
    expect(() => locateArchive(undefined, { DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow(
      /^(?!.*secret)/u,
    );
    expect(withoutPassword('postgres://u:p@ss@h/d')).not.toContain('p@ss');
  });
});
