import { describe, expect, it } from 'vitest';
import { readAll } from '../../../test/arbitraries/read-all.ts';
import type { Wording } from '../model/collation.ts';
import type { Document } from '../model/document.ts';
import { type Span, sliceSpan } from '../model/span.ts';
import { splitWordings } from './split-wordings.ts';

function split(text: string, contents: readonly string[], quoted: readonly string[]): Wording[] {
  const find = (words: string): Span => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const blocks = [{ kind: 'paragraph', span: { start: 0, end: text.length } } as const];
  const document: Document = { id: 'd', kind: 'report', path: 'd', text, title: null, blocks, meta };
  const wording: Wording = {
    witness: 'd',
    attribution: 'a1',
    mode: 'mixed',
    act: 'said',
    content: contents.map(find),
    quoted: quoted.map(find),
    source: null,
    cue: null,
    text: contents.join(' … '),
    speaker: 's1',
    chain: ['s1'],
  };
  return splitWordings(readAll([document]), [wording]);
}

describe('splitWordings', () => {
  it('makes one wording of each quoted sentence', () => {
    const words = 'The pier is closed. It will open in May.';
    const pieces = split(`“${words}” she said.`, [words], [words]);
    expect(pieces.map(({ text }) => text)).toEqual(['The pier is closed.', 'It will open in May.']);
    expect(pieces.map(({ mode }) => mode)).toEqual(['direct', 'direct']);
  });

  it('keeps a sentence whole that a cue interrupts', () => {
    const pieces = split(
      '“The pier,” she said, “is closed. Go home.”',
      ['The pier,', 'is closed. Go home.'],
      ['The pier,', 'is closed. Go home.'],
    );
    expect(pieces.map(({ text }) => text)).toEqual(['The pier, … is closed.', 'Go home.']);
  });

  it('divides at a cue that ends its sentence', () => {
    const pieces = split(
      '“The pier is closed,” she said. “Go home.”',
      ['The pier is closed,', 'Go home.'],
      ['The pier is closed,', 'Go home.'],
    );
    expect(pieces.map(({ text }) => text)).toEqual(['The pier is closed,', 'Go home.']);
  });

  it('divides indirect speech that another verb of saying takes up', () => {
    const text = 'The mayor said that the pier was closed for good and argued that the ferry should sail.';
    const contents = ['that the pier was closed for good', 'that the ferry should sail'];
    expect(split(text, contents, []).map((piece) => piece.text)).toEqual(contents);
  });

  it('tells for each piece what stands in quotation marks', () => {
    const content = 'the pier was closed. “Go home,” he begged';
    const pieces = split(`She said ${content}.`, [content], ['Go home,']);
    expect(pieces.map(({ mode }) => mode)).toEqual(['indirect', 'mixed']);
    expect(pieces[1]?.quoted.map((span) => sliceSpan(`She said ${content}.`, span))).toEqual(['Go home,']);
  });
});

describe('splitWordings across reports', () => {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const toDocument = (id: string, text: string): Document => ({
    id,
    kind: 'report',
    path: id,
    text,
    title: null,
    blocks: [{ kind: 'paragraph', span: { start: 0, end: text.length } }],
    meta,
  });
  const whole = (document: Document, mode: Wording['mode'] = 'direct'): Wording => {
    const content = [{ start: 0, end: document.text.length }];
    const quoted = mode === 'direct' ? content : [];
    const { id: witness, text } = document;
    return {
      witness,
      attribution: 'a1',
      mode,
      act: 'said',
      content,
      quoted,
      source: null,
      cue: null,
      text,
      speaker: 's1',
      chain: ['s1'],
    };
  };
  const joined = toDocument('x', 'The pier is closed for good, and the ferry will sail from Norring instead');

  it('divides a sentence whose clauses another report gives apart', () => {
    const apart = toDocument('y', 'The pier is closed for good. The ferry will sail from Norring instead.');
    const pieces = splitWordings(readAll([joined, apart]), [whole(joined), whole(apart)]);
    expect(pieces.filter(({ witness }) => witness === 'x').map(({ text }) => text)).toEqual([
      'The pier is closed for good,',
      'and the ferry will sail from Norring instead',
    ]);
  });

  it('divides clauses that have words in common', () => {
    const both = toDocument(
      'x',
      'I think that there is a good chance that we keep the pier, but there is a small chance that we lose it',
    );
    const apart = toDocument(
      'y',
      'I think that there is a good chance that we keep the pier. But there is a small chance that we lose it.',
    );
    const pieces = splitWordings(readAll([both, apart]), [whole(both), whole(apart)]);
    expect(pieces.map(({ witness }) => witness)).toEqual(['x', 'x', 'y', 'y']);
  });

  it('leaves a sentence whole that another report only shortens', () => {
    const shorter = toDocument('y', 'The pier is closed for good.');
    expect(splitWordings(readAll([joined, shorter]), [whole(joined), whole(shorter)])).toHaveLength(2);
  });

  it('divides the parallel clauses of indirect speech', () => {
    const document = toDocument(
      'x',
      'that the pier was closed, that nobody was hurt and that the ferry would sail',
    );
    expect(splitWordings(readAll([document]), [whole(document, 'indirect')]).map(({ text }) => text)).toEqual(
      ['that the pier was closed,', 'that nobody was hurt', 'and that the ferry would sail'],
    );
  });
});
