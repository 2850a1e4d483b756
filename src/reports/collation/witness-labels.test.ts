import { describe, expect, test } from 'vitest';
import { sampleDocument } from '../../../test/arbitraries/sample-collation.ts';
import { labelWitnesses } from './witness-labels.ts';

describe('labelWitnesses', () => {
  test('names a witness by its outlet, else its host, else its own file, else its title', () => {
    const url = 'https://www.bay.example/news/pier.html';
    const labels = labelWitnesses([
      sampleDocument('a', 'report', 'x', {
        outlet: 'The Bay Courier',
        title: 'Pier stays',
        path: 'in/a.txt',
      }),
      sampleDocument('b', 'report', 'x', { path: url }),
      sampleDocument('c', 'report', 'x', { title: 'Pier closes', path: 'in/c.txt' }),
      sampleDocument('d', 'report', 'x', { title: 'Record one', path: 'all.jsonl' }),
      sampleDocument('e', 'report', 'x', { path: 'all.jsonl' }),
    ]);
    expect([...labels.values()].map(({ sign, name, title }) => [sign, name, title])).toEqual([
      ['A', 'The Bay Courier', 'Pier stays'],
      ['B', 'bay.example', ''],
      ['C', 'c.txt', 'Pier closes'],
      ['D', 'Record one', ''],
      ['E', 'e', ''],
    ]);
  });

  test('keeps T for transcripts and goes on with two letters after Z', () => {
    const reports = Array.from({ length: 30 }, (_, index) => sampleDocument(`r${index}`, 'report', 'x'));
    const labels = labelWitnesses([sampleDocument('t', 'transcript', 'x'), ...reports]);
    const signs = [...labels.values()].map(({ sign }) => sign);
    expect(signs[0]).toBe('T');
    expect(new Set(signs).size).toBe(31);
    expect(signs.slice(24, 28)).toEqual(['Y', 'Z', 'AA', 'AB']);
  });

  test('numbers witnesses of one outlet', () => {
    const labels = labelWitnesses(
      ['a', 'b'].map((id) => sampleDocument(id, 'report', 'x', { outlet: 'Wire' })),
    );
    expect([...labels.values()].map(({ name }) => name)).toEqual(['Wire', 'Wire (2)']);
  });
});
