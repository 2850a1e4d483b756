import { engineOf } from '../../../core/extract/extract.ts';
import { guardTexts } from '../../../core/guard/guard-texts.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { GuardReport } from '../../../core/model/guarded-text.ts';
import type { Models } from '../../../core/models.ts';
import { gradeGuarded } from '../../guard/guard-versions.ts';
import { loadOffered } from '../../house-profile.ts';
import type { Archive } from '../archive.ts';
import { type Given, handOver } from '../intake/handed.ts';
import type { GuardedGiven, GuardGivenWork } from '../workers/text-work.ts';
import { readOne } from './read-handed.ts';

export interface GuardInArchiveRequest {
  readonly before: Given;
  readonly after: Given;
  /** One of `profileNames`. */
  readonly profile?: string;
  /** Whether words that lost their marks are a finding. */
  readonly marks?: boolean;
}

/** Characters of a version that is guarded while somebody waits. */
const LONGEST = 300_000;

/**
 * Holds two versions that a person hands over against each other; nothing is kept. Throws HearsayError where one cannot be
 * read, or is too long.
 */
export async function guardInArchive(
  { before, after, profile: name = 'default', marks = false }: GuardInArchiveRequest,
  { pool, services: { fetcher } }: Archive,
): Promise<GuardReport> {
  const profile = await loadOffered(name);
  const guarded = await pool.guardGiven({
    before: await handOver([before], fetcher),
    after: await handOver([after], fetcher),
  });
  const path = nameOf(after, 'new version');
  const quotations = guarded.quotations.map((quotation) => gradeGuarded(quotation, profile, marks));
  return {
    engine: guarded.engine,
    profile: profile.name,
    between: { before: nameOf(before, 'old version'), after: path },
    texts: [{ path, before: guarded.before, after: guarded.after, quotations }],
    onlyBefore: [],
    onlyAfter: [],
    unavailable: [],
    oddities: guarded.oddities,
  };
}

function nameOf(given: Given, otherwise: string): string {
  if (given.kind === 'text') return given.title ?? otherwise;
  return given.kind === 'file' ? given.name : given.address;
}

/** The work of it: reads both, and compares. */
export async function guardHanded(work: GuardGivenWork, models: () => Models): Promise<GuardedGiven> {
  const { document: before } = await readOne(work.before, 'old version');
  const { document: after, oddities } = await readOne(work.after, 'new version');
  if (Math.max(before.text.length, after.text.length) > LONGEST) {
    throw new HearsayError('too-large', `A version is longer than ${LONGEST} characters.`);
  }
  const { extraction } = models();
  const quotations = guardTexts(before, after, models());
  return { before, after, quotations, engine: engineOf(extraction), oddities };
}
