import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const source = join(root, 'src');
const page = readFileSync(join(root, 'docs/architecture.md'), 'utf8');

/** The layer table of docs/architecture.md: folder → the folders that it may import. */
function readLayers(markdown: string): Map<string, readonly string[]> {
  const table = markdown.slice(markdown.search(/\| folder +\| may import +\|/));
  const rows = [...table.matchAll(/^\| ([\w/]+) +\| ([\w/, ]+?) +\|$/gm)];
  return new Map(rows.map((row) => [row[1]!, row[2]!.split(', ')]));
}

const layers = readLayers(page);

/** The layer of a file: the longest folder of the table that holds it; files straight in src/ are `main`. */
function layerOf(file: string): string {
  const path = relative(source, file).replaceAll('\\', '/');
  if (!path.includes('/')) return 'main';
  const folders = [...layers.keys()].filter((folder) => path.startsWith(`${folder}/`));
  const layer = folders.sort((a, b) => b.length - a.length)[0];
  if (layer === undefined) throw new RangeError(`${path} is in no folder of the layer table`);
  return layer;
}

function allows(from: string, to: string): boolean {
  const allowed = layers.get(from) ?? [];
  return (
    from === to || allowed.includes('all') || allowed.some((name) => to === name || to.startsWith(`${name}/`))
  );
}

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
  .map((file) => join(source, file));

function importsOf(file: string): string[] {
  const text = readFileSync(file, 'utf8');
  const pattern = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']+)'/g;
  return [...text.matchAll(pattern)].map((match) => resolve(dirname(file), match[1]!));
}

describe('the layers of docs/architecture.md', () => {
  it('reads a table with every folder of the pipeline', () => {
    for (const folder of [
      'core/model',
      'core/extract',
      'core/compare',
      'readers',
      'reports',
      'app',
      'main',
    ]) {
      expect(layers.has(folder), folder).toBe(true);
    }
    expect(files.length).toBeGreaterThan(20);
  });

  it('holds no import that the table forbids', () => {
    const forbidden = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => target.startsWith(source))
        .filter((target) => !file.endsWith('.test.ts') && !allows(layerOf(file), layerOf(target)))
        .map((target) => `${relative(source, file)} imports ${relative(source, target)}`),
    );
    expect(forbidden).toEqual([]);
  });

  it('holds no circle of imports', () => {
    const graph = new Map(files.map((file) => [file, importsOf(file)]));
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) {
        circles.push(
          [...path.slice(path.indexOf(file)), file].map((name) => relative(source, name)).join(' → '),
        );
        return;
      }
      if (done.has(file)) return;
      for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(circles).toEqual([]);
  });

  it('keeps the pure core free of the platform', () => {
    const platform =
      /from '(?:node:|fs|path|undici|commander)|\bconsole\.|\bprocess\.|Math\.random|Date\.now|new Date\(\)/;
    const impure = files
      .filter((file) => file.includes('/core/') && !file.endsWith('.test.ts'))
      .filter((file) => platform.test(readFileSync(file, 'utf8')));
    expect(impure.map((file) => relative(source, file))).toEqual([]);
  });

  it('keeps gold data, learning, training and evaluation one above the other', () => {
    const below: Readonly<Record<string, readonly string[]>> = {
      gold: [],
      learn: ['gold'],
      train: ['gold', 'learn'],
      eval: ['gold', 'learn'],
      benchmark: [],
    };
    const forbidden = Object.entries(below).flatMap(([folder, allowed]) =>
      readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
        .flatMap((file) => importsOf(join(root, folder, file)).map((target) => relative(root, target)))
        .filter((target) => ![folder, 'src', ...allowed].includes(target.split(/[\\/]/)[0]!))
        .map((target) => `${folder} imports ${target}`),
    );
    expect(forbidden).toEqual([]);
  });
});
