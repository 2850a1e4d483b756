import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadAlignmentModel } from '../../models/load-alignment-model.ts';
import { APART_RULES, BOND_RULES } from '../model/collation.ts';
import { THEME_OF } from './likeness-themes.ts';
import { GROUPING_RULES } from './rules.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/grouping.md'), 'utf8');
const names = GROUPING_RULES.map(({ name }) => name);

describe('GROUPING_RULES', () => {
  it.each(names)('has a file, a test and a heading in the docs for %s', (name) => {
    const file = join(import.meta.dirname, 'rules', `${name}.ts`);
    expect(existsSync(file), file).toBe(true);
    expect(existsSync(file.replace(/\.ts$/u, '.test.ts'))).toBe(true);
    expect(page).toContain(`### ${name}\n`);
  });

  it('is told by the docs in its order, each rule once', () => {
    const headings = [...page.matchAll(/^### (.+)$/gmu)].map((match) => match[1]);
    expect(headings).toEqual([...names, 'located']);
  });

  it('holds a rule for every name that a bond or its absence can bear', () => {
    const known = new Set<string>([...names, 'located']);
    for (const rule of [...BOND_RULES, ...APART_RULES]) expect(known, rule).toContain(rule);
  });

  it('puts features into words that the model has', () => {
    const { pair, context } = loadAlignmentModel();
    const features = new Set([...pair.features, ...context.features]);
    for (const feature of THEME_OF.keys()) expect(features, feature).toContain(feature);
  });
});
