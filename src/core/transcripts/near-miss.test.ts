import { expect, it } from 'vitest';
import { loadModels } from '../../models/load-models.ts';
import { readText } from '../../readers/text/read-text.ts';
import { collate } from '../collate.ts';
import { isShown } from '../model/finding.ts';

const models = loadModels({ engine: 'fast' });

function findingsOf(report: string, transcript: string) {
  const { findings, statements } = collate(
    [
      readText(report, { path: 'a.txt', kind: 'report' }),
      readText(transcript, { path: 't.txt', kind: 'transcript' }),
    ],
    models,
  );
  return { shown: findings.filter(isShown), statements };
}

const HEARD =
  'CHAIR: Ms. Moll, please.\n\nADA MOLL: The visit cost us a fortune. The lighthouse is a tall marble monument to vanity.\n\nCHAIR: Mr. Brey.\n\nTOM BREY: My harvest was a muddy failure.\n';

it.each([
  ['Ada Moll told members that “the trip cost us a fortune”.', 'trip'],
  ['Ada Moll called it “a tall marble monument to greed” in the chamber.', 'greed'],
  ['“My harvest was a muddy disaster,” Tom Brey said.', 'disaster'],
])('compare names the word by which a short quotation misses its speaker’s passage: %s', (quote, word) => {
  const { shown, statements } = findingsOf(`The hearing at Varn\n\n${quote}\n`, HEARD);
  expect(shown).toMatchObject([{ kind: 'near-miss', statement: 'st1' }]);
  expect(shown[0]!.reason).toContain(`“${word}”`);
  expect(statements[0]!.comparisons).toMatchObject([{ words: 'reworded', nearMiss: true }]);
});

it.each([
  'Ada Moll called her harvest “a muddy disaster” in the chamber.',
  'The lamps of Quill Street went out, and Ada Moll said that “the trip was a joy”.',
])('compare tells of no near miss in the turns of another, nor of other words: %s', (quote) => {
  const { shown } = findingsOf(`The hearing at Varn\n\n${quote}\n`, HEARD);
  expect(shown.filter(({ kind }) => kind === 'near-miss')).toEqual([]);
});
