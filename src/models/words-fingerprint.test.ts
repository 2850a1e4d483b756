import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const english = join(import.meta.dirname, '../core/english');
/** Files without words that a model asks for: the language as one value, stems by rule, how courts are cited, how pages show times, other occasions. */
const WITHOUT_WORDS = [
  'english.ts',
  'stem.ts',
  'filings/citations.ts',
  'pages/page-stamps.ts',
  'occasions/other-occasions.ts',
];

it('counts the lists of every file of English, none of them kept from it', () => {
  const fingerprint = readFileSync(join(import.meta.dirname, 'words-fingerprint.ts'), 'utf8');
  const files = readdirSync(english, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.ts') && !file.endsWith('.test.ts'),
  );
  for (const file of files.filter((name) => !WITHOUT_WORDS.includes(name))) {
    expect(fingerprint, file).toContain(`core/english/${file}'`);
    const kept = readFileSync(join(english, file), 'utf8').match(
      /^const [A-Z_]+\b[^=]* =\s*(?:wordSet\(\s*['"`]|new Set\(\s*['"`]|['"`])[^'"`]{60,}/gmu,
    );
    expect(kept, file).toBeNull();
  }
});
