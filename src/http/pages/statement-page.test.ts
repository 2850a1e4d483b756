import { describe, expect, it } from 'vitest';
import { HOSTILE, hostileCollation } from '../../../test/arbitraries/hostile-collation.ts';
import { createCollationView } from '../../reports/collation/html/collation-view.ts';
import { statementPairs } from './statement-page.ts';

describe('statementPairs', () => {
  it('shows no control character and no markup of a reason that quotes a witness', () => {
    const view = createCollationView(hostileCollation());
    const entry = view.shared.find(({ statement }) => statement.speaker.startsWith('s1"'))!;
    const [pair] = entry.statement.comparisons;
    const statement = { ...entry.statement, comparisons: [pair!, { ...pair!, a: 1, b: 0 }] };
    const page = String(statementPairs({ ...entry, statement }, view));
    expect(pair!.bond.reason).toBe(HOSTILE);
    expect(page).toContain('␛[31m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
    expect(page).not.toContain('<script>');
  });
});
