import { type GoldEvent, readEvents } from '../../gold/alignments/alignment-gold.ts';
import { readFindingEvent } from '../../gold/findings/finding-events.ts';
import { type FindingLabel, isLabelOf } from '../../gold/findings/finding-labels.ts';
import { type ComparedWitnesses, compareWitnesses } from '../../src/core/collate.ts';
import { carriedWords } from '../../src/core/findings/carried-words.ts';
import { findCandidates } from '../../src/core/findings/find-candidates.ts';
import type { FindingPair } from '../../src/core/findings/finding-measures.ts';
import type { Document } from '../../src/core/model/document.ts';
import type { Models } from '../../src/core/models.ts';
import { leaveOut } from '../alignment/left-out-models.ts';
import type { LabelledPair } from './labelled-pair.ts';

/** An event of the labelled findings as models that have not seen it collate it. */
export interface FindingEvent {
  readonly labels: readonly FindingLabel[];
  readonly documents: readonly Document[];
  readonly compared: ComparedWitnesses;
  /** What may be found in it, each with the label of its two wordings where they were judged. */
  readonly candidates: readonly { readonly pair: FindingPair; readonly label: FindingLabel | null }[];
}

/** Collates the events of the labels anew. The engine of `models` has not learnt from them; nor have the pair models. */
export async function collateLabelled(
  labels: readonly FindingLabel[],
  models: Models,
): Promise<FindingEvent[]> {
  const gold = new Map<string, GoldEvent>(
    [...readEvents('events'), ...readEvents('alignments')].map((event) => [
      keyOf(event.set, event.name),
      event,
    ]),
  );
  const unseen = new Map(
    leaveOut([...gold.values()], models).map(({ view, models: own }) => [
      keyOf(view.event.set, view.event.name),
      { documents: view.documents, own },
    ]),
  );
  const events: FindingEvent[] = [];
  for (const own of Map.groupBy(labels, ({ set, event }) => keyOf(set, event)).values()) {
    const { set, event } = own[0]!;
    const known = unseen.get(keyOf(set, event));
    const documents = known?.documents ?? (await readFindingEvent(set, event));
    const compared = compareWitnesses(documents, known?.own ?? models);
    const holds = carriedWords(documents);
    const candidates = compared.statements
      .flatMap((statement) => findCandidates(statement, holds, compared.speakers))
      .map((pair) => ({ pair, label: labelOf(pair, own) }));
    events.push({ labels: own, documents, compared, candidates });
  }
  return events;
}

/** The pairs of some events that were judged. */
export function labelledPairs(events: readonly FindingEvent[]): LabelledPair[] {
  return events.flatMap(({ candidates }) =>
    candidates.flatMap(({ pair, label }) => (label === null ? [] : [{ pair, label }])),
  );
}

/** The label of a pair's two wordings, if they were judged. */
export function labelOf(
  { statement, comparison }: FindingPair,
  labels: readonly FindingLabel[],
): FindingLabel | null {
  const [a, b] = [statement.wordings[comparison.a]!, statement.wordings[comparison.b]!];
  return labels.find((label) => isLabelOf(label, a, b)) ?? null;
}

function keyOf(set: string, event: string): string {
  return `${set} ${event}`;
}
