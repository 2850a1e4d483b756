import { describe, expect, it } from 'vitest';
import type { ArchivedReport, CopyOf } from '../../../core/model/archive.ts';
import { chooseWitnesses, independentWitness, MOST_WITNESSES } from './choose-witnesses.ts';

function report(id: string, copyOf: CopyOf | null = null, length = 100): ArchivedReport {
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const text = 'x'.repeat(length);
  const document = { id, kind: 'report', path: id, text, title: null, blocks: [], meta } as const;
  return {
    id,
    title: null,
    outlet: null,
    date: null,
    receivedAt: '2031-05-01T00:00:00.000Z',
    address: null,
    kind: 'report',
    version: 1,
    story: 's',
    copyOf,
    state: 'grouped',
    document,
    attributions: [],
    bytesHash: '',
    textHash: '',
    engine: 'fast',
    hearsay: 'test',
  };
}

const ids = (reports: readonly ArchivedReport[]) => reports.map(({ id }) => id);

describe('chooseWitnesses', () => {
  it('leaves copies out, keeps what was rewritten, and takes a copy whose original is elsewhere', () => {
    const reports = [
      report('a'),
      report('b', { report: 'a', relation: 'copy' }),
      report('c', { report: 'a', relation: 'derived' }),
      report('d', { report: 'in another story', relation: 'copy' }),
    ];
    const { witnesses, leftOut } = chooseWitnesses(reports);
    expect(ids(witnesses)).toEqual(['a', 'c', 'd']);
    expect(leftOut).toBe(0);
  });

  it('takes a copy that has other words in quotation marks', () => {
    const quoting = (id: string, text: string, copyOf: CopyOf | null = null): ArchivedReport => {
      const plain = report(id, copyOf);
      const content = [{ start: text.indexOf('“') + 1, end: text.indexOf('”') }];
      const attribution = { id: 'a1', mode: 'direct', act: 'said', source: null, cue: null } as const;
      const found = { ...attribution, content, quoted: content, confidence: 1, rule: 'test' };
      return { ...plain, document: { ...plain.document, text }, attributions: [found] };
    };
    const copy: CopyOf = { report: 'a', relation: 'copy' };
    const { witnesses } = chooseWitnesses([
      quoting('a', '“We won’t close the quay,” she said.'),
      quoting('b', '"We won\'t close the quay", she said. “We won\'t close the quay”', copy),
      quoting('c', '“We will close the quay,” she said.', copy),
    ]);
    expect(ids(witnesses)).toEqual(['a', 'c']);
  });

  it('takes the independent of very many first, the earliest and the latest, in order of arrival', () => {
    const many = Array.from({ length: 300 }, (_, at) =>
      report(`r${at}`, at % 3 === 0 ? { report: 'r1', relation: 'revision' } : null),
    );
    const { witnesses, leftOut } = chooseWitnesses(many);
    expect(witnesses).toHaveLength(MOST_WITNESSES);
    expect(leftOut).toBe(300 - MOST_WITNESSES);
    expect(witnesses.every(({ copyOf }) => copyOf === null)).toBe(true);
    expect(ids(witnesses).slice(0, 2)).toEqual(['r1', 'r2']);
    expect(ids(witnesses).at(-1)).toBe('r299');
    expect(ids(witnesses)).toEqual(ids(many.filter((one) => witnesses.includes(one))));
  });

  it('bounds the text, but always takes one report', () => {
    const { witnesses } = chooseWitnesses([
      report('a', null, 3_900_000),
      report('b', null, 200_000),
      report('c'),
    ]);
    expect(ids(witnesses)).toEqual(['a', 'c']);
    expect(ids(chooseWitnesses([report('huge', null, 9_000_000)]).witnesses)).toEqual(['huge']);
  });
});

describe('independentWitness', () => {
  it('follows a chain of copies to its first report and survives a circle', () => {
    const roots = independentWitness([
      report('a'),
      report('b', { report: 'a', relation: 'derived' }),
      report('c', { report: 'b', relation: 'revision' }),
      report('x', { report: 'y', relation: 'derived' }),
      report('y', { report: 'x', relation: 'derived' }),
    ]);
    expect(roots.get('c')).toBe('a');
    expect(roots.get('a')).toBe('a');
    expect(roots.size).toBe(5);
  });
});
