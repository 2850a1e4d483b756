import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT, runProgram } from './run-hearsay.ts';

/**
 * Installs the packed package into a folder: what npm would put there, its dependencies linked from the checkout.
 * Returns where the package lies.
 */
export async function installPackage(folder: string): Promise<string> {
  const pack = await runProgram('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', folder], {
    cwd: ROOT,
    env: { HOME: folder },
  });
  const [packed] = JSON.parse(pack.stdout.slice(pack.stdout.indexOf('['))) as [{ filename: string }];
  const modules = join(folder, 'node_modules');
  mkdirSync(join(modules, 'hearsay'), { recursive: true });
  const place = [
    '-xzf',
    join(folder, packed.filename),
    '-C',
    join(modules, 'hearsay'),
    '--strip-components=1',
  ];
  await runProgram('tar', place);
  const manifest = JSON.parse(readFileSync(join(modules, 'hearsay/package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const name of [...Object.keys(manifest.dependencies), '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  return join(modules, 'hearsay');
}
