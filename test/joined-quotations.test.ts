import { describe, expect, it } from 'vitest';
import { collate } from '../src/core/collate.ts';
import { JOINED } from '../src/core/model/verdict.ts';
import { loadModels } from '../src/models/load-models.ts';
import { readText } from '../src/readers/text/read-text.ts';

const models = loadModels({ engine: 'fast' });
const LEAD =
  'HALVERN, Sept. 3 — The county council approved a plan for the Sorrel River crossing on Tuesday.';
const ONE =
  '“We have the money for the bridge in the budget, the council will decide about the ferry in the spring,” said treasurer Ivo Brandt.';

function compare(told: string) {
  const read = (id: string, text: string) =>
    readText(`${LEAD}\n\n${text}`, { path: `${id}.txt`, id, kind: 'report' });
  const { statements, findings } = collate([read('a', told), read('b', ONE)], models);
  const joined = statements.flatMap(({ comparisons }) => comparisons.filter(({ rule }) => rule === JOINED));
  return { joined, findings };
}

describe('one sentence of a report out of two quotations of another', () => {
  it.each([
    'Asked about the road, he shook his head.',
    'He then spoke for an hour about the state of the roads.',
  ])('is spliced where a sentence stands between: %s', (between) => {
    const { joined, findings } = compare(
      `“We have the money for the bridge in the budget,” said treasurer Ivo Brandt. ${between} “The council will decide about the ferry in the spring,” he said.`,
    );
    expect(joined).toMatchObject([{ words: 'spliced', atMostOneVerbatim: true }]);
    expect(findings).toMatchObject([{ kind: 'spliced', level: 'certain' }]);
  });

  it.each([
    '“We have the money for the bridge in the budget,” said treasurer Ivo Brandt. “The council will decide about the ferry in the spring,” he said.',
    '“We have the money for the bridge in the budget,” said treasurer Ivo Brandt, “the council will decide about the ferry in the spring.”',
    ONE,
  ])('is none where nothing but who spoke stands between: %s', (told) => {
    const { joined, findings } = compare(told);
    expect(joined).toEqual([]);
    expect(findings).toEqual([]);
  });
});
