import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAll } from '../../../test/arbitraries/read-all.ts';
import { loadAlignmentModel } from '../../models/load-alignment-model.ts';
import type { Wording } from '../model/collation.ts';
import type { Block, Document } from '../model/document.ts';
import { bondWordings } from './bond-wordings.ts';
import { groupWordings } from './group-wordings.ts';
import { RULES_ON_PAIRS } from './rules.ts';

const model = loadAlignmentModel();

function toDocument(id: string, text: string): Document {
  const blocks: Block[] = Array.from(text.matchAll(/[^\n]+/g), (match, index) => ({
    kind: index === 0 ? 'headline' : 'paragraph',
    span: { start: match.index, end: match.index + match[0].length },
  }));
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' };
  return { id, kind: 'report', path: id, text, title: null, blocks, meta };
}

function wording(document: Document, words: string, speaker: string, direct = true): Wording {
  const start = document.text.indexOf(words);
  if (start < 0) throw new RangeError(`no such words: ${words}`);
  const content = [{ start, end: start + words.length }];
  return {
    witness: document.id,
    attribution: null,
    mode: direct ? 'direct' : 'indirect',
    act: 'said',
    content,
    quoted: direct ? content : [],
    source: null,
    cue: null,
    text: words,
    speaker,
    chain: [speaker],
  };
}

const gazette = toDocument(
  'gazette',
  [
    'Ferry will sail again in June, says Orla Venn',
    'The old ferry will sail again in June, harbour chief Orla Venn said on Monday.',
    '“We have found two cracks in the hull, and both are smaller than a hand,” she told reporters.',
    '“Nobody was ever in danger aboard the ferry,” Venn said.',
    'The mayor, Tomas Brill, said the council had set aside 40,000 crowns for repairs.',
  ].join('\n'),
);
const courier = toDocument(
  'courier',
  [
    'Cracks found in ferry hull',
    'Orla Venn said the yard had found two cracks in the hull.',
    '“Nobody was ever in danger,” she said. “The ferry will sail again in June.”',
    'Mayor Brill promised 40,000 crowns for the repairs. A fisherman said the harbour smelled of tar.',
  ].join('\n'),
);
const wordings = [
  wording(gazette, 'We have found two cracks in the hull, and both are smaller than a hand', 'venn'),
  wording(gazette, 'Nobody was ever in danger aboard the ferry', 'venn'),
  wording(gazette, 'the council had set aside 40,000 crowns for repairs', 'brill', false),
  wording(gazette, 'The old ferry will sail again in June', 'venn', false),
  wording(courier, 'the yard had found two cracks in the hull', 'venn', false),
  wording(courier, 'Nobody was ever in danger', 'venn'),
  wording(courier, 'The ferry will sail again in June', 'venn'),
  wording(courier, '40,000 crowns for the repairs', 'brill', false),
  wording(courier, 'the harbour smelled of tar', 'fisherman', false),
];
const partners = [[0, 4], [1, 5], [2, 7], [3, 6], [8]];

/** The groups that the rules on pairs make, as places in `given`. */
function alignWordings(documents: readonly Document[], given: readonly Wording[]) {
  const readings = readAll(documents);
  const bonds = bondWordings([...readings.values()], given, model);
  const groups = groupWordings(bonds, { readings, speakers: [], located: new Map() }, RULES_ON_PAIRS);
  return groups.map((group) => group.wordings.map((each) => given.indexOf(each)));
}

describe('bondWordings', () => {
  it('lays together what the same speaker is said to have said, quoted or not', () => {
    expect(alignWordings([gazette, courier], wordings)).toEqual(partners);
  });

  it('gives the same groups whatever the order of reports and wordings', () => {
    const named = (groups: readonly (readonly number[])[], order: readonly number[]) =>
      groups.map((group) => group.map((index) => order[index]!).sort((a, b) => a - b)).sort();
    const indexes = wordings.map((_, index) => index);
    const arrangements = fc.shuffledSubarray(indexes, { minLength: indexes.length });
    fc.assert(
      fc.property(arrangements, fc.boolean(), (order, swap) => {
        const documents = swap ? [courier, gazette] : [gazette, courier];
        const groups = alignWordings(
          documents,
          order.map((index) => wordings[index]!),
        );
        expect(named(groups, order)).toEqual(partners.slice().sort());
      }),
      { seed: 11, numRuns: 40 },
    );
  });

  it('keeps every wording, alone where nothing renders the same statement', () => {
    const groups = alignWordings([gazette, courier], [wordings[0]!, wordings[8]!]);
    expect(groups).toEqual([[0], [1]]);
    expect(alignWordings([gazette], [])).toEqual([]);
  });

  it('puts a report that is given twice wholly beside itself', () => {
    const again: Document = { ...gazette, id: 'gazette-2' };
    const first = wordings.slice(0, 3);
    const second = first.map((each) => ({ ...each, witness: again.id }));
    expect(alignWordings([gazette, again], [...first, ...second])).toEqual([
      [0, 3],
      [1, 4],
      [2, 5],
    ]);
  });

  it('refuses a wording of a document that it was not given', () => {
    expect(() => alignWordings([gazette], [wordings[4]!])).toThrow(RangeError);
  });
});
