import { describe, expect, it } from 'vitest';
import type { BaselineEntry } from '../../reports/baseline/baseline-schema.ts';
import { printBaseline } from '../../reports/baseline/print-baseline.ts';
import { parseBaseline, readBaseline, readBaselineIfAny } from './read-baseline.ts';

const ENTRY = { state: 'dismissed', reason: 'the desk heard the tape' } as const;
const [FIRST, SECOND] = ['f-00000000000000aa', 'f-00000000000000bb'] as const;

function textWith(findings: unknown): string {
  return JSON.stringify({ version: '1.0', findings });
}

describe('a baseline file', () => {
  it('is read as it was printed, in the order of the ids whatever the order of settling', () => {
    const late = new Map<string, BaselineEntry>([
      [SECOND, ENTRY],
      [FIRST, { ...ENTRY, who: 'R. Osei', when: '2031-02-12T09:00:00Z', kind: 'changed' }],
    ]);
    const text = printBaseline(late);
    expect(text).toBe(printBaseline(new Map([...late].reverse())));
    expect(text.indexOf(FIRST)).toBeLessThan(text.indexOf(SECOND));
    expect(parseBaseline(text, 'known.json')).toEqual(late);
  });

  it.each([
    ['known.json: the baseline is not JSON', '{"version": '],
    ['known.json: version', JSON.stringify({ version: '9', findings: {} })],
    [`known.json: findings.${FIRST}.state`, textWith({ [FIRST]: { ...ENTRY, state: 'ignored' } })],
    [`known.json: findings.${FIRST}.reason`, textWith({ [FIRST]: { ...ENTRY, reason: '  ' } })],
    [`known.json: findings.${FIRST}`, textWith({ [FIRST]: { ...ENTRY, more: 1 } })],
    ['known.json: findings.q1', textWith({ q1: ENTRY })],
    ['known.json: baseline', '[]'],
  ])('that is malformed is refused with %s', (place, text) => {
    expect(() => parseBaseline(text, 'known.json')).toThrow(place);
  });

  it('that is not there is an error to be read, and a new one to be written', async () => {
    await expect(readBaseline('/nowhere/known.json')).rejects.toMatchObject({ code: 'unreadable' });
    await expect(readBaselineIfAny('/nowhere/known.json')).resolves.toEqual(new Map());
  });
});
