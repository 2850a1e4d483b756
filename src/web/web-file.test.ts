import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { webFile } from './web-file.ts';

const folder = join(import.meta.dirname, '../../web');
const namesOf = (ending: string) => readdirSync(folder).filter((name) => name.endsWith(ending));

describe('webFile', () => {
  it.each(namesOf('.js'))('gives %s as it stands, a script that a page can hold', (name) => {
    const text = webFile(name);
    expect(text).toBe(readFileSync(join(folder, name), 'utf8'));
    // A classic script: import and export would stop it at its first line. Its end tag would end the page's element.
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/<\/script/iu);
  });

  it.each(namesOf('.css'))('gives %s with the rules for cards where a note asks for them', (name) => {
    const text = webFile(name);
    expect(text).not.toMatch(/cards\.css for/u);
    expect(text.split('{').length).toBe(text.split('}').length);
    expect(text).not.toMatch(/<\/style|@import|url\(/iu);
  });

  it('makes cards of rows under every selector that asks for it', () => {
    const rows = [...webFile('collation.css').matchAll(/^(\S+) tr\.item \{ border: 1px/gmu)].map(
      ([, row]) => row,
    );
    expect(rows).toEqual(['.scroller', '.columns-3', '.columns-4', '.columns-many', '.columns-4']);
  });

  it('has the same dark colours where the system asks for them and where the reader does', () => {
    const dark = [...webFile('page.css').matchAll(/color-scheme: dark;\s*([^}]*)\}/gu)].map(([, list]) =>
      list?.trim(),
    );
    expect(dark).toHaveLength(2);
    expect(dark[0]).toBe(dark[1]);
  });
});
