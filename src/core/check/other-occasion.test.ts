import { expect, it } from 'vitest';
import { inventExtraction, inventTalk, inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import { isUnmissed } from '../model/checked-draft.ts';
import type { Speaker } from '../model/speaker.ts';
import { checkQuotations } from './check-quotations.ts';

const MOLL: Speaker = { id: 's1', name: 'Ada Moll', kind: 'person', aliases: [], roles: [] };
const hearing = inventTranscript('hearing', [
  { label: 'CHAIR', text: inventTalk(30, 2) },
  {
    label: 'ADA MOLL',
    text: `The breakwater at Sallow Point cost us eleven million crowns. ${inventTalk(30, 3)}`,
  },
]);
const LANTERNS = '“The lanterns of Quill Street burn all night”';
const HEARD = '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said on Thursday.';

/** Whether it is told that the hearing lacks the last quotation of a draft. */
function isMissed(draft: string): boolean {
  const found = checkQuotations(inventExtraction(draft), createPassageIndex([hearing]), {
    lexicon: EMPTY_LEXICON,
    speakerOf: () => ({ speaker: MOLL, chain: [MOLL] }),
  });
  const last = found.at(-1)!;
  expect(last).toMatchObject({ words: 'not-found', speakerInSource: true });
  return !isUnmissed(last);
}

it.each([
  `Ada Moll wrote on her website last month: ${LANTERNS}.`,
  `In a letter to staff on Monday Ada Moll said: ${LANTERNS}.`,
  `In a 2019 interview Ada Moll had said: ${LANTERNS}.`,
  `Ada Moll said two years ago: ${LANTERNS}.`,
  `Ada Moll said in a statement: ${LANTERNS}.`,
  `${HEARD} On Monday Ada Moll had said: ${LANTERNS}.`,
])('a hearing proves nothing of what was said elsewhere: %s', (draft) => {
  expect(isMissed(draft)).toBe(false);
});

it.each([
  `Ada Moll told the hearing: ${LANTERNS}.`,
  `Ada Moll said on Monday: ${LANTERNS}.`,
  `${HEARD} Ada Moll said on Thursday: ${LANTERNS}.`,
  `Since the mayor wrote to her, Moll has slept badly. Ada Moll said: ${LANTERNS}.`,
  `${HEARD.replace('said on Thursday', 'said last month')} Ada Moll said last month: ${LANTERNS}.`,
])('a hearing lacks what is told of it: %s', (draft) => {
  expect(isMissed(draft)).toBe(true);
});
