import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** Rules that hang on colours. */
const OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export interface Violation {
  readonly id: string;
  readonly at: readonly string[];
}

/**
 * What axe has against a page. `colours` asks its rules of colours alone, for a page in dark: all rules are asked of the same
 * document at the same width in light.
 */
export async function violationsOf(page: Page, rules: 'all' | 'colours' = 'all'): Promise<Violation[]> {
  await page.evaluate(AXE);
  const options: RunOptions = {
    resultTypes: ['violations'],
    ...(rules === 'all' ? {} : { runOnly: { type: 'rule', values: OF_COLOUR } }),
  };
  const results = await page.evaluate((given) => {
    const { axe } = globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } };
    return axe.run(given);
  }, options);
  return results.violations.map(({ id, nodes }) => ({ id, at: nodes.slice(0, 3).map(({ html }) => html) }));
}
