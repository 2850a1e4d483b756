import type { Carrier } from '../../core/model/archive.ts';
import type { Document } from '../../core/model/document.ts';
import type { ReportRow, SpeakerRow, StatementTableRow, StoryRow } from '../backend/tables.ts';
import { boundedKey } from '../bounded-text.ts';
import type { SearchEntry } from './search-index.ts';

/** Facets by which statements can be filtered; each is one exact property. */
export const statementFacets = {
  speaker: (key: string) => `speaker:${key}`,
  words: (verdict: string) => `words:${verdict}`,
  altered: (altered: boolean) => `altered:${altered ? 1 : 0}`,
};

export function outletFacet(outletKey: string): string {
  return `outlet:${outletKey}`;
}

export function reportEntry(
  report: Pick<ReportRow, 'place' | 'outlet_key'>,
  document: Document,
): SearchEntry {
  const title = document.title ?? '';
  const outlet = document.meta.outlet ?? '';
  return {
    place: report.place,
    text: `${title}\n${outlet}\n${document.text}`,
    facets: report.outlet_key === null ? [] : [outletFacet(report.outlet_key)],
  };
}

export function statementEntry(
  row: Pick<StatementTableRow, 'place' | 'all_wordings' | 'speaker_key' | 'words' | 'altered'> &
    Partial<Pick<StatementTableRow, 'carriers'>>,
): SearchEntry {
  const facets = [
    statementFacets.speaker(row.speaker_key),
    statementFacets.altered(row.altered === 1),
    ...outletsOf(row).map((outlet) => outletFacet(boundedKey(outlet))),
  ];
  if (row.words !== null) facets.push(statementFacets.words(row.words));
  return { place: row.place, text: row.all_wordings, facets };
}

/** The outlets that carry a statement, each once. */
export function outletsOf({ carriers = '[]' }: Partial<Pick<StatementTableRow, 'carriers'>>): string[] {
  const all = JSON.parse(carriers) as readonly Carrier[];
  return [...new Set(all.flatMap(({ outlet }) => outlet ?? []))];
}

export function storyEntry(row: Pick<StoryRow, 'seq' | 'title'>): SearchEntry {
  return { place: row.seq, text: row.title, facets: [] };
}

export function speakerEntry(row: Pick<SpeakerRow, 'seq' | 'name'>): SearchEntry {
  return { place: row.seq, text: row.name, facets: [] };
}
