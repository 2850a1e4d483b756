import { expect, it } from 'vitest';
import { inventExtraction, inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import type { Speaker } from '../model/speaker.ts';
import { checkQuotations } from './check-quotations.ts';

const MOLL: Speaker = { id: 's1', name: 'Ada Moll', kind: 'person', aliases: [], roles: [] };

function verdictOn(said: string, draft: string) {
  const talk = `We met in the old hall on Tuesday. ${said} The weather was kind to us.`;
  const hearing = inventTranscript('hearing', [{ label: 'ADA MOLL', text: talk }]);
  const [quotation] = checkQuotations(inventExtraction(draft), createPassageIndex([hearing]), {
    lexicon: EMPTY_LEXICON,
    speakerOf: () => ({ speaker: MOLL, chain: [MOLL] }),
  });
  return quotation?.words;
}

const SAFE = 'The footbridge is not safe for schoolchildren in the winter.';
const FED = 'Few of the guests were fed before the doors of the inn opened.';
const TOLD = 'Nobody in the crew was told of the gas in the lower cellar.';
const FEW = 'Few of the orchards recovered after the frost of April.';
const NOBODY = 'Nobody was shown the second report on the harbour wall.';
const LESS = 'Less than half of the tenants have signed the new lease.';
const DOUBT = 'I doubt that the mill can carry another storey of brick.';

it.each([
  [FEW, '“... orchards recovered after the frost of April,” said Ada Moll.'],
  [FEW, 'Ada Moll said “orchards recovered after the frost of April”.'],
  [NOBODY, '“was shown the second report on the harbour wall,” Ada Moll said.'],
  [LESS, '“the tenants have signed the new lease,” Ada Moll told members.'],
  [DOUBT, 'Ada Moll said that “the mill can carry another storey of brick”.'],
  [SAFE, 'Ada Moll said the footbridge is “safe for schoolchildren in the winter”.'],
  [FED, 'Ada Moll said the guests were “fed before the doors of the inn opened”.'],
  [TOLD, 'Ada Moll said the crew was “told of the gas in the lower cellar”.'],
])('"%s" is another claim as %s', (said, draft) => {
  expect(verdictOn(said, draft)).toBe('changed');
});

it.each([
  [FEW, 'Few of the “orchards recovered after the frost of April,” said Ada Moll.'],
  [NOBODY, 'Not one member “was shown the second report on the harbour wall,” Ada Moll said.'],
  [LESS, 'Ada Moll said that under half of “the tenants have signed the new lease”.'],
  [SAFE, 'Ada Moll said the footbridge is hardly “safe for schoolchildren in the winter”.'],
  [SAFE, 'Ada Moll denied that the footbridge is “safe for schoolchildren in the winter”.'],
  [SAFE, 'Ada Moll asked if the footbridge was “safe for schoolchildren in the winter”.'],
  [FED, 'Ada Moll said a few guests were “fed before the doors of the inn opened”.'],
  [TOLD, 'No one, Ada Moll said, was “told of the gas in the lower cellar”.'],
  [DOUBT, 'Ada Moll doubts that “the mill can carry another storey of brick”.'],
  [DOUBT, 'Asked whether “the mill can carry another storey of brick”, Ada Moll shook her head.'],
])('"%s" is said again in %s', (said, draft) => {
  expect(verdictOn(said, draft)).toBe('verbatim');
});
