import { describe, expect, it } from 'vitest';
import { chains } from '../../../test/arbitraries/marked-report.ts';
import { readCaptions } from '../../readers/captions/read-captions.ts';
import { readText } from '../../readers/text/read-text.ts';
import { extract } from '../extract/extract.ts';
import { readDocument } from '../reading/reading.ts';

/** Who speaks in each turn of a transcript. */
function voices(...turns: string[]): string[] {
  const document = readText(turns.join('\n\n'), { path: 'talk.txt' });
  const reading = readDocument(document);
  return chains({ document, reading, attributions: extract(reading, null).attributions });
}

const OAK = ['Tom Oak (Fenwick) (Ind): Will she publish all of it?', 'Tom Oak: When?'];

describe('an office in a label', () => {
  it.each([
    ['The Minister for Ports (Ada Roe)', 'The Minister for Ports'],
    ['Ada Roe (The Minister for Ports)', 'The Minister for Ports'],
    ['Ada Roe, Minister for Ports', 'The Minister for Ports'],
    ['The Minister for Ports, Ada Roe', 'The Minister'],
    ['Hon. Ada Roe (Minister of Ports)', 'The Minister of Ports'],
  ])('is its holder’s, who was named with it: %s, then %s', (first, then) => {
    const heard = voices(`${first}: I will publish it.`, OAK[0]!, `${then}: All of it.`, OAK[1]!);
    expect(heard).toEqual(['Ada Roe', 'Tom Oak', 'Ada Roe', 'Tom Oak']);
  });

  it('is nobody’s where two have such an office', () => {
    const heard = voices(
      'The Minister for Ports (Ada Roe): I will publish it.',
      'The Minister for Roads (Ines Hill): I will not.',
      'The Minister: Order.',
      'The Minister for Ports: All of it.',
    );
    expect(heard).toEqual(['Ada Roe', 'Ines Hill', 'The Minister', 'Ada Roe']);
  });
});

it('a turn without a label is another voice than the one before', async () => {
  const srt =
    '1\n00:00:01,000 --> 00:00:03,000\nMARROW: The crane fell.\n\n2\n00:00:03,000 --> 00:00:05,000\n- It fell.\n- When?\n';
  const [document] = await readCaptions(srt, 'srt', { path: 'talk.srt' });
  const reading = readDocument(document!);
  const found = chains({ document: document!, reading, attributions: extract(reading, null).attributions });
  expect(found).toEqual(['Marrow', 'unresolved', 'unresolved']);
});

it('labels that part two of one name by their suffix name two', () => {
  const both = voices('TOM OAK, JR.: I fell.', 'TOM OAK, SR.: He did.', 'TOM OAK, JR.: Twice.');
  expect(new Set(both).size).toBe(2);
  expect(both[0]).toBe(both[2]);
  expect(voices('TOM OAK, JR.: I fell.', 'ADA ROE: He did.', 'TOM OAK, JR.: Twice.')[0]).toBe('Tom Oak');
});
