import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { printJson } from './print-json.ts';

describe('printJson', () => {
  test('indents the outer levels and keeps the rest on one line', () => {
    expect(printJson({ a: [{ b: [1, 2], c: undefined }], d: [], e: {} }, 2)).toBe(
      '{\n  "a": [\n    {"b":[1,2]}\n  ],\n  "d": [],\n  "e": {}\n}\n',
    );
  });

  test('says the same as JSON.stringify, whatever the value and the level', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(5), (value, levels) => {
        expect(JSON.stringify(JSON.parse(printJson(value, levels)))).toBe(JSON.stringify(value));
      }),
      { seed: 3 },
    );
  });
});
