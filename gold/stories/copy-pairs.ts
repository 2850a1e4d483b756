import { readFileSync } from 'node:fs';
import type { CopyRelation } from '../../src/core/model/copies/stemma.ts';
import type { Document } from '../../src/core/model/document.ts';
import { paragraphDocument } from '../paragraph-document.ts';
import { readStoryReports } from './story-reports.ts';

/** Two reports that share text, and what a reader found of them. */
export interface CopyPair {
  readonly a: Document;
  readonly b: Document;
  readonly relation: CopyRelation;
  /** `a>b`: the text went from a to b. */
  readonly direction: 'a>b' | 'b>a' | 'unknown';
}

export const COPY_PAIRS = '../shared/data/copies/pairs.jsonl';
const POLNEAR = '../shared/data/polnear';

/** The labelled pairs, in file order. */
export function readCopyPairs(path = COPY_PAIRS): CopyPair[] {
  const reports = new Map(readStoryReports().map(({ document }) => [document.id, document]));
  const read = (id: string): Document => {
    const report = reports.get(id);
    if (report !== undefined) return report;
    const [, split, file] = id.split(':') as [string, string, string];
    return paragraphDocument(id, readFileSync(`${POLNEAR}/${split}/text/${file}`, 'utf8'));
  };
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { a: string; b: string } & Pick<CopyPair, 'relation' | 'direction'>)
    .map(({ a, b, relation, direction }) => ({ a: read(a), b: read(b), relation, direction }));
}
