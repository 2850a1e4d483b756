import { expect, it } from 'vitest';
import { checkQuotations } from '../../src/core/check/check-quotations.ts';
import { compareWords } from '../../src/core/compare/compare-words.ts';
import type { Side } from '../../src/core/compare/side.ts';
import { extract } from '../../src/core/extract/extract.ts';
import { GERMAN } from '../../src/core/german/german.ts';
import { EMPTY_LEXICON } from '../../src/core/language/lexicon.ts';
import { createPassageIndex } from '../../src/core/locate/index/create-passage-index.ts';
import { readDocument } from '../../src/core/reading/reading.ts';
import { toReport } from '../arbitraries/to-report.ts';

function side(text: string, kind: Side['kind'] = 'report'): Side {
  const span = { start: 0, end: text.length };
  return { text, language: GERMAN, content: [span], quoted: [span], mode: 'direct', kind };
}

function judged(a: Side, b: Side): readonly string[] {
  const { words, changes } = compareWords(a, b, EMPTY_LEXICON);
  return [words, ...changes.map(({ kind, from, to }) => `${kind}: ${from} → ${to}`)];
}

it.each([
  ['Wir haben keine andere Wahl', 'Wir haben eine andere Wahl', 'reworded', 'substitution: keine → eine'],
  ['Es beginnt im April', 'Es beginnt im Mai', 'reworded', 'substitution: April → Mai'],
  ['Das wurde teuer', 'Das würde teuer', 'reworded', 'substitution: wurde → würde'],
  ['Er will die Mole sehen', 'Er kann die Mole sehen', 'reworded', 'substitution: will → kann'],
  ['Wir zahlen 30 Euro', 'Wir zahlen 13 Euro', 'reworded', 'substitution: 30 → 13'],
  ['Es kostet $4 pro Tag', 'Es kostet €4 pro Tag', 'reworded', 'substitution: $4 → €4'],
  [
    'Wir fahren heute alle zur Mole hinaus',
    'Wir fahren alle zur Mole hinaus heute',
    'reworded',
    'order: heute → heute',
  ],
  ['Die alte Mole bricht', 'Die Mole bricht', 'trimmed', 'omission: alte → '],
  ['Ada Holt bleibt hier', '[Sie] bleibt hier', 'bracketed', 'bracket: Ada Holt → Sie'],
])('names no German change by English rules: %s, %s', (a, b, words, change) => {
  for (const kind of ['report', 'transcript'] as const) {
    const [verdict, first] = judged(side(a, kind), side(b));
    expect([verdict, first]).toEqual([words, change]);
  }
});

it('calls German words alike where only typography differs', () => {
  expect(judged(side('Die Dreh-Brücke klemmt, heißt’s'), side("die Drehbrücke klemmt – heißt's"))).toEqual([
    'verbatim',
    'spelling: Dreh-Brücke → Drehbrücke',
  ]);
});

it('takes no small word that English has too for a clean-up of German speech', () => {
  expect(judged(side('Ich sah es so in der Stadt', 'transcript'), side('Ich sah es in der Stadt'))).toEqual([
    'trimmed',
    'omission: so → ',
  ]);
});

it('judges a German draft against a German source without English rules', () => {
  const words = 'Wir haben in diesem Winter am alten Hafen wirklich';
  const told = (choice: string) =>
    `Hafen\n\n„${words} ${choice} andere Wahl als die Sperrung der Mole“, sagte die Bürgermeisterin Ada Holt am Montag. Die Stadt wird über die Kosten beraten.`;
  const extraction = extract(readDocument(toReport('draft', told('eine'))), null);
  const index = createPassageIndex([toReport('source', told('keine'))]);
  const reading = readDocument(extraction.document);
  expect(reading.language.code).toBe('de');
  const [checked] = checkQuotations({ ...extraction, reading }, index, {
    lexicon: EMPTY_LEXICON,
    speakerOf: () => null,
  });
  expect(checked).toMatchObject({ words: 'reworded', changes: [{ kind: 'substitution' }] });
});
