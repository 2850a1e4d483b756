import { describe, expect, it } from 'vitest';
import { report } from '../../../../test/arbitraries/marked-report.ts';
import { loadSpeakerModels } from '../../../models/load-models.ts';
import { resolveSpeakers } from '../resolve-speakers.ts';

const models = loadSpeakerModels();
const reports = [
  report('a', '[Ruth Ambler] <said> {“The boats are safe.”}'),
  report('b', '[The Harbour Queen] <said> {“The boats are late.”}'),
];

describe('aliases that whoever runs the program tells', () => {
  it('make one speaker of those who bear them, by the name that stands first', () => {
    expect(resolveSpeakers(reports, models).speakers).toHaveLength(2);
    const aliases = [['Ruth Ambler', 'the Harbour Queen', 'Commissioner 7']];
    const { speakers, of } = resolveSpeakers(reports, { ...models, aliases });
    expect(speakers).toMatchObject([{ name: 'Ruth Ambler' }]);
    expect(speakers[0]!.aliases).toContain('Commissioner 7');
    expect(new Set([...of.values()].map(({ speaker }) => speaker)).size).toBe(1);
  });

  it('change nothing where nobody bears them', () => {
    const aliases = [['Tom Brey', 'the piper']];
    expect(resolveSpeakers(reports, { ...models, aliases })).toEqual(resolveSpeakers(reports, models));
  });
});
