import type { StatementRow } from '../../app/archive/store.ts';
import type { StoryCollation } from '../../core/model/archive.ts';
import type { Bond, Collation, Comparison, MissingPassage, Statement } from '../../core/model/collation.ts';
import type { StemmaEdge } from '../../core/model/copies/stemma.ts';
import type { Document, Oddity } from '../../core/model/document.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { Database, Queries, WriteTransaction } from '../backend/backend.ts';
import { shownText } from '../bounded-text.ts';
import { findStory } from './find-story.ts';
import { keepStatements } from './keep-statements.ts';
import { setTitle } from './set-title.ts';

/** A witness as a kept collation names it: a version of a report, or a whole document that is no report. */
type KeptWitness = { readonly report: string; readonly version: number } | { readonly document: Document };

/** As kept; versions whose every engine was the fast one named none, and called what was odd in the input findings. */
type KeptCollation = Omit<
  Collation,
  'witnesses' | 'statements' | 'engine' | 'findings' | 'facts' | 'oddities'
> & {
  readonly engine?: Collation['engine'];
  readonly findings?: readonly (Finding | Oddity)[];
  readonly facts?: Collation['facts'];
  readonly oddities?: readonly Oddity[];
  readonly witnesses: readonly KeptWitness[];
  readonly statements: readonly KeptStatement[];
};

/** A statement as kept; earlier versions left some fields out. */
type KeptStatement = Omit<Statement, 'nearest' | 'missing' | 'comparisons'> & {
  readonly nearest?: Statement['nearest'];
  readonly missing: readonly (Omit<MissingPassage, 'provesNothing'> & Partial<MissingPassage>)[];
  readonly comparisons: readonly (Omit<Comparison, 'bond'> & { readonly bond?: Bond })[];
};

/** The bond of a comparison that was kept before bonds were. */
const UNTOLD: Bond = {
  rule: 'untold',
  score: null,
  reason: 'An earlier version of Hearsay laid the two together; the archive did not keep why.',
};

function whole(statement: KeptStatement): Statement {
  return {
    ...statement,
    nearest: statement.nearest ?? [],
    missing: statement.missing.map((missing) => ({
      ...missing,
      provesNothing: missing.provesNothing ?? false,
    })),
    comparisons: statement.comparisons.map((comparison) => ({
      ...comparison,
      bond: comparison.bond ?? UNTOLD,
    })),
  };
}

/** What a kept collation says of its findings; one of before there were any has none until it is made again. */
function findingsOf({ findings = [], oddities }: KeptCollation): Pick<Collation, 'findings' | 'oddities'> {
  if (oddities === undefined) return { findings: [], oddities: findings as readonly Oddity[] };
  return { findings: findings as readonly Finding[], oddities };
}

/** Keeps a collation and its statements, unless one of the same or a later revision is there. */
export async function keepCollation(
  tx: WriteTransaction,
  made: StoryCollation,
  statements: readonly StatementRow[],
): Promise<void> {
  await tx.lock('collating');
  const story = await tx.db
    .selectFrom('stories')
    .select(['seq', 'collated_revision'])
    .where('id', '=', made.story)
    .executeTakeFirst();
  if (story === undefined || made.revision <= story.collated_revision) return;
  const witnesses = await dehydrate(tx.db, made.collation.witnesses);
  const kept: KeptCollation = { ...made.collation, witnesses };
  const row = {
    revision: made.revision,
    engine: made.hearsay,
    stemma_edges: made.stemmaEdges === undefined ? null : JSON.stringify(made.stemmaEdges),
    collation: JSON.stringify(kept),
  };
  await tx.db
    .insertInto('collations')
    .values({ story: story.seq, ...row })
    .onConflict((on) => on.column('story').doUpdateSet(row))
    .execute();
  await keepStatements(tx, story.seq, statements);
  // What a person named it meanwhile shows once its row is held.
  const { title, named } = await tx.db
    .updateTable('stories')
    .set((set) => ({
      statements: statements.length,
      altered: statements.filter((statement) => statement.altered).length,
      collated_revision: made.revision,
      stale_since: set
        .case()
        .when('revision', '<=', made.revision)
        .then(null)
        .else(set.ref('stale_since'))
        .end(),
    }))
    .where('seq', '=', story.seq)
    .returning(['title', 'named'])
    .executeTakeFirstOrThrow();
  const isFree = named === 0 && made.title !== undefined && made.title.trim() !== '';
  if (isFree && shownText(made.title) !== title) await setTitle(tx, story.seq, made.title, {});
}

/** The last collation of a story, its witnesses with the texts that were collated. */
export async function collationOf(queries: Queries, id: string): Promise<StoryCollation | null> {
  const seq = await findStory(queries.db, id);
  if (seq === null) return null;
  const row = await queries.db
    .selectFrom('collations')
    .innerJoin('stories', 'stories.seq', 'collations.story')
    .select([
      'stories.id',
      'collations.revision',
      'collations.engine',
      'collations.stemma_edges',
      'collations.collation',
    ])
    .where('collations.story', '=', seq)
    .executeTakeFirst();
  if (row === undefined) return null;
  const kept = JSON.parse(row.collation) as KeptCollation;
  const collation: Collation = {
    ...kept,
    ...findingsOf(kept),
    facts: kept.facts ?? [],
    engine: kept.engine ?? 'fast',
    witnesses: await rehydrate(queries.db, kept.witnesses),
    statements: kept.statements.map(whole),
  };
  const made = { story: row.id, revision: row.revision, hearsay: row.engine, collation };
  if (row.stemma_edges === null) return made;
  return { ...made, stemmaEdges: JSON.parse(row.stemma_edges) as readonly StemmaEdge[] };
}

/** Finds for every witness the version of its report whose text it has: offsets refer to that one for good. */
async function dehydrate(db: Database, witnesses: readonly Document[]): Promise<KeptWitness[]> {
  const rows = await versionsOf(
    db,
    witnesses.map((witness) => witness.id),
  );
  return witnesses.map((witness) => {
    const text = JSON.stringify(witness);
    const same = rows.find((row) => row.id === witness.id && row.document === text);
    return same === undefined ? { document: witness } : { report: same.id, version: same.version };
  });
}

async function rehydrate(db: Database, witnesses: readonly KeptWitness[]): Promise<Document[]> {
  const ids = witnesses.flatMap((witness) => ('report' in witness ? [witness.report] : []));
  const rows = await versionsOf(db, ids);
  const texts = new Map(rows.map((row) => [JSON.stringify([row.id, row.version]), row.document]));
  return witnesses.map((witness) => {
    if ('document' in witness) return witness.document;
    return JSON.parse(texts.get(JSON.stringify([witness.report, witness.version]))!) as Document;
  });
}

/** All versions of these reports, the latest first. */
async function versionsOf(db: Database, ids: readonly string[]) {
  if (ids.length === 0) return [];
  return db
    .selectFrom('reports')
    .innerJoin('versions', 'versions.report', 'reports.seq')
    .select(['reports.id', 'versions.version', 'versions.document'])
    .where('reports.id', 'in', [...ids])
    .orderBy('versions.version', 'desc')
    .execute();
}
