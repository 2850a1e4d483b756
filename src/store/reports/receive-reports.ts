import type { IncomingReport, Receipt } from '../../core/model/archive.ts';
import type { Document } from '../../core/model/document.ts';
import type { Database, WriteTransaction } from '../backend/backend.ts';
import type { ReportRow, VersionRow } from '../backend/tables.ts';
import { boundedKey, hashOf, shownText } from '../bounded-text.ts';
import { isDay, placeOf } from '../place.ts';
import { reportEntry } from '../search/entries.ts';

/** Keeps new reports and new versions, in order. */
export async function receiveReports(
  tx: WriteTransaction,
  incoming: readonly IncomingReport[],
): Promise<readonly Receipt[]> {
  // Reports are numbered in the order in which they become visible: grouping goes by it.
  await tx.lock('arrivals');
  const receipts: Receipt[] = [];
  for (const report of incoming) receipts.push(await receiveReport(tx, report));
  return receipts;
}

async function receiveReport(tx: WriteTransaction, incoming: IncomingReport): Promise<Receipt> {
  const key = boundedKey(incoming.identity);
  const known = await reportOfIdentity(tx.db, key);
  if (known !== null) return receiveAgain(tx, known, incoming);
  if (incoming.identity.startsWith('file:')) {
    const moved = await reportOfText(tx.db, incoming.textHash);
    if (moved !== null) {
      // Its next change at the new path is a new version of the same report.
      await tx.db.insertInto('identities').values({ key, report: moved.seq }).execute();
      return { id: moved.id, outcome: 'known', version: moved.version };
    }
  }
  const seq = await nextSeq(tx.db);
  await tx.roomFor(seq);
  const id = await freeId(tx.db, incoming);
  await tx.db.insertInto('identities').values({ key, report: seq }).execute();
  const row: ReportRow = {
    seq,
    id,
    version: 1,
    read_version: 0,
    story: null,
    copy_of: null,
    copy_relation: null,
    reasons: '[]',
    received_at: incoming.receivedAt,
    ...described(incoming, seq),
  };
  await tx.db.insertInto('reports').values(row).execute();
  await keepVersion(tx, row, incoming, 1);
  return { id, outcome: 'new', version: 1 };
}

type KnownReport = Pick<ReportRow, 'seq' | 'id' | 'version' | 'place'>;

async function receiveAgain(
  tx: WriteTransaction,
  known: KnownReport,
  incoming: IncomingReport,
): Promise<Receipt> {
  const same = await tx.db
    .selectFrom('versions')
    .select('version')
    .where('report', '=', known.seq)
    .where('text_hash', '=', incoming.textHash)
    .executeTakeFirst();
  if (same !== undefined) return { id: known.id, outcome: 'known', version: known.version };
  const version = known.version + 1;
  const changed = { version, ...described(incoming, known.seq) };
  await tx.db.updateTable('reports').set(changed).where('seq', '=', known.seq).execute();
  await tx.search.remove(tx.db, 'report', [known.place]);
  await keepVersion(tx, { ...known, ...changed }, incoming, version);
  return { id: known.id, outcome: 'revised', version };
}

async function keepVersion(
  tx: WriteTransaction,
  report: Pick<ReportRow, 'seq' | 'id' | 'place' | 'outlet_key'>,
  incoming: IncomingReport,
  version: number,
): Promise<void> {
  const document: Document = { ...incoming.document, id: report.id };
  const row: VersionRow = {
    report: report.seq,
    version,
    received_at: incoming.receivedAt,
    bytes_hash: incoming.bytesHash,
    text_hash: incoming.textHash,
    engine: incoming.hearsay,
    reading_engine: null,
    attributions: null,
    terms: null,
    bands: null,
    profile: null,
    document: JSON.stringify(document),
  };
  await tx.db.insertInto('versions').values(row).execute();
  await tx.search.put(tx.db, 'report', [reportEntry(report, document)]);
}

/** What lists show of a text, until its next version. */
function described(incoming: IncomingReport, seq: number) {
  const { title, kind, meta } = incoming.document;
  const dated = meta.date !== null && isDay(meta.date) ? meta.date : incoming.receivedAt;
  return {
    place: placeOf(dated, seq),
    title: title === null ? null : shownText(title),
    outlet: meta.outlet === null ? null : shownText(meta.outlet),
    outlet_key: meta.outlet === null ? null : boundedKey(meta.outlet),
    date: meta.date === null ? null : shownText(meta.date),
    address: incoming.address,
    address_key: incoming.address === null ? null : boundedKey(incoming.address),
    kind,
    state: 'received',
  };
}

async function reportOfIdentity(db: Database, key: string): Promise<KnownReport | null> {
  const row = await db
    .selectFrom('identities')
    .innerJoin('reports', 'reports.seq', 'identities.report')
    .select(['reports.seq', 'reports.id', 'reports.version', 'reports.place'])
    .where('identities.key', '=', key)
    .executeTakeFirst();
  return row ?? null;
}

async function reportOfText(db: Database, textHash: string): Promise<KnownReport | null> {
  const row = await db
    .selectFrom('versions')
    .innerJoin('reports', 'reports.seq', 'versions.report')
    .select(['reports.seq', 'reports.id', 'reports.version', 'reports.place'])
    .where('versions.text_hash', '=', textHash)
    .orderBy('reports.seq')
    .executeTakeFirst();
  return row ?? null;
}

async function nextSeq(db: Database): Promise<number> {
  const row = await db
    .selectFrom('reports')
    .select((has) => has.fn.max('seq').as('last'))
    .executeTakeFirst();
  return (row?.last ?? 0) + 1;
}

/** The wanted id, or one made from it where another report has it. */
async function freeId(db: Database, incoming: IncomingReport): Promise<string> {
  const wanted = boundedKey(incoming.document.id === '' ? 'report' : incoming.document.id);
  const hash = hashOf(incoming.identity);
  for (const id of [wanted, `${wanted}-2`, `${wanted}-3`, `${wanted}-${hash.slice(0, 8)}`]) {
    const taken = await db.selectFrom('reports').select('seq').where('id', '=', id).executeTakeFirst();
    if (taken === undefined) return id;
  }
  return `${wanted}-${hash}`;
}
