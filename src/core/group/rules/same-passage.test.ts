import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../../test/arbitraries/sample-collation.ts';
import type { Mode } from '../../model/attribution.ts';
import type { LocatedWording } from '../../transcripts/locate-wordings.ts';
import { joinGroups } from './same-passage.ts';

const hearing = sampleDocument('t', 'transcript', 'We shut the sluice. Nobody had asked us to wait.');

function wording(id: string, mode: Mode, text: string) {
  return sampleWording(sampleDocument(id, 'report', `Sluice\n${text}`), mode, [text], 's1');
}

function locatedAt(phrase: string): LocatedWording[] {
  const passage = sampleWording(hearing, 'direct', [phrase], 's1');
  return [
    {
      transcript: 't',
      passage,
      nearMiss: false,
      speakerInSource: true,
      provesNothing: false,
      coverage: 1,
      reason: '',
    },
  ];
}

const shut = wording('a', 'direct', 'We shut the sluice');
const closed = wording('b', 'direct', 'We have closed the sluice');
const told = wording('c', 'indirect', 'that the sluice was shut');

describe('joinGroups', () => {
  it('joins quotations that stand in one passage', () => {
    const located = new Map([
      [shut, locatedAt('We shut the sluice')],
      [closed, locatedAt('shut the sluice')],
    ]);
    expect(joinGroups([[0], [1]], [shut, closed], located)).toEqual([[0, 1]]);
  });

  it('leaves quotations of other passages apart', () => {
    const located = new Map([
      [shut, locatedAt('We shut the sluice')],
      [closed, locatedAt('Nobody had asked us')],
    ]);
    expect(joinGroups([[0], [1]], [shut, closed], located)).toEqual([[0], [1]]);
  });

  it('joins indirect speech only to what it already stands with', () => {
    const located = new Map([
      [shut, locatedAt('We shut the sluice')],
      [told, locatedAt('shut the sluice')],
    ]);
    expect(joinGroups([[0], [1]], [shut, told], located)).toEqual([[0], [1]]);
  });
});
