import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../src/core/compare/changes/rules.ts';
import { CHANGE_KINDS } from '../src/core/model/verdict.ts';
import { COLLATION_FORMATS } from '../src/reports/collation/formats.ts';
import { formatNames } from '../src/reports/format.ts';
import { signatureOf } from './exported-signature.ts';

const root = resolve(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const pages = globSync(['*.md', '{docs,train,benchmark}/**/*.md'], { cwd: root });

/** What stands between a heading of a page and the next one of its level or above. */
function section(page: string, heading: string): string {
  const [, level, rest] = new RegExp(`^(#+) ${heading}$([\\s\\S]*)`, 'mu').exec(page) ?? [];
  if (level === undefined || rest === undefined) throw new RangeError(`there is no heading "${heading}"`);
  return rest.split(new RegExp(`^#{1,${level.length}} `, 'mu'))[0]!;
}

/** Whether a folder of core is a language, which is no stage; its one value has its name. */
const isLanguage = (room: string) => {
  const file = `src/core/${room}/${room}.ts`;
  return existsSync(join(root, file)) && / [A-Z]+: Language = /u.test(read(file));
};

describe('a language', () => {
  it('has a test of its own in test/languages', () => {
    const languages = readdirSync(join(root, 'src/core')).filter(isLanguage);
    expect(languages).toEqual(expect.arrayContaining(['english', 'german']));
    expect(languages.filter((name) => !existsSync(join(root, `test/languages/${name}.test.ts`)))).toEqual([]);
  });
});

describe('docs/architecture.md', () => {
  const rows = [
    ...section(read('docs/architecture.md'), 'Stages').matchAll(/^\| (\w+) +\| (.+?) +\| `(.+?)` +\|$/gmu),
  ];
  const signatures = rows.flatMap(([, stage, cell, file]) =>
    [...cell!.matchAll(/`(\w+)\((.*?)\) → (.+?)`/gu)].map(([, name, parameters, result]) => ({
      stage: stage!,
      file: file!,
      name: name!,
      written: `${name}(${parameters}) → ${result}`,
    })),
  );

  it.each(signatures)('gives $name as the code has it', ({ file, name, written }) => {
    expect(written).toBe(signatureOf(join(root, file), name));
  });

  it('has a row for every room of the pipeline', () => {
    const rooms = readdirSync(join(root, 'src/core'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !['model', 'learning', 'language'].includes(entry.name))
      .map(({ name }) => name);
    const shown = new Set(signatures.map(({ file }) => file.split('/')[2]));
    expect(rooms.filter((room) => !shown.has(room) && !isLanguage(room))).toEqual([]);
    expect(rows.length).toBe(new Set(signatures.map(({ stage }) => stage)).size);
  });
});

describe('a kind of change', () => {
  const headings = [...section(read('docs/verdicts.md'), 'Kinds of change').matchAll(/^### (.+)$/gmu)];

  it('has one rule', () => {
    expect(CHANGE_RULES.map(({ kind }) => kind).sort()).toEqual([...CHANGE_KINDS].sort());
  });

  it('has one heading in docs/verdicts.md', () => {
    expect(headings.map(([, kind]) => kind!).sort()).toEqual([...CHANGE_KINDS].sort());
  });
});

describe('the formats of a collation', () => {
  const names = [...formatNames(COLLATION_FORMATS)].sort();

  it('are the printed forms that docs/data-model.md tells of', () => {
    const rows = [...section(read('docs/data-model.md'), 'Printed forms').matchAll(/^\| `([a-z-]+)` +\|/gmu)];
    expect(rows.map(([, name]) => name!).sort()).toEqual(names);
  });

  it('are those that README.md lists', () => {
    const [, list] = /^Formats: ([\s\S]*?)\.$/mu.exec(
      section(read('README.md'), 'Compare reports of one event'),
    )!;
    expect([...list!.matchAll(/`([a-z-]+)`/gu)].map(([, name]) => name!).sort()).toEqual(names);
  });
});

describe('CONTRIBUTING.md', () => {
  const recipes = read('CONTRIBUTING.md')
    .split(/^## (?=\d+\. )/mu)
    .slice(1);

  it('has ten recipes', () => {
    expect(recipes.map((recipe) => Number.parseInt(recipe, 10))).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });

  it.each(recipes.map((recipe) => [recipe.split('\n')[0]!, recipe]))(
    '%s: names files that there are',
    (_title, recipe) => {
      const files = [...recipe.matchAll(/^- `([^`]+)`/gmu)].map((match) => match[1]!);
      expect(files.length).toBeGreaterThan(1);
      expect(files.filter((file) => !isThere(file))).toEqual([]);
    },
  );
});

/** A file or folder that there is; of one to be made, `folder/<name>.ts`, the folder. */
function isThere(file: string): boolean {
  const made = file.indexOf('<');
  return existsSync(join(root, made < 0 ? file : dirname(`${file.slice(0, made)}x`)));
}

describe('docs/glossary.md', () => {
  const rows = [...read('docs/glossary.md').matchAll(/^\| ([^|]+?) +\| [^|]+ \| (`[^|]+`) +\|$/gmu)];
  const source = globSync('src/**/*.ts', { cwd: root, exclude: ['**/*.test.ts'] })
    .map(read)
    .join('\n');
  const words = new Set(source.match(/\w+/gu));

  it('names each thing as the code does', () => {
    expect(rows.length).toBeGreaterThan(20);
    const names = rows.flatMap(([, term, cell]) =>
      [...cell!.matchAll(/`(\w+)`/gu)].map((match) => ({ term, name: match[1]! })),
    );
    expect(names.filter(({ name }) => !words.has(name))).toEqual([]);
  });

  it('is in the order of the alphabet under each heading', () => {
    for (const part of read('docs/glossary.md').split(/^## /mu)) {
      const terms = [...part.matchAll(/^\| ([^|]+?) +\| [^|]+ \| `/gmu)].map((match) => match[1]!);
      expect(terms).toEqual([...terms].sort((a, b) => a.localeCompare(b, 'en')));
    }
  });
});

describe('the pages', () => {
  it.each(pages)('%s names files that there are', (page) => {
    const text = read(page);
    const paths = [
      ...text.matchAll(
        /`((?:src|test|eval|train|learn|gold|bench|benchmark|kernel|docs|models|profiles|schema|examples)\/[\w./*-]*)`/gu,
      ),
    ];
    const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#\s]+)/gu)].map((match) =>
      join(dirname(page), match[1]!),
    );
    const named = [...paths.map((match) => match[1]!), ...links];
    expect(named.filter((path) => globSync(path, { cwd: root }).length === 0)).toEqual([]);
  });

  it('tell each decision of docs/adr under a number of its own', () => {
    const numbers = readdirSync(join(root, 'docs/adr')).map((file) => Number.parseInt(file, 10));
    expect(numbers.sort((a, b) => a - b)).toEqual(numbers.map((_, index) => index + 1));
  });
});
