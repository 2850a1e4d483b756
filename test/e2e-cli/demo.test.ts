import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { hearsay, type PrintedCollation, ROOT } from './run-hearsay.ts';

const WORDS = [
  'verbatim',
  'cleaned',
  'bracketed',
  'trimmed',
  'spliced',
  'reworded',
  'changed',
  'paraphrase',
  'not-found',
  'source-unavailable',
];

describe('the sample event', () => {
  let collation: PrintedCollation;

  beforeAll(async () => {
    const harbour = join(ROOT, 'examples/harbour');
    const transcripts = ['briefing.vtt', 'council-scan.pdf'].flatMap((name) => ['-t', join(harbour, name)]);
    const run = await hearsay(
      ['compare', join(harbour, 'reports'), ...transcripts, '--keep-going', '-f', 'json'],
      { asShipped: true },
    );
    expect(run.status).toBe(0);
    collation = JSON.parse(run.stdout) as PrintedCollation;
  });

  const seen = (axis: 'words' | 'speaker' | 'chain') => {
    const compared = collation.statements.flatMap(({ comparisons }) => comparisons.map((pair) => pair[axis]));
    const missing = collation.statements.flatMap((statement) =>
      (statement.missing ?? []).map(({ words }) => words),
    );
    return new Set(axis === 'words' ? [...compared, ...missing] : compared);
  };

  it.each(WORDS)('shows words that are %s', (verdict) => {
    expect(seen('words')).toContain(verdict);
  });

  it.each(['same', 'generalised', 'misattributed', 'unresolved'])('shows a speaker that is %s', (verdict) => {
    expect(seen('speaker')).toContain(verdict);
  });

  it.each(['intact', 'collapsed'])('shows a chain that is %s', (verdict) => {
    expect(seen('chain')).toContain(verdict);
  });
});
