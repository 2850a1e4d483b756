import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inventDocument, inventTalk, inventTranscript } from '../../../test/arbitraries/invented-body.ts';
import type { Document } from '../model/document.ts';
import { createPassageIndex } from './index/create-passage-index.ts';
import { locate } from './locate.ts';
import { locateParaphrase } from './locate-paraphrase.ts';

const SPEECH =
  'Good evening. The breakwater at Sallow Point cost us eleven million crowns, and I will not spend a crown more on it. ' +
  'We asked the engineers three times, and three times they told us that the piles are rotten. ' +
  'Nobody in this chamber, nobody, wanted to hear that. ' +
  'So I say it again: close the breakwater before the autumn storms, or answer for what happens.';

function body(): Document[] {
  return [
    inventTranscript('talk-1', [{ label: 'HOST', text: inventTalk(150, 1) }]),
    inventTranscript('hearing', [
      { label: 'CHAIR', text: inventTalk(20, 2) },
      { label: 'MS. TARN', text: SPEECH, start: 754_000 },
      { label: 'CHAIR', text: inventTalk(40, 3) },
    ]),
    inventTranscript('talk-2', [{ label: 'GUEST', text: inventTalk(330, 4) }]),
  ];
}

const index = createPassageIndex(body());

function textsOf(quotation: string): string[] {
  return locate(index, quotation).passages.map(({ text }) => text);
}

