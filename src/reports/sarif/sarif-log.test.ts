import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { sampleCheck } from '../../../test/arbitraries/sample-check.ts';
import { sarifErrors } from '../../../test/arbitraries/sarif-schema.ts';
import { CHECK_RULES, renderSarif } from '../check/render-sarif.ts';
import { GUARD_RULES } from '../guard/render-guard-sarif.ts';

const PAGE = readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8');

describe('the rules of SARIF', () => {
  it('have each a heading of their own in docs/rules.md, with what readers are told of them', () => {
    const headings = [...PAGE.matchAll(/^### (.+)$/gmu)].map(([, id]) => id);
    expect(headings).toEqual([...CHECK_RULES, ...GUARD_RULES].map(({ id }) => id));
    for (const { id, words, advice } of [...CHECK_RULES, ...GUARD_RULES]) {
      expect(PAGE.split(`### ${id}\n`)[1]?.split('\n###')[0]).toContain(words.description);
      expect(PAGE).toContain(advice);
    }
  });

  it('lead there where somebody said at which address the page can be read', () => {
    const rulesPage = 'https://code.example/hearsay/docs/rules.md';
    const log = JSON.parse(renderSarif(sampleCheck(), { rulesPage }));
    expect(sarifErrors(log)).toBeNull();
    for (const { id, helpUri } of log.runs[0].tool.driver.rules) expect(helpUri).toBe(`${rulesPage}#${id}`);
    const [rule] = JSON.parse(renderSarif(sampleCheck())).runs[0].tool.driver.rules;
    expect(rule).not.toHaveProperty('helpUri');
  });
});
