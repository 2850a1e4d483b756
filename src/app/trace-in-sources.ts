import { traceWords } from '../core/check/trace-words.ts';
import { engineOf } from '../core/extract/extract.ts';
import type { Trace } from '../core/model/checked-draft.ts';
import { HearsayError } from '../core/model/error.ts';
import type { Models } from '../core/models.ts';
import type { SourceBody } from './sources/index-cache.ts';

export interface TraceRequest {
  readonly words: string;
  readonly sources: SourceBody;
  /** Earliest witness first. */
  readonly earliest?: boolean | undefined;
  /** Places returned at most, 20 unless told. */
  readonly limit?: number | undefined;
}

/** What tracing needs of the models. */
type TraceModels = Pick<Models, 'lexicon' | 'extraction'>;

/**
 * Traces words to the places of a body of sources that carry them. Throws HearsayError 'bad-option' for words without
 * a letter or digit and 'source-unavailable' where no source could be read.
 */
export function traceInSources(request: TraceRequest, { lexicon, extraction }: TraceModels): Trace {
  const { words, sources, earliest = false, limit } = request;
  if (!/[\p{L}\p{N}]/u.test(words)) throw new HearsayError('bad-option', 'trace needs at least one word');
  if (sources.index.documents.length === 0) {
    const first = sources.unavailable[0]?.message ?? 'none was given';
    throw new HearsayError('source-unavailable', `no source could be read: ${first}`);
  }
  const { places, refused } = traceWords(sources.index, words, {
    lexicon,
    earliest,
    ...(limit === undefined ? {} : { limit }),
  });
  return {
    words,
    engine: engineOf(extraction),
    order: earliest ? 'earliest' : 'best',
    places,
    refused,
    searched: { documents: sources.index.documents.length, words: sources.index.tokens.length },
    unavailable: sources.unavailable,
  };
}
