import { HearsayError } from '../../core/model/error.ts';

/** Where an archive is kept. */
export type ArchiveLocation =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'postgresql'; readonly address: string };

/** The folder of an archive where nothing else is said. */
const DEFAULT_FOLDER = 'hearsay-archive';

/**
 * Where the archive is: as told (`--archive`, a folder or a postgres:// address), else `HEARSAY_ARCHIVE`, else
 * `DATABASE_URL`, else the folder `hearsay-archive`. Throws HearsayError 'bad-option' for an address of another kind.
 */
export function locateArchive(
  told: string | undefined,
  env: Readonly<Record<string, string | undefined>>,
): ArchiveLocation {
  const named = [told, env.HEARSAY_ARCHIVE].find((place) => place !== undefined && place !== '');
  if (named !== undefined) {
    if (isPostgresql(named)) return { kind: 'postgresql', address: named };
    if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(named))
      throw new HearsayError(
        'bad-option',
        `${withoutPassword(named)}: an archive is a folder or a postgres:// address`,
      );
    return { kind: 'embedded', folder: named };
  }
  const address = env.DATABASE_URL;
  if (address === undefined || address === '') return { kind: 'embedded', folder: DEFAULT_FOLDER };
  if (!isPostgresql(address))
    throw new HearsayError(
      'bad-option',
      `DATABASE_URL: ${withoutPassword(address)}: is no postgres:// address`,
    );
  return { kind: 'postgresql', address };
}

function isPostgresql(place: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(place);
}

/** An address as messages may show it. */
export function withoutPassword(address: string): string {
  return address.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^@/]*@/iu, '$1…@');
}
