import { describe, expect, it } from 'vitest';
import {
  inventDocument,
  inventExtraction,
  inventTalk,
  inventTranscript,
} from '../../../test/arbitraries/invented-body.ts';
import { EMPTY_LEXICON } from '../language/lexicon.ts';
import { createPassageIndex } from '../locate/index/create-passage-index.ts';
import type { Speaker } from '../model/speaker.ts';
import { type CheckOptions, checkQuotations } from './check-quotations.ts';

const hearing = inventTranscript('hearing', [
  { label: 'CHAIR', text: inventTalk(30, 2), start: 0 },
  {
    label: 'ADA MOLL',
    text: 'The breakwater at Sallow Point cost us eleven million crowns. We did not ask the engineers. It is what it is. Tom Brey wrote to me and he said, "The piles are rotten and the council knows it."',
    start: 754_000,
  },
  { label: 'CHAIR', text: inventTalk(30, 3), start: 900_000 },
]);
const other = inventTranscript('radio', [
  { label: 'HOST', text: `${inventTalk(100, 5)} ${'It is what it is. '.repeat(2)}` },
]);
const index = createPassageIndex([other, hearing]);

const MOLL: Speaker = { id: 's1', name: 'Ada Moll', kind: 'person', aliases: [], roles: [] };
const BREY: Speaker = { id: 's2', name: 'Tom Brey', kind: 'person', aliases: [], roles: [] };

function check(
  text: string,
  speaker: Speaker = MOLL,
  { sources = index, ...options }: Partial<CheckOptions> & { readonly sources?: typeof index } = {},
) {
  return checkQuotations(inventExtraction(text), sources, {
    lexicon: EMPTY_LEXICON,
    speakerOf: () => ({ speaker, chain: [speaker] }),
    ...options,
  });
}

