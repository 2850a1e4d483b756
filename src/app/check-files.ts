import { type GradedDraft, isToldUnasked, type Severity } from '../core/model/checked-draft.ts';
import type { Document, Oddity, Transcription } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import { checkDraft } from './check-draft.ts';
import { gradeDraft, isAtLeast, loadProfile } from './house-profile.ts';
import type { Services } from './services.ts';
import type { Source } from './sources/named-text.ts';
import { type ReadOptions, readSources } from './sources/read-sources.ts';
import { openSources } from './sources/source-body.ts';

export interface CheckFilesRequest {
  /** A path, an address, `-`, or a text handed over. */
  readonly draft: Source;
  /** Paths, folders, globs, addresses, texts handed over. */
  readonly against: readonly Source[];
  /** A profile's name or the path of a profile's file; 'default' unless told. */
  readonly profile?: string | undefined;
  /** Indirect attributions too. */
  readonly indirect?: boolean | undefined;
  /** Who wrote the transcripts among the sources down, where the guess is wrong. */
  readonly transcriptKind?: Transcription | undefined;
  readonly onProgress?: ReadOptions['onProgress'];
}

/**
 * Reads a draft and its sources, checks every quotation and applies a house's rules. Throws HearsayError where the
 * draft cannot be read or is more than one text, and 'bad-option' for an unknown profile; sources that cannot be read
 * are told in `unavailable`.
 */
export async function checkFiles(request: CheckFilesRequest, services: Services): Promise<GradedDraft> {
  const profile = await loadProfile(request.profile ?? 'default');
  const { fetcher, stdin, cacheFolder } = services;
  const { onProgress, transcriptKind: transcription } = request;
  const { draft, oddities } = await readDraft(request.draft, { fetcher, stdin });
  const sources = await openSources(request.against, {
    fetcher,
    stdin,
    cacheFolder,
    onProgress,
    transcription,
  });
  const checked = checkDraft({ draft, sources, indirect: request.indirect ?? false }, services.models());
  return gradeDraft({ ...checked, oddities: [...oddities, ...checked.oddities] }, profile);
}

async function readDraft(
  draft: Source,
  options: ReadOptions,
): Promise<{ draft: Document; oddities: readonly Oddity[] }> {
  const { documents, failures, oddities } = await readSources([draft], { ...options, kind: 'report' });
  const [first, second] = documents;
  if (first === undefined) throw failures[0]!.error;
  if (second !== undefined) {
    throw new HearsayError('bad-option', `${first.path}: holds several texts; check takes one draft`);
  }
  return { draft: first, oddities };
}

/**
 * The exit status of a check: 2 where sources were asked for and none could be read, 1 where a quotation is as grave
 * as `failOn` and certain or likely, else 0.
 */
export function checkStatus(graded: GradedDraft, failOn: 'error' | 'warning' | 'never'): 0 | 1 | 2 {
  if (graded.searched.documents === 0) return 2;
  if (failOn === 'never') return 0;
  const least: Severity = failOn;
  return graded.quotations.some(
    (quotation) => isAtLeast(quotation.severity, least) && isToldUnasked(quotation),
  )
    ? 1
    : 0;
}
