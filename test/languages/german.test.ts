import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GERMAN } from '../../src/core/german/german.ts';
import { languageOf } from '../../src/core/reading/language-of.ts';
import { toReport } from '../arbitraries/to-report.ts';
import { readAttributions } from './read-attributions.ts';

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
  expect(readAttributions(document)).toEqual([
    ['Ada Holt', 'direct', 'sagte', 'Die Brücke bleibt gesperrt'],
    ['Ada Holt', 'direct', 'sagte', 'Wir haben keine andere Wahl.'],
    ['Ada Holt', 'direct', 'so', 'Die Sicherheit geht vor'],
    ['Ada Holt', 'direct', 'betonte', 'Niemand soll gefährdet werden'],
    ['Paul Renner', 'direct', 'kritisierte', 'Das ist ein Schlag für die Läden am Kai'],
    ['Paul Renner', 'direct', 'meinte', 'Die Stadt hört uns nicht zu'],
    ['Bauamt', 'direct', 'teilte mit', 'Die Arbeiten beginnen im April'],
    ['Paul Renner', 'direct', 'kündigte an', 'Wir werden klagen.'],
  ]);
});

it.each([
  [
    'Der Sprecher der Reederei, Jan Reyk, teilte mit: „Das Schiff bleibt im Hafen.“',
    ['Jan Reyk', 'direct', 'teilte mit', 'Das Schiff bleibt im Hafen.'],
  ],
  [
    '„Das Schiff bleibt im Hafen“, teilte der Sprecher der Reederei, Jan Reyk, am Montag mit.',
    ['Jan Reyk', 'direct', 'teilte mit', 'Das Schiff bleibt im Hafen'],
  ],
  [
    '„Wir geben nicht auf“, sagte die Sprecherin der Händler, Eva Renner.',
    ['Eva Renner', 'direct', 'sagte', 'Wir geben nicht auf'],
  ],
  [
    '„Wir fahren nicht“, sagte ein Sprecher der Reederei.',
    ['ein Sprecher der Reederei', 'direct', 'sagte', 'Wir fahren nicht'],
  ],
  [
    '„Es bleibt dabei“, sagte Dirk van der Berg.',
    ['Dirk van der Berg', 'direct', 'sagte', 'Es bleibt dabei'],
  ],
])('takes the one whom a comma adds for the speaker, not whom he speaks for: %s', (text, attribution) => {
  expect(readAttributions(toReport('satz', text), GERMAN)).toEqual([attribution]);
});
