import { traceWords } from '../core/check/trace-words.ts';
import type { Lexicon } from '../core/english/lexicon.ts';
import type { Trace } from '../core/model/checked-draft.ts';
import { HearsayError } from '../core/model/error.ts';
import type { SourceBody } from './sources/index-cache.ts';

export interface TraceRequest {
  readonly words: string;
  readonly sources: SourceBody;
  /** Earliest witness first. */
  readonly earliest?: boolean;
  /** Places returned at most, 20 unless told. */
  readonly limit?: number;
}

/**
 * Traces words to the places of a body of sources that carry them. Throws HearsayError 'bad-option' for words without
 * a letter or digit and 'source-unavailable' where no source could be read.
 */
export function traceInSources(request: TraceRequest, lexicon: Lexicon): Trace {
  const { words, sources } = request;
  if (!/[\p{L}\p{N}]/u.test(words)) throw new HearsayError('bad-option', 'trace needs at least one word');
  if (sources.index.documents.length === 0) {
    const first = sources.unavailable[0]?.message ?? 'none was given';
    throw new HearsayError('source-unavailable', `no source could be read: ${first}`);
  }
  const { places, refused } = traceWords(sources.index, words, {
    lexicon,
    earliest: request.earliest ?? false,
    ...(request.limit === undefined ? {} : { limit: request.limit }),
  });
  return {
    words,
    order: request.earliest === true ? 'earliest' : 'best',
    places,
    refused,
    searched: { documents: sources.index.documents.length, words: sources.index.tokens.length },
    unavailable: sources.unavailable,
  };
}
