import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { collate } from '../src/core/collate.ts';
import { extract } from '../src/core/extract/extract.ts';
import type { Document, WitnessKind } from '../src/core/model/document.ts';
import { readDocument } from '../src/core/reading/reading.ts';
import type * as Tokens from '../src/core/reading/tokens.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readDocuments } from '../src/readers/read-document.ts';

/** `tokenise` is the only door through which characters become tokens; here it counts those that pass. */
const seen = vi.hoisted(() => ({ characters: 0 }));
vi.mock('../src/core/reading/tokens.ts', async (load) => {
  const tokens = await load<typeof Tokens>();
  const tokenise: typeof tokens.tokenise = (text, span = { start: 0, end: text.length }) => {
    seen.characters += span.end - span.start;
    return tokens.tokenise(text, span);
  };
  return { ...tokens, tokenise };
});

const folder = join(import.meta.dirname, '../examples/harbour');
const models = loadModels({ engine: 'fast' });

async function readExamples(names: readonly string[], kind: WitnessKind): Promise<Document[]> {
  const read = names.map((name) => {
    const path = join(folder, name);
    return readDocuments(readFileSync(path), { path, kind });
  });
  return (await Promise.all(read)).flat();
}

const reports = await readExamples(
  readdirSync(join(folder, 'reports')).map((name) => `reports/${name}`),
  'report',
);
const transcripts = await readExamples(['briefing.vtt'], 'transcript');

/** How often `work` reads each character of the texts into tokens, on the average. */
function timesRead(documents: readonly Document[], work: () => void): number {
  seen.characters = 0;
  work();
  return seen.characters / documents.reduce((sum, { text }) => sum + text.length, 0);
}

it('comparing reports reads each of their texts into words once and a few words at the edges of quotations again', () => {
  const times = timesRead(reports, () => void collate(reports, models));
  expect(times).toBeGreaterThan(0.9);
  expect(times).toBeLessThan(1.5);
});

it('so does comparing them with a transcript', () => {
  const documents = [...reports, ...transcripts];
  expect(timesRead(documents, () => void collate(documents, models))).toBeLessThan(1.5);
});

it('what was found earlier is compared with one reading of each text', () => {
  const found = reports.map((report) => extract(readDocument(report), models.extraction));
  const extractions = new Map(found.map((extraction) => [extraction.document.id, extraction]));
  expect(timesRead(reports, () => void collate(reports, models, { extractions }))).toBeLessThan(1.5);
});
