import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { HearsayError } from '../../core/model/error.ts';
import { type ConfigFile, configSchema, type IgnoreRule } from '../../reports/config/config-schema.ts';
import { toFileError } from '../sources/file-error.ts';

const CONFIG_NAME = 'hearsay.config.json';

/** What holds for the texts of a folder, its paths as seen from the working folder. */
export interface Config extends Omit<ConfigFile, '$schema' | 'ignore'> {
  /** The file as seen from the working folder; null where there is none. */
  readonly file: string | null;
  readonly ignore: readonly IgnoreRule[];
}

export const NO_CONFIG: Config = { file: null, ignore: [] };

/**
 * Reads the configuration: the file named, else the nearest one from a folder upward. Throws HearsayError 'unreadable',
 * and 'malformed' naming the file and the field.
 */
export async function readConfig(named: string | undefined, folder: string): Promise<Config> {
  const file = named === undefined ? nearestConfig(folder) : resolve(folder, named);
  if (file === null) return NO_CONFIG;
  const shown = relative(folder, file) || file;
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw toFileError(shown, cause);
  });
  const { $schema: _, ignore = [], ...config } = parseConfig(text, shown);
  const from = (path: string): string =>
    /^(?:[a-z][a-z0-9+.-]*:\/\/|-$)/iu.test(path)
      ? path
      : relative(folder, resolve(dirname(file), path)) || '.';
  const { profile, sources, baseline } = config;
  const isFile = profile !== undefined && /[\\/]|\.json$/iu.test(profile);
  return {
    ...config,
    file: shown,
    ignore,
    ...(isFile ? { profile: resolve(dirname(file), profile) } : {}),
    ...(sources === undefined ? {} : { sources: sources.map(from) }),
    ...(baseline === undefined ? {} : { baseline: from(baseline) }),
  };
}

function nearestConfig(folder: string): string | null {
  const file = join(folder, CONFIG_NAME);
  if (existsSync(file)) return file;
  const above = dirname(folder);
  return above === folder ? null : nearestConfig(above);
}

/** Reads a configuration from JSON. Throws HearsayError 'malformed', naming the file and the field. */
export function parseConfig(text: string, file: string): ConfigFile {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\ufeff/u, ''));
  } catch (cause) {
    throw new HearsayError('malformed', `${file}: the configuration is not JSON`, { cause });
  }
  const parsed = configSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new HearsayError(
    'malformed',
    `${file}: ${issue.path.join('.') || 'configuration'}: ${issue.message}`,
  );
}
