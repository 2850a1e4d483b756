import { HearsayError } from '../../../core/model/error.ts';
import { readRecords } from '../../../readers/read-document.ts';
import type { RecordReading } from '../../../readers/record-reading.ts';
import type { Chunks, Hints } from './worker-pool.ts';

/** As `readRecords`; where a reader fails by a bug of its own, that is told as of a file that cannot be read, and no run ends with it. */
export async function* recordsOfBytes(chunks: Chunks, hints: Hints): AsyncGenerator<RecordReading> {
  const source = failing(chunks);
  try {
    yield* readRecords(source.chunks, hints);
  } catch (error) {
    if (error instanceof HearsayError || source.failed()) throw error;
    throw new HearsayError('malformed', `${hints.path}: could not be read (${wordsOf(error)})`, {
      cause: error,
    });
  }
}

/** The same bytes, and whether it was they that failed to come. */
function failing(chunks: Chunks): { chunks: AsyncGenerator<Uint8Array>; failed: () => boolean } {
  let hasFailed = false;
  async function* through(): AsyncGenerator<Uint8Array> {
    try {
      yield* chunks;
    } catch (error) {
      hasFailed = true;
      throw error;
    }
  }
  return { chunks: through(), failed: () => hasFailed };
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message.slice(0, 200) : 'unknown';
}
