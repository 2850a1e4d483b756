import type { Collation } from '../../../core/model/collation.ts';
import type { EngineName } from '../../../core/model/engine.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Archive } from '../archive.ts';
import { inParallel } from '../workers/in-parallel.ts';
import type { CollatedStory } from '../workers/text-work.ts';

/** Collates the stories whose collation lags behind, `limit` at most, and returns how many there were. */
export async function collateStories(archive: Archive, limit = 16): Promise<number> {
  const stale = await archive.store.staleStories(limit);
  await inParallel(stale, archive.pool.size, (story) => collateStory(story, archive));
  return stale.length;
}

/**
 * Collates one story at a revision. Its reports are read after the revision: where it moves on meanwhile, the collation
 * counts as that of the earlier revision and is made again.
 */
export async function collateStory(
  { id, revision }: { readonly id: string; readonly revision: number },
  archive: Archive,
): Promise<void> {
  const reports = await archive.store.storyReports(id);
  const { collation, statements, title, stemmaEdges } = await archive.pool
    .collateStory(reports)
    .catch((error: unknown) => withoutCollation(error, reports[0]?.engine ?? 'fast'));
  const kept = {
    story: id,
    revision,
    collation,
    hearsay: archive.hearsay,
    ...(stemmaEdges && { stemmaEdges }),
  };
  await archive.store.keepCollation(title === null ? kept : { ...kept, title }, statements);
}

/** A story that cannot be collated says so in its own place and holds up no other. */
function withoutCollation(error: unknown, engine: EngineName): CollatedStory {
  if (error instanceof HearsayError && error.code === 'store-failed') throw error;
  const message = `The story could not be collated: ${error instanceof Error ? error.message : String(error)}`;
  const oddity = { code: 'collation-failed', message, documentId: '', span: null };
  const collation: Collation = {
    witnesses: [],
    speakers: [],
    statements: [],
    findings: [],
    facts: [],
    oddities: [oddity],
    engine,
  };
  return { collation, title: null, statements: [] };
}
