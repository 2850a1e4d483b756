import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

interface Component {
  readonly name: string;
  readonly version: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly {
    readonly license?: { readonly id?: string };
    readonly expression?: string;
  }[];
}

/** Licences that ask for no more than to be named. */
const FREE = /^(?:MIT(?:-0)?|ISC|Apache-2\.0|BSD-[23]-Clause|\(MIT (?:OR CC0-1\.0|AND Zlib)\))$/u;

const read = (name: string) => JSON.parse(readFileSync(join(ROOT, name), 'utf8'));

it('the SBOM holds every package of a deployment with its hash, under a free licence, and no other', () => {
  const write = () =>
    execFileSync(process.execPath, [join(ROOT, 'test/write-sbom.ts')], { encoding: 'utf8' });
  const printed = write();
  expect(write()).toBe(printed);
  const { bomFormat, components } = JSON.parse(printed) as {
    readonly bomFormat: string;
    readonly components: readonly Component[];
  };
  expect(bomFormat).toBe('CycloneDX');
  const held = components.map(({ name, version }) => `${name}@${version}`);
  const { dependencies } = read('package.json') as {
    readonly dependencies: Readonly<Record<string, string>>;
  };
  const { packages } = read('package-lock.json') as {
    readonly packages: Readonly<Record<string, { readonly version: string }>>;
  };
  for (const name of Object.keys(dependencies))
    expect(held).toContain(`${name}@${packages[`node_modules/${name}`]!.version}`);
  for (const name of ['@biomejs/biome', 'playwright-core', 'typescript', 'vitest', 'lightningcss']) {
    expect(components.map((component) => component.name)).not.toContain(name);
  }
  for (const { name, hashes, licenses } of components) {
    expect(hashes?.[0], name).toMatchObject({ alg: 'SHA-512' });
    expect(licenses?.map(({ license, expression }) => license?.id ?? expression).join(), name).toMatch(FREE);
  }
});