describe('checkQuotations', () => {
  it('tells passage, speaker, time and context of a verbatim quotation', () => {
    const [quotation] = check(
      '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said.',
    );
    expect(quotation).toMatchObject({
      words: 'verbatim',
      speakerVerdict: 'same',
      chain: 'intact',
      mode: 'direct',
    });
    expect(quotation!.passages[0]).toMatchObject({ source: 'hearing', speaker: 'ADA MOLL', time: 754_000 });
    expect(quotation!.passages[0]!.after).toMatch(/We did not ask/);
    expect(quotation!.span).toEqual({ start: 1, end: 62 });
  });

  it('names a changed number and a dropped negation, with places on both sides', () => {
    const text =
      '“The breakwater at Sallow Point cost us seven million crowns,” Ada Moll said. “We did ask the engineers.”';
    const [number, negation] = check(text);
    expect(number!.words).toBe('changed');
    expect(number!.changes.map(({ kind }) => kind)).toContain('number');
    const [a] = number!.changes.find(({ kind }) => kind === 'number')!.a;
    expect(hearing.text.slice(a!.start, a!.end)).toContain('eleven');
    expect(negation!.changes.map(({ kind }) => kind)).toContain('negation');
  });

  it('says misattributed where another person’s turn carries the words, and collapsed where that turn relays them', () => {
    const [own] = check(
      '“The breakwater at Sallow Point cost us eleven million crowns,” Tom Brey said.',
      BREY,
    );
    expect(own).toMatchObject({ words: 'verbatim', speakerVerdict: 'misattributed', chain: 'intact' });
    const [relayed] = check('“The piles are rotten and the council knows it,” Tom Brey said.', BREY);
    expect(relayed).toMatchObject({ speakerVerdict: 'misattributed', chain: 'collapsed' });
  });

  it('lets a short phrase count where its neighbours of the same draft stand, and refuses it alone', () => {
    const [alone] = check('“It is what it is,” Ada Moll said.');
    expect(alone).toMatchObject({ words: 'not-found', passages: [] });
    expect(alone!.reason).toMatch(/common/);
    const [, joined] = check(
      '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said. “It is what it is.”',
    );
    expect(joined!.passages[0]?.source).toBe('hearing');
  });

  it('says source-unavailable, never not-found, where no source could be read', () => {
    const text = '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said.';
    const empty = createPassageIndex([]);
    const [quotation] = checkQuotations(inventExtraction(text), empty, {
      lexicon: EMPTY_LEXICON,
      speakerOf: () => null,
    });
    expect(quotation!.words).toBe('source-unavailable');
    expect(check(text, MOLL, { sourcesUnavailable: true })[0]!.words).toBe('source-unavailable');
  });

  it('passes over an excluded document', () => {
    const text = '“The breakwater at Sallow Point cost us eleven million crowns,” Ada Moll said.';
    expect(check(text, MOLL, { excluded: new Set([1]) })[0]!.words).toBe('not-found');
  });

  it('checks long quotations that nobody is said to have said, but no scare quotes', () => {
    const found = check(
      '“The breakwater at Sallow Point cost us eleven million crowns” stood beside the “closed” sign.',
    );
    expect(found.map(({ words }) => words)).toEqual(['verbatim']);
  });

  it('checks each paragraph of a long quotation by itself', () => {
    const text =
      'Ada Moll said: “The breakwater at Sallow Point cost us eleven million crowns.\n\n“We did not ask the engineers.”';
    expect(check(text).map(({ words }) => words)).toEqual(['verbatim', 'verbatim']);
  });

  it('checks indirect speech on request only', () => {
    const text = 'Ada Moll said that the breakwater at Sallow Point had cost eleven million crowns.';
    expect(check(text)).toEqual([]);
    const [quotation] = check(text, MOLL, { indirect: true });
    expect(quotation).toMatchObject({ mode: 'indirect', words: 'paraphrase' });
    expect(quotation!.passages[0]!.text).toContain('eleven million crowns');
  });

  it('answers a draft without quotations with none', () => {
    expect(check('Nothing was said at the harbour today.')).toEqual([]);
    expect(check('')).toEqual([]);
  });

  it('survives ten thousand quotation marks that never close', () => {
    const begin = process.threadCpuUsage();
    const found = check('“so '.repeat(10_000));
    expect(found.every(({ span }) => span.end <= 40_000)).toBe(true);
    expect(process.threadCpuUsage(begin).user).toBeLessThan(30_000_000);
  });
});

describe('a quotation out of words that deny it', () => {
  const talk = `${inventTalk(30, 4)} I do not believe that the old pier is safe for the heavy lorries. ${inventTalk(9, 6)}`;
  const sources = createPassageIndex([inventTranscript('talk', [{ label: 'ADA MOLL', text: talk }])]);

  it('is changed, and the words that are missing are told', () => {
    const [quotation] = check('“The old pier is safe for the heavy lorries,” Ada Moll said.', MOLL, {
      sources,
    });
    expect(quotation).toMatchObject({ words: 'changed', rule: 'cut-off-ends-tell' });
    expect(quotation!.changes).toMatchObject([{ kind: 'negation', from: 'I do not believe that' }]);
  });

  it.each(['denied that', 'said she did not believe that'])('is none where the draft %s', (own) => {
    const [quotation] = check(`Ada Moll ${own} “the old pier is safe for the heavy lorries.”`, MOLL, {
      sources,
    });
    expect(quotation!.words).toBe('verbatim');
  });

  it.each([
    ['66,000 lamps were lit along the whole breakwater that night'],
    ['the keeper counted again and the sum was 66,000'],
  ])('parts no figure that a program wrote in two: %s', (words) => {
    const talk = inventTranscript('captions', [
      {
        text: `${inventTalk(30, 8)} in the end there were 66\n000 lamps were lit along the whole breakwater that night and the keeper counted again and the sum was 66\n000 ${inventTalk(30, 9)}`,
      },
    ]);
    const sources = createPassageIndex([{ ...talk, transcription: 'machine' }]);
    const [quotation] = check(`“${words},” Ada Moll said.`, MOLL, { sources });
    expect(quotation).toMatchObject({ words: 'verbatim' });
  });
});
