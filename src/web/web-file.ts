import { readFileSync } from 'node:fs';

/** The style sheets, scripts and pictures of the pages: real files, which the linter and the type checker read. */
const FOLDER = new URL('../../web/', import.meta.url);

const read = new Map<string, string>();

/** A file of `web/` by its name, read once. In a style sheet the notes "cards.css for SELECTOR" give way to its rules. */
export function webFile(name: string): string {
  let text = read.get(name);
  if (text === undefined) {
    text = readFileSync(new URL(name, FOLDER), 'utf8').replace(
      /\/\* cards\.css for (\S+) \*\//gu,
      (_note, selector: string) => webFile('cards.css').replaceAll('.cards', selector),
    );
    read.set(name, text);
  }
  return text;
}
