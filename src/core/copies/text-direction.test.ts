import { describe, expect, it } from 'vitest';
import type { Document } from '../model/document.ts';
import type { CopyText } from './copy-text.ts';
import { copyWords } from './copy-words.ts';
import type { SharedShape } from './shared-shape.ts';
import { digestDirection, textDirection } from './text-direction.ts';

function toText(text: string, meta: Partial<Document['meta']> = {}): CopyText {
  const stated = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = {
    ...{ id: text, kind: 'report', path: text, text, title: null, blocks: [] },
    meta: { ...stated, ...meta },
  };
  return { document, words: copyWords(document), telling: () => ({ words: [], sentences: [], mass: 0 }) };
}

const shared = { told: 60, requoted: 0, untold: 0, longest: 20, quotedInA: 0 };
const WALL = 'The harbour wall at Tarn Point gave way before dawn.';

describe('textDirection', () => {
  it.each([
    { outlet: 'Tarn Courier' },
    { url: 'https://www.tarncourier.example/wall' },
    { url: 'http://news.tarn-courier.co.xx/2031/wall.html' },
  ])('takes a text that names the other’s outlet for the later one: %o', (meta) => {
    const [source, follower] = [
      toText(WALL, meta),
      toText(`${WALL} The Tarn Courier was first to report it.`),
    ];
    expect(textDirection([source, follower], shared)).toEqual({ direction: 'b-from-a', sign: 'credit' });
    expect(textDirection([follower, source], shared)).toEqual({ direction: 'a-from-b', sign: 'credit' });
  });

  it('takes no outlet’s mention of itself for a sign', () => {
    const own = { outlet: 'Tarn Courier' };
    const text = `${WALL} The Tarn Courier was first to report it.`;
    expect(textDirection([toText(WALL, own), toText(text, own)], shared)).toBeNull();
  });

  it('goes by the times at the heads of pages, and by none where they are the same', () => {
    const at = (time: string) => toText(`Wall falls May 2, 2031 ${time} ${WALL}`);
    expect(textDirection([at('4:08 PM'), at('9:15 AM')], shared)).toEqual({
      ...{ direction: 'a-from-b', sign: 'time' },
    });
    expect(textDirection([at('4:08 PM'), at('4:08 PM')], shared)).toBeNull();
  });

  it('lets who quotes whom go before the time', () => {
    const early = toText(WALL, { date: '2031-05-02' });
    const late = toText(WALL, { date: '2031-05-03' });
    const quoting = { ...shared, requoted: 40, quotedInA: 40 };
    expect(textDirection([early, late], quoting)).toEqual({ direction: 'a-from-b', sign: 'quoting' });
  });
});

describe('digestDirection', () => {
  const shape: SharedShape = {
    ...{ contained: 0.5, meanRun: 8, kept: 0.1, unshared: 0.2, streak: 1, jumps: 0, begins: 0 },
    ...{ ratio: 0.4, isFirstShorter: true },
  };

  it('takes a short retelling for the later text', () => {
    expect(digestDirection('derived', shape)).toEqual({ direction: 'a-from-b', sign: 'digest' });
    expect(digestDirection('derived', { ...shape, isFirstShorter: false })?.direction).toBe('b-from-a');
  });

  it.each([
    ['a revision, whose later take is mostly the longer one', 'revision', shape],
    ['a text of nearly the same length', 'derived', { ...shape, ratio: 0.8 }],
    ['a cut that keeps sentences whole', 'derived', { ...shape, kept: 0.7 }],
    ['a beginning', 'copy', { ...shape, contained: 1, kept: 1 }],
  ] as const)('tells nothing of %s', (_, relation, other) => {
    expect(digestDirection(relation, other)).toBeNull();
  });
});
