import { describe, expect, it } from 'vitest';
import { report } from '../../../../test/arbitraries/marked-report.ts';
import { loadSpeakerModels } from '../../../models/load-models.ts';
import { buildCast } from '../cast/build-cast.ts';
import { resolveSources } from '../sources/resolve-sources.ts';
import { thingCandidates } from '../sources/thing-candidates.ts';
import { THING_FEATURES } from '../sources/thing-features.ts';
import { candidatesFor } from './antecedent.ts';
import { ANTECEDENT_FEATURES } from './antecedent-features.ts';

const one = report(
  'gazette',
  'Bridge stays shut',
  'Warden Lea Osk told Ann Berg on Monday that the city council had read the report.',
  '[She] said {they would wait}.',
);
const { cast, scenes } = buildCast([one]);
const scene = scenes[0]!;
const { words } = scene.reading;

/** The values that are not 0, by name. */
function told(names: readonly string[], values: readonly number[]): Record<string, number> {
  const rows = names.map((name, i) => [name, Number(values[i]!.toFixed(3))] as const);
  return Object.fromEntries(rows.filter(([, value]) => value !== 0));
}

describe('the features of what a pronoun may mean', () => {
  it('have names of their own', () => {
    for (const names of [ANTECEDENT_FEATURES, THING_FEATURES]) expect(new Set(names).size).toBe(names.length);
  });

  it('give each value its name for "she"', () => {
    const rows: unknown[] = [];
    resolveSources(cast, scene, loadSpeakerModels(), (memory, at) => {
      for (const { track, features } of candidatesFor(memory, words, at, () => false))
        rows.push([track.entity.label, told(ANTECEDENT_FEATURES, features)]);
    });
    expect(rows).toMatchInlineSnapshot(`
      [
        [
          "Ann Berg",
          {
            "gender-known": 1,
            "log-count": 0.693,
            "most-recent": 1,
            "previous-block": 1,
            "sentence-1": 1,
          },
        ],
        [
          "Lea Osk",
          {
            "block-start-leads": 1,
            "gender-unknown": 1,
            "gender-unknown-full-name": 1,
            "gender-unknown-role": 1,
            "leads": 1,
            "leads-sentence-1": 1,
            "leads-subject": 1,
            "log-count": 0.693,
            "previous-block": 1,
            "sentence-1": 1,
            "source-leads-sentence-1": 1,
            "subject": 1,
            "subject-sentence-1": 1,
          },
        ],
      ]
    `);
  });

  it('give each value its name for "they"', () => {
    const word = words.findIndex(({ lower }) => lower === 'they');
    const found = thingCandidates(scene, { word, plural: true, content: [] }, () => false);
    const rows = found.map(({ head, features }) => [words[head]!.text, told(THING_FEATURES, features)]);
    expect(rows).toMatchInlineSnapshot(`
      [
        [
          "report",
          {
            "definite": 1,
            "most-recent": 1,
            "previous-block": 1,
            "sentence-1": 1,
            "they-single": 1,
          },
        ],
        [
          "council",
          {
            "definite": 1,
            "leads": 1,
            "leads-sentence-1": 1,
            "previous-block": 1,
            "sentence-1": 1,
            "subject": 1,
            "subject-sentence-1": 1,
            "they-organisation": 1,
          },
        ],
        [
          "Bridge",
          {
            "leads": 1,
            "name": 1,
            "sentence-2": 1,
            "they-organisation": 1,
            "third-or-later": 1,
          },
        ],
      ]
    `);
  });
});
