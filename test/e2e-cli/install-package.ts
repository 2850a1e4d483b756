import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
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
    optionalDependencies: Record<string, string>;
  };
  const needed = { ...manifest.dependencies, ...manifest.optionalDependencies };
  for (const name of [...Object.keys(needed), '@types/node']) {
    mkdirSync(dirname(join(modules, name)), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), join(modules, name));
  }
  return join(modules, 'hearsay');
}

/** Bytes of a folder's files. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
}

/** Megabytes that a package takes with everything that npm installs for it, as the lock file names it. */
export function installedMegabytes(place: string): { readonly own: number; readonly all: number } {
  const lock = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const outer = Object.entries(lock.packages)
    .filter(([path, { dev, devOptional }]) => path !== '' && !(dev || devOptional))
    .map(([path]) => path)
    .filter((path) => path.lastIndexOf('node_modules/') === 0);
  const own = sizeOf(place);
  const dependencies = outer
    .map((path) => join(ROOT, path))
    .filter(existsSync)
    .map(sizeOf);
  return { own: own / 1e6, all: dependencies.reduce((a, b) => a + b, own) / 1e6 };
}

/** Serves an archive by the package installed in a folder until the test ends. Returns its address. */
export function servePackage(folder: string, archive: string): Promise<string> {
  const program = join(folder, 'node_modules/hearsay/bin/hearsay.js');
  const child = spawn(process.execPath, [program, 'serve', '--port', '0', '--archive', archive], {
    cwd: folder,
    env: { PATH: process.env.PATH },
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => resolve(chunk.toString('utf8').trim()));
    child.on('close', (status) => reject(new Error(`the server ended with ${status}`)));
  });
}
