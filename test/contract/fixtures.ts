import { createHash } from 'node:crypto';
import type { StatementRow, Store } from '../../src/app/archive/store.ts';
import type { IncomingReport, ReportReading } from '../../src/core/model/archive.ts';
import type { Collation } from '../../src/core/model/collation.ts';
import type { Document } from '../../src/core/model/document.ts';

/** What the contract is held against: one kind of database. */
export interface Contestant {
  readonly engine: 'embedded' | 'postgresql';
  /** A new, empty archive; opening a place again opens the same archive. */
  place(): Promise<string>;
  open(place: string): Promise<Store>;
}

export const NOON = '2031-05-04T12:00:00.000Z';
export const LATER = '2031-05-05T12:00:00.000Z';

export interface ReportGiven {
  readonly id: string;
  readonly text?: string;
  readonly title?: string | null;
  readonly outlet?: string | null;
  readonly date?: string | null;
  readonly identity?: string;
  readonly address?: string | null;
  readonly receivedAt?: string;
}

export function report(given: ReportGiven): IncomingReport {
  const text = given.text ?? `The ferry of ${given.id} sails again, the harbour master said.`;
  const document: Document = {
    id: given.id,
    kind: 'report',
    path: given.address ?? given.id,
    text,
    title: given.title === undefined ? `Ferry of ${given.id}` : given.title,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    meta: {
      outlet: given.outlet ?? null,
      date: given.date ?? null,
      authors: [],
      url: given.address ?? null,
      format: 'text',
    },
  };
  return {
    document,
    identity: given.identity ?? `id:${given.id}`,
    address: given.address ?? null,
    bytesHash: sha256(`bytes ${text}`),
    textHash: sha256(text),
    hearsay: '1.2.3',
    receivedAt: given.receivedAt ?? NOON,
  };
}

export function reading(
  terms: readonly string[] = ['ferry'],
  bands: readonly string[] = [],
  profile: unknown = { terms },
): ReportReading {
  return {
    attributions: [
      {
        id: 'a1',
        mode: 'indirect',
        act: 'said',
        source: [{ start: 30, end: 48 }],
        cue: [{ start: 49, end: 53 }],
        content: [{ start: 0, end: 20 }],
        quoted: [],
        confidence: 0.5,
        rule: 'made-up',
      },
    ],
    profile,
    terms,
    bands,
    engine: 'deep',
    hearsay: '1.2.4',
  };
}

/** Receives reports, each read with the given terms. */
export async function receiveRead(
  store: Store,
  ids: readonly string[],
  terms: readonly string[] = ['ferry'],
): Promise<void> {
  await store.receive(ids.map((id) => report({ id })));
  for (const id of ids) await store.keepReading(id, 1, reading(terms));
}

/** Receives and reads reports, and groups them into one story, whose id comes back. */
export async function storyOf(store: Store, ids: readonly string[]): Promise<string> {
  await receiveRead(store, ids);
  let story: string | null = null;
  for (const id of ids) {
    await store.groupNext(1, NOON, async () => ({ story, copyOf: null, reasons: ['made up'] }));
    story = (await store.report(id))!.story;
  }
  return story!;
}

export function statement(given: Partial<StatementRow>): StatementRow {
  const text = given.text ?? 'The ferry sails on Monday';
  return {
    statement: 'st1',
    speaker: 'Ada Brook',
    speakerKey: 'ada brook',
    text,
    words: null,
    speakerVerdict: null,
    chain: null,
    altered: false,
    witnesses: 1,
    date: '2031-05-04',
    allWordings: text,
    mode: 'direct',
    carriers: [],
    ...given,
  };
}

export async function collationFor(store: Store, story: string): Promise<Collation> {
  const witnesses = (await store.storyReports(story)).map((member) => member.document);
  return { witnesses, speakers: [], statements: [], findings: [], facts: [], oddities: [], engine: 'deep' };
}

/** Collates a story as it stands, with these statements. */
export async function collate(
  store: Store,
  story: string,
  statements: readonly StatementRow[],
): Promise<void> {
  const revision = await store.staleRevision(story);
  const collation = await collationFor(store, story);
  await store.keepCollation({ story, revision: revision!, collation, hearsay: '1.2.5' }, statements);
}

/** All items of a list, read a page at a time. */
export async function everyItem<Item>(
  page: (request: {
    limit: number;
    cursor?: string;
  }) => Promise<{ items: readonly Item[]; next: string | null }>,
  limit: number,
): Promise<Item[]> {
  const items: Item[] = [];
  let cursor: string | null = null;
  do {
    const read: { items: readonly Item[]; next: string | null } = await page(
      cursor === null ? { limit } : { limit, cursor },
    );
    items.push(...read.items);
    cursor = read.next;
  } while (cursor !== null);
  return items;
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
