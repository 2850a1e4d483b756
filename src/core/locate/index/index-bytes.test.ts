import { describe, expect, it } from 'vitest';
import { inventTalk, inventTranscript } from '../../../../test/arbitraries/invented-body.ts';
import { locate } from '../locate.ts';
import { createPassageIndex } from './create-passage-index.ts';
import { indexFromBytes, indexToBytes } from './index-bytes.ts';

const index = createPassageIndex([
  inventTranscript('a', [
    {
      label: 'MS. TARN',
      text: `${inventTalk(30, 1)} The ünï😀 piles are rotten to the core.`,
      start: 61_000,
    },
  ]),
  inventTranscript('b', [{ text: inventTalk(30, 2) }], '2031-02-03'),
]);

function written(): Uint8Array {
  const chunks = indexToBytes(index, { made: 'for a test' });
  const whole = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0));
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

describe('indexFromBytes', () => {
  it('opens what indexToBytes wrote: the same arrays, words, documents, and what the caller kept', () => {
    const opened = indexFromBytes(written())!;
    expect(opened.extra).toEqual({ made: 'for a test' });
    expect(opened.index).toEqual(index);
  });

  it('answers as the index that was written', () => {
    const opened = indexFromBytes(written())!.index;
    const quotation = 'the piles are rotten to the core';
    expect(locate(opened, quotation)).toEqual(locate(index, quotation));
    expect(locate(opened, quotation).passages[0]).toMatchObject({
      document: 'a',
      label: 'MS. TARN',
      time: { start: 61_000 },
    });
  });

  it('opens bytes that do not begin at a multiple of eight', () => {
    const shifted = new Uint8Array(written().byteLength + 3);
    shifted.set(written(), 3);
    expect(indexFromBytes(shifted.subarray(3))?.index.documents).toEqual(index.documents);
  });

  it('takes bytes that are cut short, of another kind or of none for no index', () => {
    const whole = written();
    for (const bytes of [
      whole.slice(0, whole.byteLength - 9),
      whole.slice(0, 40),
      new Uint8Array(64),
      new Uint8Array(0),
    ]) {
      expect(indexFromBytes(bytes)).toBeNull();
    }
  });
});
