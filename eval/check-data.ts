import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckModels } from '../src/app/check-draft.ts';
import type { SourceBody } from '../src/app/sources/indexed-sources.ts';
import { openSources } from '../src/app/sources/source-body.ts';
import type { Document } from '../src/core/model/document.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readDocuments } from '../src/readers/read-document.ts';
import type { GoldQuotation } from './check-score.ts';

const root = resolve(import.meta.dirname, '..');
export const SHARED = resolve(root, '../shared/data');
export const TRANSCRIPTS = join(SHARED, 'transcripts/transcripts.jsonl.gz');

/** The gold quotations by article; null where the data is absent. */
export function readGold(): Map<string, GoldQuotation[]> | null {
  const path = join(SHARED, 'check/pairs.jsonl');
  if (!existsSync(path) || !existsSync(TRANSCRIPTS)) return null;
  const byArticle = new Map<string, GoldQuotation[]>();
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line === '') continue;
    const gold = JSON.parse(line) as GoldQuotation;
    byArticle.set(gold.article, [...(byArticle.get(gold.article) ?? []), gold]);
  }
  return byArticle;
}

/** An article of the attribution corpus as a report. */
export async function readArticle(name: string): Promise<Document> {
  const path = join(SHARED, 'polnear', name);
  const [document] = await readDocuments(readFileSync(path), { path, kind: 'report' });
  return document!;
}

/** All transcripts, indexed; kept under `build/` between runs. */
export function openTranscripts(): Promise<SourceBody> {
  return openSources([TRANSCRIPTS], { kind: 'transcript', cacheFolder: join(root, 'build/indexes') });
}

export function checkModels(): CheckModels {
  return loadModels();
}
