import type { Span } from '../model/span.ts';
import type { Reading } from './reading.ts';
import type { Token } from './tokens.ts';
import { tokensIn } from './tokens-in.ts';

/** The readings of an event's documents, by document id. */
export type Readings = ReadonlyMap<string, Reading>;

/** The readings by the id of their document. */
export function readingsById(readings: readonly Reading[]): Readings {
  return new Map(readings.map((reading) => [reading.document.id, reading]));
}

/** The tokens of some spans of a document. Throws RangeError where it was not read. */
export function tokensOf(readings: Readings, witness: string, spans: readonly Span[]): Token[] {
  const reading = readings.get(witness);
  if (reading === undefined) throw new RangeError(`"${witness}" is none of the documents that were read`);
  return spans.flatMap((span) => tokensIn(reading, span));
}
