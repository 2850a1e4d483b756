import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { sampleCheck, samplePassage } from '../../../test/arbitraries/sample-check.ts';
import { renderSarif } from './render-sarif.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json'));
const {
  $schema: _,
  id: __,
  ...schema
} = JSON.parse(readFileSync(join(folder, 'lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'));
const ajv = new Ajv.default({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

describe('renderSarif', () => {
  it('writes a log that the official schema of SARIF 2.1.0 accepts', () => {
    validate(JSON.parse(renderSarif(sampleCheck())));
    expect(validate.errors).toBeNull();
  });

  it('is held by a schema that does refuse: an unknown level, a column of 0', () => {
    const level = JSON.parse(renderSarif(sampleCheck()));
    level.runs[0].results[0].level = 'grave';
    expect(validate(level)).toBe(false);
    const column = JSON.parse(renderSarif(sampleCheck()));
    column.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0;
    expect(validate(column)).toBe(false);
  });

  it('places each quotation by line and column of the draft, from 1', () => {
    const log = JSON.parse(renderSarif(sampleCheck()));
    const [first] = log.runs[0].results;
    expect(first.locations[0].physicalLocation.region).toMatchObject({
      startLine: 3,
      startColumn: 13,
      endLine: 3,
      endColumn: 33,
    });
    expect(first.locations[0].physicalLocation.region.snippet.text).toBe('is safe for traffic,');
  });

  it('files each result under the verdict that makes it a finding', () => {
    const log = JSON.parse(renderSarif(sampleCheck()));
    const results = log.runs[0].results as {
      ruleId: string;
      ruleIndex: number;
      level: string;
      kind: string;
    }[];
    expect(results.map(({ ruleId, level, kind }) => [ruleId, level, kind])).toEqual([
      ['changed', 'error', 'fail'],
      ['verbatim', 'none', 'pass'],
      ['misattributed', 'error', 'fail'],
      ['not-found', 'warning', 'fail'],
    ]);
    for (const { ruleId, ruleIndex } of results) {
      expect(log.runs[0].tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('writes paths and addresses as URI references', () => {
    const check = sampleCheck();
    const odd = [
      'a b/ü#1?.txt',
      '/abs/x.txt',
      'C:\\x.txt',
      'https://example.org/a%20b?c=1',
      'https://example.org/%E0%A4 \ud800',
      '\ud800.txt',
    ];
    const quotations = odd.map((path) => ({ ...check.quotations[0]!, passages: [samplePassage({ path })] }));
    const log = JSON.parse(renderSarif({ ...check, quotations }));
    validate(log);
    expect(validate.errors).toBeNull();
    const uris = log.runs[0].results.map(
      (result: { relatedLocations: { physicalLocation: { artifactLocation: { uri: string } } }[] }) =>
        result.relatedLocations[0]!.physicalLocation.artifactLocation.uri,
    );
    expect(uris.slice(0, 4)).toEqual([
      'a%20b/%C3%BC%231%3F.txt',
      'file:///abs/x.txt',
      './C:/x.txt',
      'https://example.org/a%20b?c=1',
    ]);
  });
});
