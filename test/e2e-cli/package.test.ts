import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { installedMegabytes, installPackage, servePackage } from './install-package.ts';
import { PROGRAM, ROOT, runProgram } from './run-hearsay.ts';

const LIBRARY_USE = `
import { collate, compare, extract, readDocuments } from 'hearsay';
const report = async (id, text) =>
  (await readDocuments(new TextEncoder().encode(text), { path: id + '.txt', id, kind: 'report' }))[0];
const a = await report('a', 'Harbour master Ruth Ambler said: “The fares will rise by four percent in June.”');
const b = await report('b', '“The fares will rise by nine percent in June,” harbour master Ruth Ambler said.');
const wordings = collate([a, b]).statements.map(({ wordings }) => wordings.length);
const { attributions, engine } = extract(a, { engine: 'fast' });
const side = (document) => ({ ...extract(document).attributions[0], text: document.text, kind: document.kind });
const { words, changes } = compare(side(a), side(b));
const plain = compare('The bridge is safe.', 'The bridge is not safe.').words;
console.log(JSON.stringify({ engine, wordings, modes: attributions.map(({ mode }) => mode), words, plain, kinds: changes.map(({ kind }) => kind) }));
`;

const TYPED_USE = `
import { collate, compare, extract, type Collation, type Document, type Extraction } from 'hearsay';
export const run = (documents: readonly Document[]): Collation => collate(documents, { engine: 'deep' });
export const one = (document: Document): Extraction => extract(document);
export const words: 'verbatim' | (string & {}) = compare('a', 'b').words;
// @ts-expect-error: a text alone is no document
extract('text');
`;

let folder: string;
let place: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hearsay-package-'));
  place = await installPackage(folder);
}, 120_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the package as npm installs it', () => {
  it('gives collate, extract and compare to another project', async () => {
    writeFileSync(join(folder, 'use.mjs'), LIBRARY_USE);
    const { status, stdout, stderr } = await runProgram(process.execPath, ['use.mjs'], { cwd: folder });
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      engine: 'fast',
      wordings: [2],
      modes: ['direct'],
      words: 'changed',
      plain: 'changed',
      kinds: ['number'],
    });
    expect(status).toBe(0);
  });

  it('gives its types', async () => {
    writeFileSync(join(folder, 'use.ts'), TYPED_USE);
    const compiler = join(ROOT, 'node_modules/typescript/bin/tsc');
    const options = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2023', 'use.ts'];
    const { status, stdout } = await runProgram(process.execPath, [compiler, ...options], { cwd: folder });
    expect(stdout).toBe('');
    expect(status).toBe(0);
  }, 120_000);

  it('takes at most 200 MB with everything that it needs', () => {
    const { own, all } = installedMegabytes(place);
    console.info(`the package: ${own.toFixed(1)} MB; with its dependencies: ${all.toFixed(1)} MB`);
    expect(own).toBeGreaterThan(3);
    expect(all).toBeLessThan(200);
  });

  it('holds the program, its models and profiles, and no sources or tests', async () => {
    const program = join(place, 'bin/hearsay.js');
    const args = ['compare', join(place, 'examples/harbour/reports')];
    const { status, stdout } = await runProgram(process.execPath, [program, ...args], { cwd: folder });
    expect(stdout).toMatch(/^4 reports: /);
    expect(status).toBe(0);
    for (const absent of ['src', 'test', 'eval', 'train', 'dist/.build'])
      expect(existsSync(join(place, absent)), absent).toBe(false);
  });
});

