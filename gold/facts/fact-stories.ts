import { existsSync, readFileSync } from 'node:fs';
import type { NamedReading } from '../../src/core/facts/claims/scene.ts';
import type { Span } from '../../src/core/model/span.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { buildCast } from '../../src/core/speakers/cast/build-cast.ts';
import { paragraphDocument } from '../paragraph-document.ts';
import { mendTornText } from './mend-torn-text.ts';

const STORY_REPORTS = '../shared/data/stories/reports.jsonl';

/** Which stories a label is of: those of the figure train nothing. */
export type FactHalf = 'development' | 'figure' | 'more-development';

/** A place of a report that tells a value of a fact. */
export interface ToldPlace extends Span {
  /** Index into the story's reports. */
  readonly report: number;
  /** Number of the value inside the fact; places of one value tell the same. */
  readonly value: number;
  /** Told loosely ("about", "at least"): such a value and the exact one of its number round. */
  readonly loose: boolean;
}

/** What a reader found told by more than one of three reports of a story; places alone, no text. */
export interface FactStory {
  readonly event: string;
  readonly half: FactHalf;
  readonly reports: readonly string[];
  readonly facts: readonly (readonly ToldPlace[])[];
  /** Places of which a fair reader may think either way; what touches them counts for nothing. */
  readonly doubtful: readonly (Span & { readonly report: number })[];
}

/** Two claims with two values, and whether a reader holds them to be of one thing, from the passages alone. */
export interface DifferingPair {
  readonly event: string;
  readonly half: FactHalf;
  readonly a: Span & { readonly report: string };
  readonly b: Span & { readonly report: string };
  readonly same: boolean;
}

type Row = readonly number[];

const lines = (name: string) =>
  readFileSync(new URL(name, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

/** The labelled stories, in file order. */
export function readFactStories(): FactStory[] {
  return lines('stories.jsonl').map(({ facts, doubtful, ...story }) => ({
    ...story,
    facts: facts.map((places: Row[]) =>
      places.map(([report, start, end, value, loose]) => ({ report, start, end, value, loose: loose === 1 })),
    ),
    doubtful: doubtful.map(([report, start, end]: Row) => ({ report, start, end })),
  }));
}

/** The judged pairs of two values, in file order. */
export function readDifferingPairs(): DifferingPair[] {
  const side = ([report, start, end]: [string, number, number]) => ({ report, start, end });
  return lines('differing.jsonl').map(({ a, b, ...pair }) => ({ ...pair, a: side(a), b: side(b) }));
}

/** Whether the texts are there. */
export function hasFactTexts(): boolean {
  return existsSync(STORY_REPORTS);
}

interface StoredReport {
  readonly id: string;
  readonly event: string;
  readonly date: string | null;
  readonly text: string;
}

/** Reports as they are read, with the place in the text as it was of each code unit of the text as read. */
export interface ReadStory {
  readonly reports: readonly NamedReading[];
  readonly places: readonly (readonly number[])[];
}

let stored: ReadonlyMap<string, StoredReport> | undefined;

function storedReports(): ReadonlyMap<string, StoredReport> {
  stored ??= new Map(
    readFileSync(STORY_REPORTS, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as StoredReport)
      .map((report) => [report.id, report]),
  );
  return stored;
}

/** Ids of the reports of an event that are neither notes nor books, sorted. */
export function reportsOf(event: string): string[] {
  return [...storedReports().values()]
    .filter((report) => report.event === event && report.text.length > 200 && report.text.length < 8000)
    .map(({ id }) => id)
    .sort();
}

/** Reads the texts of some reports, torn ones mended. */
export function readStory(ids: readonly string[]): ReadStory {
  const mended = ids.map((id) => mendTornText(storedReports().get(id)!.text));
  const readings = ids.map((id, i) => {
    const document = paragraphDocument(id, mended[i]!.text);
    return readDocument({ ...document, meta: { ...document.meta, date: storedReports().get(id)!.date } });
  });
  const { scenes } = buildCast(readings.map((reading) => ({ reading, attributions: [] })));
  return {
    reports: readings.map((reading, i) => ({ reading, scene: scenes[i]! })),
    places: mended.map(({ places }) => places),
  };
}
