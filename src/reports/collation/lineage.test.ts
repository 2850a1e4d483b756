import { describe, expect, test } from 'vitest';
import {
  sampleComparison,
  sampleDocument,
  sampleFindings,
  sampleWording,
} from '../../../test/arbitraries/sample-collation.ts';
import type { Collation } from '../../core/model/collation.ts';
import { layOutStatements } from './compared-statement.ts';
import { createCollationView } from './html/collation-view.ts';
import { lineageNotes } from './html/lineage-notes.ts';
import { lineagesOf } from './lineage.ts';

const said = 'We are not going to sell the ferry to anybody this year';
const altered = 'We are going to sell the ferry to anybody this year';

/** Two reports that keep the words, and three that drop a negation, dated as told. */
function ferryCollation(dates: readonly (string | null)[]): Collation {
  const witnesses = ['Alder', 'Birch', 'Cedar', 'Dogwood', 'Elm'].map((outlet, at) => {
    const words = at < 2 ? said : altered;
    const date = dates[at - 2] ?? (at < 2 ? '2031-03-01' : undefined);
    return sampleDocument(outlet, 'report', `“${words},” said Nora Quill.\n`, {
      outlet,
      ...(date === undefined ? {} : { date }),
    });
  });
  const wordings = witnesses.map((witness, at) =>
    sampleWording(witness, 'direct', [at < 2 ? said : altered], 's1'),
  );
  const pairs = wordings.flatMap((_, b) => wordings.slice(0, b).map((__, a) => [a, b] as const));
  const comparisons = pairs.map(([a, b]) =>
    a < 2 === b < 2
      ? sampleComparison(witnesses, wordings, a, b, 'verbatim')
      : sampleComparison(witnesses, wordings, a, b, 'changed', [['negation', 'not', '']], {
          atMostOneVerbatim: true,
        }),
  );
  const statements = [
    { id: 'st1', speaker: 's1', chain: ['s1'], wordings, comparisons, missing: [], nearest: [] },
  ];
  const speakers = [{ id: 's1', name: 'Nora Quill', kind: 'person' as const, aliases: [], roles: [] }];
  const findings = sampleFindings(statements, witnesses, speakers).map((finding) => ({
    ...finding,
    a: 2,
    b: 0,
    withA: ['Dogwood', 'Elm'],
    withB: ['Birch'],
    level: 'certain' as const,
  }));
  return {
    witnesses,
    speakers,
    statements,
    findings: findings.slice(0, 1),
    facts: [],
    oddities: [],
    engine: 'fast',
  };
}

function lineage(dates: readonly (string | null)[], copies: Readonly<Record<string, string>> = {}) {
  const [entry] = layOutStatements(ferryCollation(dates));
  const [found] = lineagesOf(entry!.findings[0]!, entry!, (id) => copies[id] ?? null);
  const names = (reports: readonly { id: string }[] = []) => reports.map(({ id }) => id);
  return [names(found?.first), names(found?.later), names(found?.undated)];
}

describe('the lineage of an altered wording', () => {
  test('begins with the earliest report and goes on by date', () => {
    expect(lineage(['2031-03-03', '2031-03-02', '2031-03-04'])).toEqual([['Dogwood'], ['Cedar', 'Elm'], []]);
  });

  test('tells several firsts where dates do not decide, and undated reports apart', () => {
    expect(lineage(['2031-03-02T10:00:00Z', '2031-03-02', null])).toEqual([
      ['Cedar', 'Dogwood'],
      [],
      ['Elm'],
    ]);
    expect(lineage(['2031-03-02T10:00:00Z', '2031-03-02T09:00:00Z', 'last week'])).toEqual([
      ['Dogwood'],
      ['Cedar'],
      ['Elm'],
    ]);
  });

  test('puts a copy behind what it was taken from', () => {
    expect(lineage(['2031-03-02', '2031-03-02', '2031-03-02'], { Cedar: 'Elm' })).toEqual([
      ['Dogwood', 'Elm'],
      ['Cedar'],
      [],
    ]);
  });

  test('stands as a line in the view of its statement', () => {
    const view = createCollationView(ferryCollation(['2031-03-03', '2031-03-02', null]));
    const lines = lineageNotes(view.shared[0]!, view).map((line) =>
      String(line)
        .replace(/<[^>]*>/gu, '')
        .replace(/\s+/gu, ' '),
    );
    expect(lines).toEqual([
      '“We are going to sell the ferry to anybody this…” first in D Dogwood (2 Mar 2031); then in C Cedar (3 Mar 2031); undated in E Elm',
      '“We are not going to sell the ferry to anybody…” first in A Alder (1 Mar 2031), B Birch (1 Mar 2031)',
    ]);
  });
});
