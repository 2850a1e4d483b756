import { describe, expect, test } from 'vitest';
import type { Attribution } from '../../model/attribution.ts';
import { ContentIndex } from './content-index.ts';

function withContent(id: string, ...content: [number, number][]): Attribution {
  return {
    id,
    mode: 'indirect',
    act: 'said',
    source: null,
    cue: null,
    content: content.map(([start, end]) => ({ start, end })),
    quoted: [],
    confidence: 1,
    rule: 'test',
  };
}

describe('attributions by where their content stands', () => {
  const index = new ContentIndex([
    withContent('a', [0, 1000]),
    withContent('b', [100, 200]),
    withContent('c', [5000, 5010], [5020, 5040]),
  ]);

  test('the first that holds more than half of the spans is found, whatever bins they lie in', () => {
    expect(index.mostlyHolding([{ start: 120, end: 180 }])?.id).toBe('a');
    expect(index.mostlyHolding([{ start: 5000, end: 5040 }])?.id).toBe('c');
  });

  test('half of the spans or less is not enough', () => {
    expect(index.mostlyHolding([{ start: 900, end: 1100 }])).toBeUndefined();
    expect(index.mostlyHolding([{ start: 9000, end: 9100 }])).toBeUndefined();
  });
});
