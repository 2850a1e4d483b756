import { findFacts } from './facts/find-facts.ts';
import type { FactModel } from './facts/match-reports.ts';
import type { Document } from './model/document.ts';
import type { Fact } from './model/fact.ts';
import { readDocument } from './reading/reading.ts';
import { buildCast } from './speakers/cast/build-cast.ts';

/**
 * What reports of one event tell outside quotation marks, and whether they tell the same; gravest first. Nothing of what
 * somebody is said to have said is looked for, which takes most of the time of a collation. Transcripts tell nothing.
 */
export function tellFacts(documents: readonly Document[], model: FactModel): Fact[] {
  const readings = documents
    .filter(({ kind }) => kind === 'report')
    .map((document) => readDocument(document));
  const { scenes } = buildCast(readings.map((reading) => ({ reading, attributions: [] })));
  return findFacts(
    readings.map((reading, i) => ({ reading, scene: scenes[i]! })),
    model,
  );
}
