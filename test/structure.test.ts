import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');
const files = globSync('{src,gold,learn,train,eval,bench,benchmark}/**/*.ts', { cwd: root }).filter(
  (file) => !file.endsWith('.test.ts') && !file.endsWith('.d.ts'),
);

/** Files of loops so hot that an object for the parameters is felt: once a word or a cue, or once a number of a table. */
const HOT: readonly string[] = [
  'src/core/learning/linear-table.ts',
  'src/core/learning/sequence-model.ts',
  'src/core/reading/pos-tagger.ts',
  'src/core/extract/learned/analysis.ts',
  'src/core/extract/learned/link-stage.ts',
  'src/core/extract/learned/features/tag-features.ts',
  'learn/methods/boosted-trees.ts',
];

interface Shape {
  readonly name: string;
  readonly lines: number;
  readonly parameters: number;
}

/** Every function of a file with a body, by its own lines. */
function functionsOf(file: string): Shape[] {
  const text = readFileSync(join(root, file), 'utf8');
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const found: Shape[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isFunctionLike(node) && 'body' in node && node.body !== undefined) {
      const line = (place: number) => source.getLineAndCharacterOfPosition(place).line;
      const start = line(node.getStart());
      const name = `${file}:${start + 1}`;
      found.push({ name, lines: line(node.end) - start + 1, parameters: node.parameters.length });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

describe('the house', () => {
  const functions = files.flatMap(functionsOf);

  it('has at most 15 sources in a folder', () => {
    const full = [...new Set(files.map((file) => dirname(file)))]
      .filter((folder) => folder.startsWith('src'))
      .map((folder) => ({ folder, sources: files.filter((file) => dirname(file) === folder).length }));
    expect(full.filter(({ sources }) => sources > 15)).toEqual([]);
  });

  it('has no file over 300 lines', () => {
    const long = files.map((file) => ({
      file,
      lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1,
    }));
    expect(long.filter(({ lines }) => lines > 300)).toEqual([]);
  });

  it('has no function over 60 lines', () => {
    expect(functions.filter(({ lines }) => lines > 60)).toEqual([]);
  });

  it('has no function with more than five parameters outside hot loops', () => {
    const wide = functions.filter(({ parameters }) => parameters > 5);
    expect(wide.filter(({ name }) => !HOT.includes(name.split(':')[0]!))).toEqual([]);
  });

  // V8 compiles without optimising once a process has many patterns, and then misreads these in texts of two bytes a letter.
  it('has no pattern that sets a flag inside itself', () => {
    const found = files.filter((file) =>
      /\(\?(?:[ims]+(?:-[ims]+)?|-[ims]+):/u.test(readFileSync(join(root, file), 'utf8')),
    );
    expect(found).toEqual([]);
  });

  it('has no folder or file for odds and ends', () => {
    expect(
      files.filter((file) =>
        /(?:utils?|helpers?|common|misc)(?:\/|\.)/u.test(`${basename(dirname(file))}/${basename(file)}`),
      ),
    ).toEqual([]);
  });
});
