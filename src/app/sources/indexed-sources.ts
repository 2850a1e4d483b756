import type { PassageIndex } from '../../core/locate/index/passage-index.ts';
import type { Finding } from '../../core/model/finding.ts';

/** A body of sources, indexed. */
export interface SourceBody {
  readonly index: PassageIndex;
  /** Sources that could not be read; the others go on. */
  readonly unavailable: readonly { readonly path: string; readonly message: string }[];
  readonly findings: readonly Finding[];
}
