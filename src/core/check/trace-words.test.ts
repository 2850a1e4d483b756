import { describe, expect, it } from 'vitest';
import { inventTalk, inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import { traceWords } from './trace-words.ts';

const WORDS = 'the piles are rotten and the council knows it';
const index = createPassageIndex([
  inventTranscript('late', [{ label: 'MOLL', text: `${inventTalk(20, 1)} ${WORDS}.` }], '2031-05-02'),
  inventTranscript('undated', [{ label: 'MOLL', text: `${inventTalk(20, 2)} ${WORDS}.` }]),
  inventTranscript(
    'early',
    [{ label: 'BREY', text: `${inventTalk(20, 3)} The piles are badly rotten and the council knows it.` }],
    '2030-11-30',
  ),
  inventTranscript('other', [{ label: 'HOST', text: inventTalk(60, 4) }], '2029-01-01'),
]);

describe('traceWords', () => {
  it('ranks the very words before altered ones, each with its verdict', () => {
    const { places } = traceWords(index, WORDS, { lexicon: EMPTY_LEXICON });
    expect(places.map(({ passage, words }) => [passage.source, words])).toEqual([
      ['late', 'verbatim'],
      ['undated', 'verbatim'],
      ['early', expect.not.stringMatching('verbatim')],
    ]);
  });

  it('puts the earliest witness first when asked, undated ones last', () => {
    const { places } = traceWords(index, WORDS, { lexicon: EMPTY_LEXICON, earliest: true });
    expect(places.map(({ passage }) => passage.source)).toEqual(['early', 'late', 'undated']);
  });

  it('says why a common phrase does not count, and still shows where it stands', () => {
    const { places, refused } = traceWords(index, 'I think it is great', {
      lexicon: EMPTY_LEXICON,
      limit: 3,
    });
    expect(refused).toMatch(/common/);
    expect(places).toHaveLength(3);
  });

  it('answers words that stand nowhere with no place', () => {
    expect(traceWords(index, 'zzz qqq', { lexicon: EMPTY_LEXICON })).toEqual({ places: [], refused: null });
  });
});
