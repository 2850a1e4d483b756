import { describe, expect, it } from 'vitest';
import type { Collation, Wording } from '../../../core/model/collation.ts';
import type { Document } from '../../../core/model/document.ts';
import { withLastingIds } from './lasting-ids.ts';

function wording(witness: string, text: string, start = 0): Wording {
  const content = [{ start, end: start + text.length }];
  const rest = {
    attribution: 'a1',
    mode: 'direct',
    act: 'said',
    quoted: [],
    source: null,
    cue: null,
  } as const;
  return { ...rest, witness, text, content, speaker: 's1', chain: [] };
}

function collation(witnesses: readonly string[], statements: readonly (readonly Wording[])[]): Collation {
  return {
    engine: 'fast',
    witnesses: witnesses.map((id) => ({ id }) as Document),
    speakers: [],
    statements: statements.map((wordings, index) => ({
      id: `st${index + 1}`,
      speaker: 's1',
      chain: [],
      wordings,
      comparisons: [],
      missing: [],
      nearest: [],
    })),
    findings: [],
    facts: [],
    oddities: [],
  };
}

const idsOf = (made: Collation) => withLastingIds(made).statements.map(({ id }) => id);

describe('withLastingIds', () => {
  const pier = wording('r1', '“The pier stays shut,”');
  const ferry = wording('r1', 'The ferry sails.', 50);

  it('names a statement alike whatever comes before it and whatever later reports say', () => {
    const [pierId, ferryId] = idsOf(collation(['r1'], [[pier], [ferry]]));
    const more = collation(
      ['r1', 'r2'],
      [[wording('r2', 'Bring a coat.')], [wording('r2', 'The ferry sails, always.'), ferry], [pier]],
    );
    expect(idsOf(more).slice(1)).toEqual([ferryId, pierId]);
  });

  it('gives no id twice, and leaves the first its own', () => {
    const [alone] = idsOf(collation(['r1'], [[pier]]));
    const twins = collation(
      ['r1', 'r2', 'r3'],
      ['r3', 'r1', 'r2'].map((id) => [wording(id, pier.text)]),
    );
    const ids = idsOf(twins);
    expect(new Set(ids).size).toBe(3);
    expect(ids[1]).toBe(alone);
  });

  it('changes nothing but the ids', () => {
    const made = collation(['r1'], [[pier], [ferry]]);
    const back = withLastingIds(made);
    const statements = back.statements.map((statement, index) => ({ ...statement, id: `st${index + 1}` }));
    expect({ ...back, statements }).toEqual(made);
  });
});
