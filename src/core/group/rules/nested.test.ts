import { describe, expect, it } from 'vitest';
import { readAll } from '../../../../test/arbitraries/read-all.ts';
import { sampleDocument } from '../../../../test/arbitraries/sample-collation.ts';
import type { Wording } from '../../model/collation.ts';
import { partNested } from './nested.ts';

const long = 'ferry owners expect more guests and urged the council to repair the quay';
const short = 'the council to repair the quay';

/** The words as a wording that begins so far into its report. */
function wording(witness: string, text: string, start: number, chain: readonly string[] = ['venn']): Wording {
  const content = [{ start, end: start + text.length }];
  return { witness, text, content, chain, speaker: chain[0]! } as unknown as Wording;
}

/** The wordings' reports, of which nothing is known but the words of the wordings. */
function parted(groups: readonly number[][], wordings: readonly Wording[]) {
  const texts = new Map<string, string>();
  for (const { witness, text, content } of wordings) {
    const known = (texts.get(witness) ?? '').padEnd(content[0]!.end, ' ');
    texts.set(witness, known.slice(0, content[0]!.start) + text + known.slice(content[0]!.end));
  }
  const reports = [...texts].map(([id, text]) => sampleDocument(id, 'report', text));
  return partNested(groups, wordings, readAll(reports));
}

const nested = [
  wording('gazette', long, 0),
  wording('gazette', short, long.indexOf(short)),
  wording('courier', 'that the council repair the quay', 50),
];

describe('partNested', () => {
  it('keeps of two readings of a passage the one that other reports have', () => {
    expect(parted([[0, 1, 2]], nested)).toEqual([[1, 2], [0]]);
  });

  it('keeps the longer where others have all of it', () => {
    const wordings = [...nested.slice(0, 2), wording('courier', long, 80)];
    expect(parted([[0, 1, 2]], wordings)).toEqual([[0, 2], [1]]);
  });

  it('leaves what another person is said to have said inside', () => {
    const wordings = [nested[0]!, wording('gazette', short, long.indexOf(short), ['brill']), nested[2]!];
    expect(parted([[0, 1, 2]], wordings)).toEqual([[0, 1, 2]]);
  });

  it('makes no second statement of a wording that another statement has', () => {
    expect(parted([[0, 1, 2], [0]], nested)).toEqual([[1, 2], [0]]);
  });
});