describe('an installed package with broken files', () => {
  it('does without a broken profile, without any, and names a model that is damaged or missing', async () => {
    const broken = mkdtempSync(join(tmpdir(), 'hearsay-broken-'));
    onTestFinished(() => rmSync(broken, { recursive: true, force: true }));
    cpSync(join(folder, 'node_modules'), join(broken, 'node_modules'), {
      recursive: true,
      verbatimSymlinks: true,
    });
    const copy = join(broken, 'node_modules/hearsay');
    const hearsay = (...args: string[]) =>
      runProgram(process.execPath, [join(copy, 'bin/hearsay.js'), ...args], { cwd: broken });
    const sample = join(copy, 'examples/harbour');
    const check = (profile: string) =>
      hearsay('check', join(sample, 'draft.md'), '-a', join(sample, 'briefing.vtt'), '-p', profile);

    writeFileSync(join(copy, 'profiles/ap.json'), '{');
    expect(await check('ap')).toMatchObject({
      stderr: 'hearsay: profiles/ap.json: the profile is not JSON\n',
      status: 2,
    });
    expect((await check('reuters')).stderr).toBe('');
    const address = await servePackage(broken, join(broken, 'archive'));
    const page = await fetch(`${address}check`);
    expect(page.status).toBe(200);
    const shown = await page.text();
    expect(shown).toContain('Left out: profiles/ap.json: the profile is not JSON');
    expect(shown).toContain('<option value="reuters"');
    expect(shown).not.toContain('<option value="ap"');
    rmSync(join(copy, 'profiles'), { recursive: true });
    expect(await hearsay('--version')).toMatchObject({ stderr: '', status: 0 });

    const background = join(copy, 'models/background.json');
    writeFileSync(background, readFileSync(background).subarray(0, 999));
    const compare = () => hearsay('compare', join(sample, 'reports'));
    expect((await compare()).stderr).toMatch(/^hearsay: models\/background\.json is damaged \(.+\n$/);
    rmSync(background);
    expect(await compare()).toMatchObject({
      stderr: 'hearsay: models/background.json is missing: install Hearsay anew\n',
      status: 2,
    });
  }, 120_000);
});

describe('the package as npm packs it', () => {
  it('holds what its sources build and nothing that an earlier build left', async () => {
    const checkout = mkdtempSync(join(tmpdir(), 'hearsay-checkout-'));
    onTestFinished(() => rmSync(checkout, { recursive: true, force: true }));
    const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: string[] };
    const kept = files.filter((name) => !name.startsWith('!') && name !== 'dist');
    for (const name of ['package.json', 'prepare.js', 'tsconfig.base.json', 'src', ...kept])
      cpSync(join(ROOT, name), join(checkout, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(checkout, 'node_modules'));
    // Its types are held elsewhere, and what is built does not hang on them.
    const unchecked = JSON.stringify({ extends: './checked.json', compilerOptions: { noCheck: true } });
    renameSync(join(checkout, 'tsconfig.base.json'), join(checkout, 'checked.json'));
    writeFileSync(join(checkout, 'tsconfig.base.json'), unchecked);
    mkdirSync(join(checkout, 'dist/old'), { recursive: true });
    writeFileSync(join(checkout, 'dist/old/moved.js'), '');
    const { stdout } = await runProgram('npm', ['pack', '--dry-run', '--json'], {
      cwd: checkout,
      env: { HOME: checkout },
    });
    const [packed] = JSON.parse(stdout.slice(stdout.indexOf('['))) as [{ files: { path: string }[] }];
    const paths = packed.files.map(({ path }) => path);
    const sourceOf = (path: string) => path.replace(/^dist\/(.+?)(?:\.d)?\.[jt]s$/, 'src/$1.ts');
    expect(paths.filter((path) => !existsSync(join(ROOT, sourceOf(path))))).toEqual([]);
    expect(paths.filter((path) => /tsconfig|tsbuildinfo/.test(path))).toEqual([]);
    expect(paths).toContain('dist/main.js');
    expect(paths).toContain('web/page.js');
  }, 180_000);
});

describe('the program in a checkout', () => {
  it('has a lock file that npm ci accepts: packages of other platforms stand in it too', () => {
    const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
      packages: Record<string, { optionalDependencies?: Record<string, string> }>;
    };
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter(
        (name) => !(`node_modules/${name}` in packages) && !(`${place}/node_modules/${name}` in packages),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('runs as npx hearsay', async () => {
    const home = mkdtempSync(join(tmpdir(), 'hearsay-home-'));
    onTestFinished(() => rmSync(home, { recursive: true, force: true }));
    const { status, stdout } = await runProgram('npx', ['--no-install', 'hearsay', '--version'], {
      cwd: ROOT,
      env: { HOME: home },
    });
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
    expect(status).toBe(0);
  }, 120_000);

  it('says in one line that it needs a later Node.js', async ({ skip }) => {
    const old = ['/usr/bin/node', '/usr/local/bin/node'].find((path) => existsSync(path));
    if (old === undefined) return skip('no other Node.js on this machine');
    const version = (await runProgram(old, ['--version'])).stdout;
    if (Number(/\d+/.exec(version)?.[0]) >= 24) return skip(`the machine's own Node.js is ${version}`);
    const { status, stdout, stderr } = await runProgram(old, [PROGRAM, '--version']);
    expect(stderr).toMatch(/^hearsay needs Node\.js 24 or later; this is [\d.]+\..*\n$/);
    expect(stdout).toBe('');
    expect(status).toBe(2);
  });
});
