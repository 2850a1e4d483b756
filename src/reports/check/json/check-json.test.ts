import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { sampleCheck, sampleTrace } from '../../../../test/arbitraries/sample-check.ts';
import { publishedSchemas } from '../../published-schemas.ts';
import { renderTraceJson } from '../../trace/trace-json.ts';
import { renderCheckJson } from './check-json.ts';

function validatorOf(name: string) {
  return new Ajv.default({ strict: true, strictTuples: false }).compile(publishedSchemas()[name]!);
}

describe('the JSON of a check', () => {
  it('agrees with its published schema', () => {
    const validate = validatorOf('check.schema.json');
    validate(JSON.parse(renderCheckJson(sampleCheck())));
    expect(validate.errors).toBeNull();
  });

  it('has the shape that others rely on', () => {
    const json = JSON.parse(renderCheckJson(sampleCheck()));
    expect(json.draft.path).toBe('draft.txt');
    expect(json.quotations[0]).toMatchObject({
      span: { start: expect.any(Number), end: expect.any(Number) },
      mode: 'direct',
      speaker: 'Ilse Marrow',
      verdict: { words: 'changed', speaker: 'same', chain: 'intact' },
      passages: [
        { source: 'briefing.vtt', span: { start: 40, end: 63 }, speaker: 'Ilse Marrow', time: '00:14:32' },
      ],
      changes: [{ kind: 'negation', from: 'not', to: '' }],
      runnerUp: null,
    });
    expect(json.quotations[3]).toMatchObject({ verdict: { words: 'not-found' }, passages: [] });
  });

  it('is refused by the schema with an unknown verdict or without a passage list', () => {
    const validate = validatorOf('check.schema.json');
    const verdict = JSON.parse(renderCheckJson(sampleCheck()));
    verdict.quotations[0].verdict.words = 'false';
    expect(validate(verdict)).toBe(false);
    const passages = JSON.parse(renderCheckJson(sampleCheck()));
    delete passages.quotations[0].passages;
    expect(validate(passages)).toBe(false);
  });
});

describe('the JSON of a trace', () => {
  it('agrees with its published schema', () => {
    const validate = validatorOf('trace.schema.json');
    const json = JSON.parse(renderTraceJson(sampleTrace()));
    validate(json);
    expect(validate.errors).toBeNull();
    expect(json.places[0].passage.time).toBe('00:14:32');
  });
});
