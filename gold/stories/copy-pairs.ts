import { readFileSync } from 'node:fs';
import type { CopyRelation } from '../../src/core/model/copies/stemma.ts';
import type { Document } from '../../src/core/model/document.ts';
import { paragraphDocument } from '../paragraph-document.ts';
import { readStoryRecords, storyDocument } from './story-reports.ts';

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

const MORE_PAIRS = new URL('more-copy-pairs.jsonl', import.meta.url);

/** The labelled pairs, in file order. */
export function readCopyPairs(path = COPY_PAIRS): CopyPair[] {
  return pairsIn(readFileSync(path, 'utf8'));
}

/**
 * More pairs of the story reports, which were labelled for this project: those of one event that share the most words among
 * the pairs that nobody had read, and some of those that share fewer.
 */
export function readMoreCopyPairs(): CopyPair[] {
  return pairsIn(readFileSync(MORE_PAIRS, 'utf8'));
}

function pairsIn(lines: string): CopyPair[] {
  const reports = new Map(readStoryRecords().map((record) => [record.id, storyDocument(record)]));
  const read = (id: string): Document => reports.get(id) ?? readArticle(id);
  return lines
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { a: string; b: string } & Pick<CopyPair, 'relation' | 'direction'>)
    .map(({ a, b, relation, direction }) => ({ a: read(a), b: read(b), relation, direction }));
}

/** An article of PolNeAR, whose outlet and day stand in the name of its file. */
function readArticle(id: string): Document {
  const [, split, file] = id.split(':') as [string, string, string];
  const article = paragraphDocument(id, readFileSync(`${POLNEAR}/${split}/text/${file}`, 'utf8'));
  const [outlet, date] = file.split('_') as [string, string];
  return { ...article, meta: { ...article.meta, outlet, date } };
}
