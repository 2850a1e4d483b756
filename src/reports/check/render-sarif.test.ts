import { describe, expect, it } from 'vitest';
import { sampleCheck, samplePassage } from '../../../test/arbitraries/sample-check.ts';
import { sarifErrors } from '../../../test/arbitraries/sarif-schema.ts';
import { renderSarif } from './render-sarif.ts';

describe('renderSarif', () => {
  it('writes a log that the official schema of SARIF 2.1.0 accepts', () => {
    expect(sarifErrors(JSON.parse(renderSarif(sampleCheck())))).toBeNull();
  });

  it('has for every rule what viewers and code hosts show: a name, two descriptions, help, a level, how precise', () => {
    const [{ tool, originalUriBaseIds, results }] = JSON.parse(
      renderSarif(sampleCheck(), { version: '1.2.3' }),
    ).runs;
    expect(tool.driver).toMatchObject({ name: 'Hearsay', version: '1.2.3', semanticVersion: '1.2.3' });
    for (const rule of tool.driver.rules) {
      expect(rule.name).toMatch(/^(?:\p{Lu}\p{Ll}+)+$/u);
      expect(rule.shortDescription.text).toMatch(/\.$/u);
      expect(rule.fullDescription.text).toMatch(/\.$/u);
      expect(rule.help.text.length * rule.help.markdown.length).toBeGreaterThan(0);
      expect(rule).toMatchObject({
        defaultConfiguration: { level: 'warning' },
        properties: { precision: 'high' },
      });
    }
    const { artifactLocation } = results[0].locations[0].physicalLocation;
    expect(originalUriBaseIds).toHaveProperty([artifactLocation.uriBaseId]);
  });

  it('is held by a schema that does refuse: an unknown level, a column of 0', () => {
    const level = JSON.parse(renderSarif(sampleCheck()));
    level.runs[0].results[0].level = 'grave';
    expect(sarifErrors(level)).not.toBeNull();
    const column = JSON.parse(renderSarif(sampleCheck()));
    column.runs[0].results[0].locations[0].physicalLocation.region.startColumn = 0;
    expect(sarifErrors(column)).not.toBeNull();
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
    }[];
    // One that is fine is none: code hosts take a result of kind "pass" for an alert.
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['changed', 'error'],
      ['misattributed', 'error'],
      ['not-found', 'warning'],
    ]);
    expect(log.runs[0].properties.quotations).toBe(4);
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
    expect(sarifErrors(log)).toBeNull();
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
