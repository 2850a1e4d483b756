import { describe, expect, it } from 'vitest';
import { hostileCollation } from '../../../test/arbitraries/hostile-collation.ts';
import { sampleFacts } from '../../../test/arbitraries/sample-facts.ts';
import { formatNames } from '../format.ts';
import { FACTS_FORMATS, renderFacts } from './formats.ts';
import { factsSchema } from './json/facts-schema.ts';

const plain = { width: 80, colour: false };

describe('renderFacts', () => {
  it('tells first what reports tell differently, with both passages, in lines of 80 cells', () => {
    const text = renderFacts(sampleFacts(), 'terminal', plain);
    expect(text).toContain('2 reports: 2 facts told differently, 1 possibly; 2 told alike, 1 by one');
    expect(text).toMatch(
      /≠ differs title of Karin Lindqvist \(likely\)\n {2}A {4}\[Harbour Minister\] Karin Lindqvist/u,
    );
    expect(text).toMatch(/↑ updated number of people \(likely\)/u);
    expect(text).not.toContain('230 people on board. ');
    expect(text).toContain('3 more facts with --all.');
    expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
  });

  it('tells everything where everything is asked for', () => {
    const text = renderFacts(sampleFacts(), 'terminal', { ...plain, extent: 'all' });
    expect(text).toContain('Possibly told differently (1)');
    expect(text).toContain('Told alike (2)');
  });

  it('prints JSON of the published schema, and a row of CSV for each side', () => {
    const told = sampleFacts();
    const json = factsSchema.parse(JSON.parse(renderFacts(told, 'json', plain)));
    expect(json.facts.map(({ id }) => id)).toEqual(told.facts.map(({ id }) => id));
    const rows = renderFacts(told, 'csv', plain).trim().split('\r\n');
    expect(rows).toHaveLength(1 + told.facts.flatMap(({ sides }) => sides).length);
  });

  it('folds what is told alike on the page, and marks the values that differ', () => {
    const page = renderFacts(sampleFacts(), 'html', plain);
    expect(page).toContain('<mark class="sense">Senator</mark>');
    expect(page).toMatch(/<details class="possible"><summary>2 told alike<\/summary>/u);
  });

  it('says on the page that there is nothing where there is nothing', () => {
    expect(renderFacts({ witnesses: [], facts: [] }, 'html', plain)).toContain('class="nothing"');
    expect(renderFacts({ witnesses: [], facts: [] }, 'markdown', plain)).toContain('# Facts');
  });

  it('lets no word of a report become markup or a control character', () => {
    const { witnesses, facts } = hostileCollation();
    for (const format of formatNames(FACTS_FORMATS)) {
      const text = renderFacts({ witnesses, facts }, format, plain);
      if (format === 'html') expect(text).not.toMatch(/<script>window/u);
      // biome-ignore lint/suspicious/noControlCharactersInRegex: none may reach a terminal
      if (format === 'terminal') expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f]/u);
    }
  });
});
