import { readFileSync } from 'node:fs';
import { compareCopyTexts, tellingPair } from '../../src/core/copies/compare-copies.ts';
import { toCopyText } from '../../src/core/copies/copy-text.ts';
import { likelyPair } from '../../src/core/copies/spun/spun-likeness.ts';
import { spunMeasures } from '../../src/core/copies/spun/spun-measures.ts';
import type { CopyModel } from '../../src/core/learning/copy-model.ts';
import type { Document } from '../../src/core/model/document.ts';
import { paragraphDocument } from '../paragraph-document.ts';
import { readCopyPairs, readMoreCopyPairs } from './copy-pairs.ts';
import { readStoryReports, type StoryReport } from './story-reports.ts';

/** How much a rewriting changes: sentences kept one by one, also turned about, or told anew with some merged or dropped. */
export type Hand = 'light' | 'medium' | 'heavy';

/** Two texts as they are measured. */
export interface SpunRow {
  readonly topic: string;
  /** Learning teaches, the figure is measured on the other; all pairs of one topic are in one half. */
  readonly half: 'learning' | 'figure';
  /**
   * `spun`: a report, or the part of it that was rewritten, with its rewriting; `whole`: the same with the report whole, where
   * a part of it was rewritten; `sibling`: the rewriting with another report of the event; `apart`: two independent reports
   * of one event.
   */
  readonly of: 'spun' | 'whole' | 'sibling' | 'apart';
  readonly hand: Hand | null;
  /** Null where the cheap test alone keeps the two apart. */
  readonly values: readonly number[] | null;
}

/** A rewriting as it is kept beside the repository. */
export interface SpunText {
  readonly topic: string;
  readonly half: SpunRow['half'];
  readonly hand: Hand;
  readonly event: string;
  /** Id of the report that was rewritten. */
  readonly id: string;
  readonly original: string;
  readonly rewriting: string;
}

export const SPUN_ROWS = new URL('spun-rows.jsonl', import.meta.url);

/** The measured rewritings that are kept in the repository. Throws where they were measured by other features. */
export function readSpunRows(features: readonly string[]): SpunRow[] {
  const [head, ...lines] = readFileSync(SPUN_ROWS, 'utf8').trim().split('\n');
  const stated = JSON.parse(head!) as { features: string[] };
  if (stated.features.join() !== features.join()) {
    throw new RangeError('gold/stories/spun-rows.jsonl was measured by other features: see train/README.md');
  }
  return lines.map((line) => JSON.parse(line) as SpunRow);
}

/** What is measured of two texts; null where their names alone keep them apart. */
function measureSpunPair(a: Document, b: Document, model: CopyModel): number[] | null {
  const texts = [toCopyText(a, model), toCopyText(b, model)] as const;
  const { sharedSpans } = compareCopyTexts(...texts, model);
  const pair = likelyPair(tellingPair(...texts, sharedSpans));
  return pair === null ? null : spunMeasures(pair);
}

/** Measures the rewritings: each with its original, and with the other reports of its event. */
export function measureSpunTexts(texts: readonly SpunText[], model: CopyModel): SpunRow[] {
  const reports = readStoryReports();
  const wholes = new Map(reports.map(({ document }) => [document.id, document]));
  const measure = (a: Document, b: Document) => measureSpunPair(a, b, model);
  return texts.flatMap(({ topic, half, hand, event, id, original, rewriting }): SpunRow[] => {
    const whole = wholes.get(id)!;
    const [from, to] = [paragraphDocument('original', original), paragraphDocument('rewriting', rewriting)];
    const siblings = reports.filter(({ document, event: its }) => its === event && document.id !== id);
    const isPart = original.length < whole.text.length;
    return [
      { topic, half, of: 'spun', hand, values: measure(from, to) },
      ...(isPart ? [{ topic, half, of: 'whole' as const, hand, values: measure(whole, to) }] : []),
      ...siblings
        .filter(({ document }) => !sharesText(whole, document, model))
        .map(({ document }) => ({
          topic,
          half,
          of: 'sibling' as const,
          hand: null,
          values: measure(document, to),
        })),
    ];
  });
}

/**
 * Two reports of one event that a reader found independent or of a common source, or that nobody read and that share too
 * few words to be found dependent. Among those that nobody read there are some that are rewritten from one agency text.
 */
export function measureApart(kept: readonly SpunRow[], model: CopyModel): SpunRow[] {
  const halves = new Map(kept.map(({ topic, half }) => [topic, half]));
  const reports = readStoryReports();
  for (const { topic } of reports) {
    if (!halves.has(topic)) halves.set(topic, halves.size % 2 === 0 ? 'learning' : 'figure');
  }
  const isRead = new Map(
    [...readCopyPairs(), ...readMoreCopyPairs()].map(({ a, b, relation }) => [keyOf(a, b), relation]),
  );
  const events = Map.groupBy(reports, ({ event }) => event);
  return [...events.values()].flatMap((members) =>
    pairsOf(members).flatMap(([a, b]): SpunRow[] => {
      const relation = isRead.get(keyOf(a.document, b.document));
      const isApart =
        relation === undefined
          ? !sharesText(a.document, b.document, model)
          : relation === 'independent' || relation === 'common-source';
      const values = isApart ? measureSpunPair(a.document, b.document, model) : null;
      return isApart ? [{ topic: a.topic, half: halves.get(a.topic)!, of: 'apart', hand: null, values }] : [];
    }),
  );
}

function keyOf(a: Document, b: Document): string {
  return [a.id, b.id].sort().join(' ');
}

function pairsOf(reports: readonly StoryReport[]): [StoryReport, StoryReport][] {
  return reports.flatMap((a, i) => reports.slice(i + 1).map((b): [StoryReport, StoryReport] => [a, b]));
}

function sharesText(a: Document, b: Document, model: CopyModel): boolean {
  return compareCopyTexts(toCopyText(a, model), toCopyText(b, model), model).byWords >= 0.5;
}
