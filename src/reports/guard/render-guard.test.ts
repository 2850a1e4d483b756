import Ajv from 'ajv/dist/2020.js';
import { parseHTML } from 'linkedom';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { sampleGuard } from '../../../test/arbitraries/sample-guard.ts';
import { sarifErrors } from '../../../test/arbitraries/sarif-schema.ts';
import { publishedSchemas } from '../published-schemas.ts';
import { renderGuardJson } from './guard-json.ts';
import { renderGuardHtml } from './html/render-guard-html.ts';
import { renderGuardMarkdown } from './render-guard-markdown.ts';
import { renderGuardSarif } from './render-guard-sarif.ts';
import { renderGuardTerminal } from './render-guard-terminal.ts';

const PLAIN = { width: 80, colour: false };

describe('what guard found', () => {
  it('is told on a terminal gravest first, what it was above what it is, in eighty cells', () => {
    const text = renderGuardTerminal(sampleGuard(), PLAIN);
    for (const line of text.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(80);
    expect(text).toMatch(/− is \[-not-\] safe for traffic\n +\+ is safe for traffic,\n/u);
    expect(text.indexOf('✖ error')).toBeLessThan(text.indexOf('▲ warning'));
    expect(text).toContain('Tom Brey → Lena Osei');
    expect(text).not.toContain('Eleven people');
    expect(renderGuardTerminal(sampleGuard(), { ...PLAIN, extent: 'brief' })).toContain(
      'more without --brief',
    );
  });

  it('agrees as JSON with its published schema', () => {
    const validate = new Ajv.default({ strict: true, strictTuples: false }).compile(
      publishedSchemas()['guard.schema.json']!,
    );
    validate(JSON.parse(renderGuardJson(sampleGuard())));
    expect(validate.errors).toBeNull();
  });

  it('is a log that the schema of SARIF 2.1.0 accepts, each result under a rule with a name and help', () => {
    const log = JSON.parse(renderGuardSarif(sampleGuard(), { version: '1.2.3' }));
    expect(sarifErrors(log)).toBeNull();
    const [{ tool, results }] = log.runs;
    expect(tool.driver.version).toBe('1.2.3');
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(results.map(({ ruleId }: { ruleId: string }) => ruleId)).toEqual([
      'guard-changed',
      'guard-other-speaker',
      'guard-newly-quoted',
      'guard-lost',
    ]);
    expect(results[0].message.text).toContain('Was: “is not safe for traffic”. Is: “is safe for traffic,”.');
    expect(results[3].locations[0].physicalLocation.region.startLine).toBe(1);
  });

  it('is one page, gravest first, what changed marked in both versions and words outside of marks without them', () => {
    const page = renderGuardHtml(sampleGuard());
    const { document } = parseHTML(page);
    expect(page).toContain('http-equiv="Content-Security-Policy"');
    const items = [...document.querySelectorAll('.version-edits li')].map((item) => item.textContent ?? '');
    expect(items).toHaveLength(4);
    expect(items[0]).toMatch(/error.*changed/su);
    expect(items.at(-1)).toContain('warning');
    expect(document.querySelector('.version-edits mark')?.textContent).toBe('not');
    expect(page).toMatch(/was<\/span> two boats are enough/u);
  });

  it('is a section a finding as Markdown, words outside of marks without them', () => {
    const text = renderGuardMarkdown(sampleGuard());
    expect(text.match(/^## /gmu)).toHaveLength(4);
    expect(text).toContain('- was: two boats are enough\n- is: “two boats are enough”\n');
  });
});
