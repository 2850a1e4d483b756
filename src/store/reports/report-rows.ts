import type {
  ArchivedReport,
  CopyOf,
  Dependence,
  ReportCard,
  ReportReading,
} from '../../core/model/archive.ts';
import type { Attribution } from '../../core/model/attribution.ts';
import type { Document } from '../../core/model/document.ts';
import type { EngineName } from '../../core/model/engine.ts';
import type { Database } from '../backend/backend.ts';
import type { ReportRow, VersionRow } from '../backend/tables.ts';

type CardRow = Omit<ReportRow, 'story' | 'outlet_key' | 'address_key' | 'reasons' | 'read_version'> & {
  readonly story_id: string | null;
};

type TextRow = Pick<
  VersionRow,
  'bytes_hash' | 'text_hash' | 'engine' | 'reading_engine' | 'attributions' | 'document'
> & {
  /** The version of this text, which may be an earlier one than the latest. */
  readonly text_version: number;
};

/** Reports as lists show them. */
export function reportCards(db: Database) {
  return db
    .selectFrom('reports')
    .leftJoin('stories', 'stories.seq', 'reports.story')
    .select([
      'reports.seq',
      'reports.id',
      'reports.place',
      'reports.title',
      'reports.outlet',
      'reports.date',
      'reports.received_at',
      'reports.address',
      'reports.kind',
      'reports.version',
      'reports.copy_of',
      'reports.copy_relation',
      'reports.state',
      'stories.id as story_id',
    ]);
}

/** Whole reports, in their latest version or in the latest that was read. */
export function wholeReports(db: Database, which: 'version' | 'read_version') {
  return reportCards(db)
    .innerJoin('versions', (join) =>
      join.onRef('versions.report', '=', 'reports.seq').onRef('versions.version', '=', `reports.${which}`),
    )
    .select([
      'versions.version as text_version',
      'versions.bytes_hash',
      'versions.text_hash',
      'versions.engine',
      'versions.reading_engine',
      'versions.attributions',
      'versions.document',
    ]);
}

export function toCard(row: CardRow): ReportCard {
  return {
    id: row.id,
    title: row.title,
    outlet: row.outlet,
    date: row.date,
    receivedAt: row.received_at,
    address: row.address,
    kind: row.kind as ReportCard['kind'],
    version: row.version,
    story: row.story_id,
    copyOf: copyOf(row),
    state: row.state as ReportCard['state'],
  };
}

export function toReport(row: CardRow & TextRow): ArchivedReport {
  return {
    ...toCard(row),
    version: row.text_version,
    document: JSON.parse(row.document) as Document,
    attributions: row.attributions === null ? [] : (JSON.parse(row.attributions) as Attribution[]),
    engine: row.reading_engine === null ? null : readerOf(row.reading_engine).engine,
    bytesHash: row.bytes_hash,
    textHash: row.text_hash,
    hearsay: row.engine,
  };
}

export function toReading(
  row: Pick<VersionRow, 'attributions' | 'profile' | 'terms' | 'bands' | 'reading_engine'>,
): ReportReading {
  return {
    attributions: JSON.parse(row.attributions ?? '[]') as Attribution[],
    profile: JSON.parse(row.profile ?? 'null') as unknown,
    terms: termsOf(row),
    bands: JSON.parse(row.bands ?? '[]') as string[],
    ...readerOf(row.reading_engine ?? ''),
  };
}

export function termsOf({ terms }: Pick<VersionRow, 'terms'>): string[] {
  return JSON.parse(terms ?? '[]') as string[];
}

type Reader = Pick<ReportReading, 'engine' | 'hearsay'>;

/** What read a text, as its row has it: the version and the engine, and of versions before engines had names, when all were fast, the version alone. */
export function toReader({ hearsay, engine }: Reader): string {
  return `${hearsay} ${engine}`;
}

function readerOf(column: string): Reader {
  const [, hearsay, engine] = /^(.*) (deep|fast)$/su.exec(column) ?? [];
  if (hearsay === undefined) return { hearsay: column, engine: 'fast' };
  return { hearsay, engine: engine as EngineName };
}

function copyOf(row: Pick<ReportRow, 'copy_of' | 'copy_relation'>): CopyOf | null {
  if (row.copy_of === null) return null;
  return { report: row.copy_of, relation: row.copy_relation as Dependence };
}
