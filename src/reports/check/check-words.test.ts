import { describe, expect, it } from 'vitest';
import { sampleCheck, samplePassage } from '../../../test/arbitraries/sample-check.ts';
import { nearestOther } from './check-words.ts';

const [found] = sampleCheck().quotations;
const runnerUp = (text: string) => samplePassage({ text });

describe('nearestOther', () => {
  const missing = { ...found!, words: 'not-found', text: 'Nobody told the ferry crews,' } as const;

  it('keeps a passage that has half of the telling words of a quotation not found', () => {
    const near = runnerUp('somebody told the crews');
    expect(nearestOther({ ...missing, runnerUp: near })).toBe(near);
  });

  it('leaves out a likeness of small words', () => {
    expect(nearestOther({ ...missing, runnerUp: runnerUp('the one who did') })).toBeNull();
  });

  it('keeps whatever comes second to a passage that was found', () => {
    const second = runnerUp('the one who did');
    expect(nearestOther({ ...found!, runnerUp: second })).toBe(second);
  });
});
