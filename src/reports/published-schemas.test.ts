import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { sampleCollation } from '../../test/arbitraries/sample-collation.ts';
import { expectGolden } from '../../test/golden/golden-file.ts';
import { toCollationJson } from './collation/json/collation-json.ts';
import { collationSchema } from './collation/json/collation-schema.ts';
import { toExtractionJson } from './extraction/extraction-json.ts';
import { publishedSchemas } from './published-schemas.ts';

function validatorOf(name: string) {
  return new Ajv.default({ strict: true, strictTuples: false }).compile(publishedSchemas()[name]!);
}

describe('the published JSON Schemas', () => {
  for (const [name, schema] of Object.entries(publishedSchemas())) {
    test(`schema/${name} agrees with the code`, () => {
      expectGolden(new URL(`../../schema/${name}`, import.meta.url), `${JSON.stringify(schema, null, 2)}\n`);
    });
  }

  test('accept the JSON of a collation', () => {
    const json = JSON.parse(JSON.stringify(toCollationJson(sampleCollation())));
    const validate = validatorOf('collation.schema.json');
    validate(json);
    expect(validate.errors).toBeNull();
    expect(() => collationSchema.parse(json)).not.toThrow();
  });

  test('refuse a collation with an unknown verdict, a missing version or a negative offset', () => {
    const validate = validatorOf('collation.schema.json');
    const good = JSON.parse(JSON.stringify(toCollationJson(sampleCollation())));
    const { version: _, ...withoutVersion } = good;
    expect(validate(withoutVersion)).toBe(false);
    const verdict = structuredClone(good);
    verdict.statements[0].comparisons[0].words = 'wrong';
    expect(validate(verdict)).toBe(false);
    const offset = structuredClone(good);
    offset.statements[0].wordings[0].content[0].start = -1;
    expect(validate(offset)).toBe(false);
  });

  test('accept the JSON line of an extraction', () => {
    const document = sampleCollation().witnesses[1]!;
    const json = toExtractionJson({
      document,
      engine: 'deep',
      attributions: [
        {
          id: 'a1',
          mode: 'direct',
          act: 'said',
          source: null,
          cue: [{ start: 3, end: 7 }],
          content: [{ start: 10, end: 20 }],
          quoted: [{ start: 10, end: 20 }],
          confidence: 0.9,
          rule: 'quotation-cue',
        },
      ],
      oddities: [],
      speakers: [],
      speakerOf: new Map(),
    });
    const validate = validatorOf('extraction.schema.json');
    validate(JSON.parse(JSON.stringify(json)));
    expect(validate.errors).toBeNull();
    expect(json.attributions[0]).toMatchObject({
      source: null,
      cue: { spans: [[3, 7]] },
      content: { spans: [[10, 20]] },
    });
  });
});
