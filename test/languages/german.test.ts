import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { extract } from '../../src/core/extract/extract.ts';
import type { Span } from '../../src/core/model/span.ts';
import { languageOf } from '../../src/core/reading/language-of.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { resolveSpeakers, speakerKey } from '../../src/core/speakers/resolve-speakers.ts';
import { loadSpeakerModels } from '../../src/models/load-feature-weights.ts';
import { toReport } from '../arbitraries/to-report.ts';

const document = toReport(
  'hafenbruecke',
  readFileSync(join(import.meta.dirname, 'reports/hafenbruecke.txt'), 'utf8'),
);

it('tells a German report from an English one by its small words', () => {
  expect(languageOf(document).code).toBe('de');
  expect(languageOf(toReport('english', 'The bridge will stay closed, said the mayor on Monday.')).code).toBe(
    'en',
  );
  expect(languageOf(toReport('names', 'Die Hard, Das Boot')).code).toBe('en');
});

it('gives the direct quotations of a German report their cue and their speaker', () => {
  const extraction = extract(readDocument(document), null);
  const { speakers, of } = resolveSpeakers([extraction], loadSpeakerModels());
  const nameOf = (id: string) => {
    const speaker = of.get(speakerKey(document.id, id))?.speaker;
    return speakers.find((each) => each.id === speaker)?.name;
  };
  const textOf = (spans: readonly Span[] | null) =>
    spans?.map(({ start, end }) => document.text.slice(start, end)).join(' ') ?? null;
  expect(
    extraction.attributions.map(({ id, mode, cue, content }) => [
      nameOf(id),
      mode,
      textOf(cue),
      textOf(content),
    ]),
  ).toEqual([
    ['Ada Holt', 'direct', 'sagte', 'Die Brücke bleibt gesperrt'],
    ['Ada Holt', 'direct', 'sagte', 'Wir haben keine andere Wahl.'],
    ['Ada Holt', 'direct', 'so', 'Die Sicherheit geht vor'],
    ['Ada Holt', 'direct', 'betonte', 'Niemand soll gefährdet werden'],
    ['Paul Renner', 'direct', 'kritisierte', 'Das ist ein Schlag für die Läden am Kai'],
    ['Paul Renner', 'direct', 'meinte', 'Die Stadt hört uns nicht zu'],
    ['Bauamt', 'direct', 'teilte', 'Die Arbeiten beginnen im April'],
    ['Paul Renner', 'direct', 'kündigte', 'Wir werden klagen.'],
  ]);
});
