import { createPassageIndex } from '../../../core/locate/index/create-passage-index.ts';
import type { CheckedDraft, GradedDraft } from '../../../core/model/checked-draft.ts';
import type { Document } from '../../../core/model/document.ts';
import { HearsayError } from '../../../core/model/error.ts';
import type { Models } from '../../../core/models.ts';
import { checkDraft } from '../../check-draft.ts';
import { gradeDraft, loadOffered } from '../../house-profile.ts';
import type { Archive } from '../archive.ts';
import { type Given, handOver } from '../intake/handed.ts';
import type { CheckWork } from '../workers/text-work.ts';
import { readHanded, readOne } from './read-handed.ts';

export interface CheckInArchiveRequest {
  readonly draft: Given;
  /** A story whose reports the draft is checked against. */
  readonly story?: string | null;
  /** Sources handed over, beside the story's reports. */
  readonly against: readonly Given[];
  /** One of `profileNames`. */
  readonly profile?: string;
  /** Indirect attributions too. */
  readonly indirect?: boolean;
}

/** Characters of a draft and of all its sources that are checked while somebody waits. */
const LONGEST_DRAFT = 300_000;
const LONGEST_SOURCES = 8_000_000;

/**
 * Checks a draft against the reports of a story, against sources handed over, or against both. Throws HearsayError where
 * the draft cannot be read, 'not-found' for an unknown story, 'bad-option' where there is nothing to check against.
 */
export async function checkInArchive(request: CheckInArchiveRequest, archive: Archive): Promise<GradedDraft> {
  const { profile: name = 'default', story = null } = request;
  const profile = await loadOffered(name);
  const { fetcher } = archive.services;
  const work: CheckWork = {
    draft: await handOver([request.draft], fetcher),
    reports: story === null ? [] : await storyDocuments(story, archive),
    against: await handOver(request.against, fetcher),
    indirect: request.indirect ?? false,
  };
  return gradeDraft(await archive.pool.check(work), profile);
}

/** The work of a check: reads, indexes and looks up. */
export async function checkHanded(work: CheckWork, models: () => Models): Promise<CheckedDraft> {
  const { reports, indirect } = work;
  const { document: draft, oddities: own } = await readOne(work.draft, 'draft');
  const taken = reports.map(({ id }) => id);
  const {
    documents: handed,
    unavailable,
    oddities: others,
  } = await readHanded(work.against, 'report', taken);
  const documents = [...reports, ...handed];
  if (documents.length === 0) {
    const reason = unavailable[0]?.message;
    if (reason !== undefined)
      throw new HearsayError('source-unavailable', `No source could be read: ${reason}`);
    throw new HearsayError('bad-option', 'Choose a story, or give at least one source to check against.');
  }
  limitSize(draft, documents);
  const sources = { index: createPassageIndex(documents), unavailable, oddities: [...own, ...others] };
  return checkDraft({ draft, sources, indirect }, models());
}

async function storyDocuments(id: string, { store }: Archive): Promise<Document[]> {
  const story = await store.story(id);
  if (story === null) throw new HearsayError('not-found', `There is no story ${id}.`);
  return (await store.storyReports(story.id)).map(({ document }) => document);
}

function limitSize(draft: Document, sources: readonly Document[]): void {
  if (draft.text.length > LONGEST_DRAFT) {
    throw new HearsayError('too-large', `The draft is longer than ${LONGEST_DRAFT} characters.`);
  }
  const size = sources.reduce((sum, { text }) => sum + text.length, 0);
  if (size > LONGEST_SOURCES) {
    throw new HearsayError(
      'too-large',
      `The sources are longer than ${LONGEST_SOURCES} characters together.`,
    );
  }
}
