// Writes the extension as the browser loads it: npm run build:extension [FOLDER [firefox]].
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CHANGE_LABELS } from '../../src/reports/words/change-words.ts';
import { WORDS_LABELS } from '../../src/reports/words/verdict-words.ts';

const SOURCES = import.meta.dirname;
const COPIED = [
  'icons',
  'options.html',
  'options.css',
  'options.js',
  'panel.css',
  'settings.js',
  'archive.js',
  'worker.js',
];
/** What runs inside a page must be one script without modules: these, each after those that it imports. */
const PAGE_PARTS = ['article-text.js', 'marks.js', 'elements.js', 'found-places.js', 'panel.js', 'begin.js'];

/** What Firefox calls otherwise; it needs a name of its own to keep settings, and 140 to mark words on a page. */
function forFirefox({ minimum_chrome_version: _, ...manifest }: Record<string, unknown>): object {
  return {
    ...manifest,
    background: { scripts: ['worker.js'], type: 'module' },
    browser_specific_settings: { gecko: { id: 'hearsay@localhost', strict_min_version: '140.0' } },
  };
}

/** Fills a folder, which is emptied first. */
export function buildExtension(folder: string, browser: 'chromium' | 'firefox' = 'chromium'): void {
  const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of COPIED) cpSync(join(SOURCES, name), join(folder, name), { recursive: true });
  write('page.js', `(() => {\n${PAGE_PARTS.map(withoutModules).join('\n')}})();\n`);
  const words = { verdicts: WORDS_LABELS, changes: CHANGE_LABELS };
  write('words.js', `export const WORDS = ${JSON.stringify(words, null, 1)};\n`);
  const { version } = JSON.parse(readFileSync(join(SOURCES, '../../package.json'), 'utf8'));
  const common = JSON.parse(readFileSync(join(SOURCES, 'manifest.json'), 'utf8'));
  const manifest = browser === 'firefox' ? forFirefox(common) : common;
  write('manifest.json', `${JSON.stringify({ ...manifest, version }, null, 2)}\n`);
}

function withoutModules(name: string): string {
  return readFileSync(join(SOURCES, name), 'utf8')
    .replace(/^import [^;]+ from '\.\/[\w-]+\.js';\n+/gmu, '')
    .replace(/^export /gmu, '');
}

if (import.meta.main) {
  const [, , folder = 'build/extension', browser] = process.argv;
  buildExtension(resolve(folder), browser === 'firefox' ? 'firefox' : 'chromium');
}
