import { describe, expect, it } from 'vitest';
import { sampleDocument, sampleWording } from '../../../test/arbitraries/sample-collation.ts';
import { carriedQuotations } from './carried-quotations.ts';

const quay = sampleDocument('a', 'report', 'Quay\n“We will shut it,” Holt said. She said it would open.');
const port = sampleDocument('b', 'report', 'Port\n“We will shut it.” “We must shut it,” Holt said.');
const quoted = sampleWording(quay, 'direct', ['We will shut it,'], 's1');
const same = sampleWording(port, 'direct', ['We will shut it.'], 's1');
const other = sampleWording(port, 'direct', ['We must shut it,'], 's1');
const told = sampleWording(quay, 'indirect', ['it would open'], 's1');

describe('carriedQuotations', () => {
  const carries = carriedQuotations([quoted, same, other, told]);

  it('finds a quotation in the other report, whatever the marks around it', () => {
    expect(carries('b', quoted)).toBe(true);
  });

  it('does not find what only the other report quotes', () => {
    expect(carries('a', other)).toBe(false);
  });

  it('does not take indirect speech for a quotation', () => {
    expect(carries('a', told)).toBe(false);
  });
});
