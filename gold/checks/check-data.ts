import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { CheckModels } from '../../src/app/check-draft.ts';
import type { SourceBody } from '../../src/app/sources/index-cache.ts';
import { openSources } from '../../src/app/sources/source-body.ts';
import type { Document } from '../../src/core/model/document.ts';
import { loadModels } from '../../src/models/load-models.ts';
import { readDocuments } from '../../src/readers/read-document.ts';
import { readingOnce } from '../left-out/left-out-sayings.ts';

const root = resolve(import.meta.dirname, '../..');
export const SHARED = resolve(root, '../shared/data');
export const TRANSCRIPTS = join(SHARED, 'transcripts/transcripts.jsonl.gz');

/** One hand-verified pair of `../shared/data/check/pairs.jsonl`. */
export interface GoldQuotation {
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly transcript: string;
  readonly transcriptStart: number;
  readonly transcriptEnd: number;
  readonly words: string | null;
  readonly speakerMatches: boolean | null;
  readonly transcriptSuspect: boolean;
  readonly quote: string;
  readonly passage: string;
  readonly changes: readonly { readonly kind: string; readonly from: string; readonly to: string }[];
  readonly note: string;
}

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

/** The models as they stand, of other word lists too: the figures tell whether those may be accepted. */
export function checkModels(): CheckModels {
  const models = loadModels({ anyWords: true });
  return { ...models, extraction: readingOnce(models.extraction) };
}
