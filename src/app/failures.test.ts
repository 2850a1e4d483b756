import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { HearsayError } from '../core/model/error.ts';
import { FAILURES, toEnvelope } from './failures.ts';

describe('FAILURES', () => {
  it('gives every code of the model a meaning, and no other', () => {
    const source = readFileSync(new URL('../core/model/error.ts', import.meta.url), 'utf8');
    const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gmu)].map((match) => match[1]);
    expect(codes.length).toBeGreaterThan(5);
    expect(Object.keys(FAILURES).sort()).toEqual(codes.sort());
  });

  it('exits with 2 for wrong usage and unreadable input, and answers HTTP with an error status', () => {
    for (const meaning of Object.values(FAILURES)) {
      expect(meaning.exitStatus).toBe(2);
      expect(meaning.httpStatus).toBeGreaterThanOrEqual(400);
      expect(meaning.mcpError).toBeLessThan(0);
    }
  });
});

describe('toEnvelope', () => {
  it('puts code, message and path into one shape', () => {
    expect(toEnvelope(new HearsayError('empty', 'a.txt: is empty'), 'a.txt')).toEqual({
      error: { code: 'empty', message: 'a.txt: is empty', path: 'a.txt' },
    });
  });

  it('keeps the message of a bug inside', () => {
    expect(toEnvelope(new TypeError('secret path'))).toEqual({
      error: { code: 'internal', message: 'Hearsay failed; this is a bug' },
    });
  });
});
