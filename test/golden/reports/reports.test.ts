import { describe, test } from 'vitest';
import { COLLATION_FORMATS, renderCollation } from '../../../src/reports/collation/formats.ts';
import { formatNames } from '../../../src/reports/format.ts';
import { sampleCollation } from '../../arbitraries/sample-collation.ts';
import { expectGolden } from '../golden-file.ts';

describe('the sample collation', () => {
  for (const format of formatNames(COLLATION_FORMATS)) {
    // What a page holds is for a browser to say: test/e2e.
    if (format === 'html') continue;
    const { ending } = COLLATION_FORMATS[format];
    test(`reads as ${format} as it did`, () => {
      const text = renderCollation(sampleCollation(), format, { width: 80, colour: false });
      expectGolden(new URL(`./collation--${format}.${ending}`, import.meta.url), text);
    });
  }
});
