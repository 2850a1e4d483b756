import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect } from 'vitest';

/** Whether golden files are to be rewritten: only by `npm run golden:update`. */
const UPDATING = process.env.GOLDEN_UPDATE === '1';

/** Holds a text against a golden file; a missing file fails. With GOLDEN_UPDATE=1 the file is written instead. */
export function expectGolden(file: URL, text: string): void {
  if (UPDATING) {
    mkdirSync(dirname(file.pathname), { recursive: true });
    writeFileSync(file, text);
  }
  if (!existsSync(file)) {
    throw new Error(
      `${file.pathname} is not there: \`npm run golden:update\` writes it; read it before you keep it`,
    );
  }
  expect(text).toBe(readFileSync(file, 'utf8'));
}
