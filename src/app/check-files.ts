import type { GradedDraft, Severity } from '../core/model/checked-draft.ts';
import type { Document } from '../core/model/document.ts';
import { HearsayError } from '../core/model/error.ts';
import type { Finding } from '../core/model/finding.ts';
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
  readonly profile?: string;
  /** Indirect attributions too. */
  readonly indirect?: boolean;
  readonly onProgress?: ReadOptions['onProgress'];
}

/**
 * Reads a draft and its sources, checks every quotation and applies a house's rules. Throws HearsayError where the
 * draft cannot be read or is more than one text, and 'bad-option' for an unknown profile; sources that cannot be read
 * are told in `unavailable`.
 */
export async function checkFiles(request: CheckFilesRequest, services: Services): Promise<GradedDraft> {
  const profile = await loadProfile(request.profile ?? 'default');
  const options: ReadOptions = {
    fetcher: services.fetcher,
    ...(services.stdin === undefined ? {} : { stdin: services.stdin }),
  };
  const { draft, findings } = await readDraft(request.draft, options);
  const sources = await openSources(request.against, {
    ...options,
    cacheFolder: services.cacheFolder,
    ...(request.onProgress === undefined ? {} : { onProgress: request.onProgress }),
  });
  const checked = checkDraft({ draft, sources, indirect: request.indirect ?? false }, services.models());
  return gradeDraft({ ...checked, findings: [...findings, ...checked.findings] }, profile);
}

async function readDraft(
  draft: Source,
  options: ReadOptions,
): Promise<{ draft: Document; findings: readonly Finding[] }> {
  const { documents, failures, findings } = await readSources([draft], { ...options, kind: 'report' });
  const [first, second] = documents;
  if (first === undefined) throw failures[0]!.error;
  if (second !== undefined) {
    throw new HearsayError('bad-option', `${first.path}: holds several texts; check takes one draft`);
  }
  return { draft: first, findings };
}

/**
 * The exit status of a check: 2 where sources were asked for and none could be read, 1 where a quotation is as grave
 * as `failOn`, else 0.
 */
export function checkStatus(graded: GradedDraft, failOn: 'error' | 'warning' | 'never'): 0 | 1 | 2 {
  if (graded.searched.documents === 0) return 2;
  if (failOn === 'never') return 0;
  const least: Severity = failOn;
  return graded.quotations.some((quotation) => isAtLeast(quotation.severity, least)) ? 1 : 0;
}
