import { describe, test } from 'vitest';
import { COLLATION_FORMATS, renderCollation } from '../../../src/reports/formats.ts';
import { sampleCollation } from '../../arbitraries/sample-collation.ts';
import { expectGolden } from '../golden-file.ts';

const EXTENSIONS: Readonly<Record<string, string>> = {
  terminal: 'txt',
  json: 'json',
  markdown: 'md',
  csv: 'csv',
  tei: 'xml',
  'web-annotation': 'json',
};

describe('the sample collation', () => {
  for (const format of COLLATION_FORMATS) {
    const extension = EXTENSIONS[format];
    if (extension === undefined) continue;
    test(`reads as ${format} as it did`, () => {
      const text = renderCollation(sampleCollation(), format, { width: 80, colour: false });
      expectGolden(new URL(`./collation--${format}.${extension}`, import.meta.url), text);
    });
  }
});