describe('locate', () => {
  it('finds a verbatim sentence with its turn, time and offsets', () => {
    const [passage] = locate(index, 'three times they told us that the piles are rotten').passages;
    expect(passage).toMatchObject({
      document: 'hearing',
      label: 'MS. TARN',
      time: { start: 754_000 },
      text: 'three times they told us that the piles are rotten',
      exact: true,
    });
    const source = body()[1]!.text;
    expect(source.slice(passage!.span.start, passage!.span.end)).toBe(passage!.text);
  });

  it('finds altered words: a changed number, a dropped negation, a cut, another word', () => {
    const cost = 'The breakwater at Sallow Point cost us eleven million crowns';
    expect(textsOf('The breakwater at Sallow Point cost us nine million crowns')).toEqual([cost]);
    expect(textsOf('and I will spend a crown more on it')).toEqual([
      'and I will not spend a crown more on it',
    ]);
    expect(textsOf('We asked the engineers, and they told us that the piles are rotten')[0]).toContain(
      'piles are rotten',
    );
    expect(textsOf('shut the breakwater before the autumn storms')).toEqual([
      'close the breakwater before the autumn storms',
    ]);
  });

  it('passes over square brackets and ellipses in the quotation', () => {
    expect(
      textsOf('The breakwater [on the coast] cost us eleven million crowns … I will not spend a crown more'),
    ).toEqual([
      'The breakwater at Sallow Point cost us eleven million crowns, and I will not spend a crown more',
    ]);
  });

  it('finds a splice as its passages, in the order of the quotation', () => {
    const far = createPassageIndex([
      inventTranscript('long', [
        {
          label: 'MR. OSK',
          text: `The orchard wall was never ours to mend. ${inventTalk(60, 9)} Ask the miller who took the keys.`,
        },
      ]),
    ]);
    const { passages } = locate(
      far,
      'Ask the miller who took the keys. The orchard wall was never ours to mend.',
    );
    expect(passages.map(({ text }) => text)).toEqual([
      'Ask the miller who took the keys',
      'The orchard wall was never ours to mend',
    ]);
  });

  it('refuses a short common phrase and says why', () => {
    const { passages, refused, lookalike } = locate(index, 'I think it is great');
    expect(passages).toEqual([]);
    expect(refused).toMatch(/common/);
    expect(lookalike?.text).toBe('I think it is great');
  });

  it('speaks of one word in the singular', () => {
    expect(locate(index, 'great').refused).toMatch(/^The word is common: /);
  });

  it('lets other evidence decide on a short phrase', () => {
    const { passages } = locate(index, 'I think it is great', {
      preferred: new Set([1]),
      prior: (document) => (document === 1 ? 40 : 0),
    });
    expect(passages[0]?.document).toBe('hearing');
  });

  it('refuses a quotation that stands nowhere, though half of its words do', () => {
    expect(
      textsOf('The lighthouse keeper asked the engineers for another million lanterns every Thursday'),
    ).toEqual([]);
  });

  it('tells copies of a passage apart from other places', () => {
    const copies = createPassageIndex([...body(), { ...body()[1]!, id: 'hearing-copy' }]);
    const found = locate(copies, 'close the breakwater before the autumn storms');
    expect(found.passages[0]?.document).toBe('hearing');
    expect(found.copies.map(({ document }) => document)).toEqual(['hearing-copy']);
  });

  it('lets a transcript decide over a report with the very words', () => {
    const report = inventDocument(
      'report',
      'Tarn said: “The breakwater at Sallow Point cost us nine million crowns.”',
    );
    const both = createPassageIndex([report, ...body()]);
    const found = locate(both, 'The breakwater at Sallow Point cost us nine million crowns');
    expect(found.passages[0]?.document).toBe('hearing');
    expect(found.runnerUp?.document).toBe('report');
  });

  it('takes words that stand in another place of the sentence for a gap, not for the passage', () => {
    const [passage] = locate(index, 'Nobody wanted to hear that').passages;
    expect(passage?.text.length ?? 0).toBeLessThan(80);
  });

  it('takes in the word of the source where the quotation begins with another', () => {
    expect(textsOf('Shut the breakwater before the autumn storms, or answer')).toEqual([
      'close the breakwater before the autumn storms, or answer',
    ]);
  });

  it('finds any long sentence of the body where it stands', () => {
    const sentences = SPEECH.split(/(?<=\.) /).filter((sentence) => sentence.split(' ').length > 7);
    fc.assert(
      fc.property(fc.constantFrom(...sentences), fc.boolean(), (sentence, loud) => {
        const { passages } = locate(index, loud ? sentence.toUpperCase() : sentence);
        expect(passages[0]?.document).toBe('hearing');
        expect(sentence.startsWith(passages[0]!.text)).toBe(true);
      }),
      { seed: 11, numRuns: 20 },
    );
  });

  it('never throws and stays in bounds, whatever the quotation', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (quotation) => {
        for (const passage of locate(index, quotation).passages) {
          expect(passage.span.end).toBeLessThanOrEqual(index.documents[passage.number]!.textLength);
          expect(passage.part.end).toBeLessThanOrEqual(quotation.length);
        }
      }),
      { seed: 13, numRuns: 200 },
    );
  });

  it('answers a quotation of one word, of none and of five thousand', () => {
    expect(locate(index, 'breakwater').passages).toEqual([]);
    expect(locate(index, '…').passages).toEqual([]);
    const long = inventTalk(320, 4);
    const begin = process.threadCpuUsage();
    const found = locate(index, long);
    expect(process.threadCpuUsage(begin).user).toBeLessThan(10_000_000);
    expect(found.passages[0]?.document).toBe('talk-2');
  });

  it('finds nothing in an empty body', () => {
    expect(locate(createPassageIndex([]), 'close the breakwater')).toMatchObject({
      passages: [],
      refused: null,
    });
    expect(
      locate(createPassageIndex([inventDocument('blank', '!!!')]), 'close the breakwater').passages,
    ).toEqual([]);
  });
});

it('takes in the second half of a word that the source parts in two', () => {
  const parted = createPassageIndex([
    inventDocument(
      'front',
      'We thank the divers for the work they have done on the water front and it was cheap.',
    ),
  ]);
  const quotation = 'the divers for the work they have done on the waterfront';
  expect(locate(parted, quotation).passages[0]?.text).toMatch(/water front$/u);
});

describe('locateParaphrase', () => {
  it('finds the sentence that indirect speech renders in other words and order', () => {
    const { passages } = locateParaphrase(index, 'engineers had warned on three occasions of rotten piles');
    expect(passages[0]?.text).toBe(
      'We asked the engineers three times, and three times they told us that the piles are rotten.',
    );
    expect(passages[0]!.score).toBeLessThan(
      locate(index, 'they told us that the piles are rotten').passages[0]!.score,
    );
  });

  it('refuses indirect speech that shares one word', () => {
    const { passages, refused } = locateParaphrase(
      index,
      'the minister would welcome new engineers from abroad next spring',
    );
    expect(passages).toEqual([]);
    expect(refused).not.toBeNull();
  });
});
