import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { extract } from '../../../src/core/extract/extract.ts';
import type { Act, Mode } from '../../../src/core/model/attribution.ts';
import type { Span } from '../../../src/core/model/span.ts';
import { readDocument } from '../../../src/core/reading/reading.ts';
import { loadExtractionModel } from '../../../src/models/load-extraction-model.ts';
import { readDocuments } from '../../../src/readers/read-document.ts';

/** One attribution as a reader would write it down; the cue takes in form and place ("said in a statement"), never the addressee. */
interface Expected {
  readonly mode: Mode;
  readonly act: Act;
  readonly source: string | null;
  readonly cue: string | null;
  readonly content: readonly string[];
}

const model = loadExtractionModel();
const folder = new URL('./', import.meta.url);
const names = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());

async function attributionsOf(name: string): Promise<Expected[]> {
  const file = readdirSync(new URL(`${name}/`, folder)).find((entry) => entry.startsWith('input.'))!;
  const bytes = readFileSync(new URL(`${name}/${file}`, folder));
  const [document] = await readDocuments(bytes, { path: file, kind: 'report' });
  const texts = (spans: readonly Span[]): string[] =>
    spans.map(({ start, end }) => document!.text.slice(start, end));
  const join = (spans: readonly Span[] | null): string | null =>
    spans === null ? null : texts(spans).join(' … ');
  return extract(readDocument(document!), model).attributions.map(({ mode, act, source, cue, content }) => ({
    mode,
    act,
    source: join(source),
    cue: join(cue),
    content: texts(content),
  }));
}

/** Indirect attributions that nobody wrote down are left out: a passage pins its own phenomenon, no other. */
function relevant(found: readonly Expected[], expected: readonly Expected[]): Expected[] {
  const pinned = new Set(expected.map(({ content }) => content.join('|')));
  return found.filter(({ mode, content }) => mode !== 'indirect' || pinned.has(content.join('|')));
}

describe('extraction of one passage', () => {
  for (const { name } of names) {
    test(`${name.replace('--', ': ').replaceAll('-', ' ')}`, async () => {
      const file = new URL(`${name}/expected.json`, folder);
      const found = await attributionsOf(name);
      if (process.env.GOLDEN_UPDATE === '1') {
        const known: Expected[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : found;
        writeFileSync(file, `${JSON.stringify(relevant(found, known), null, 2)}\n`);
      }
      const expected: Expected[] = JSON.parse(readFileSync(file, 'utf8'));
      expect(relevant(found, expected)).toEqual(expected);
    });
  }
});
