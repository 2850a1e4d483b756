import { describe, expect, it } from 'vitest';
import { createNames } from './unique-names.ts';

describe('createNames', () => {
  it('numbers a name from its second use', () => {
    const names = createNames();
    expect(['fox', 'fox', 'owl', 'fox'].map((name) => names.take(name))).toEqual([
      'fox',
      'fox-2',
      'owl',
      'fox-3',
    ]);
  });

  it('passes over numbers that are taken', () => {
    const names = createNames(['fox', 'fox-2']);
    expect(names.free('fox')).toBe('fox-3');
    expect(names.take('fox')).toBe('fox-3');
  });
});
