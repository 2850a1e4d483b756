import { describe, expect, it } from 'vitest';
import { sampleCheck } from '../../../test/arbitraries/sample-check.ts';
import { sampleCollation } from '../../../test/arbitraries/sample-collation.ts';
import type { Collation } from '../../core/model/collation.ts';
import type { Finding } from '../../core/model/finding.ts';
import type { BaselineEntry } from '../../reports/baseline/baseline-schema.ts';
import { renderSarif } from '../../reports/check/render-sarif.ts';
import { checkStatus } from '../check-files.ts';
import {
  collationFindings,
  dismissKnown,
  draftFindings,
  openCollation,
  openDraft,
  settleCollation,
  settleDraft,
} from './settle-findings.ts';

const DISMISSED = { state: 'dismissed', reason: 'the tape has it so' } as const;
const CONFIRMED = { state: 'confirmed', reason: 'heard again' } as const;

function finding(id: string, over: Partial<Finding> = {}): Finding {
  const base = {
    kind: 'changed',
    statement: 'st1',
    a: 1,
    b: 3,
    atMostOneVerbatim: true,
    withA: [],
    withB: [],
  };
  return {
    ...base,
    id,
    confidence: 0.99,
    level: 'certain',
    reason: 'A negation is gone.',
    ...over,
  } as Finding;
}

function collationWith(findings: readonly Finding[]): Collation {
  return { ...sampleCollation(), findings };
}

describe('a collation under a baseline', () => {
  it('shows no dismissed finding and marks the confirmed one', () => {
    const baseline = new Map<string, BaselineEntry>([
      ['f-1', { ...DISMISSED, kind: 'changed' }],
      ['f-2', CONFIRMED],
    ]);
    const settled = settleCollation(
      collationWith([finding('f-1'), finding('f-2'), finding('f-3')]),
      baseline,
    );
    expect(settled.findings.map(({ settlement }) => settlement)).toEqual([DISMISSED, CONFIRMED, undefined]);
    expect(openCollation(settled).findings.map(({ id }) => id)).toEqual(['f-2', 'f-3']);
  });

  it('is written as known by what is shown unasked, and what was settled keeps its entry', () => {
    const found = collationFindings(
      collationWith([finding('f-1'), finding('f-2'), finding('f-3', { level: 'possible' })]),
    );
    const known = dismissKnown(found, new Map([['f-1', CONFIRMED]]));
    expect(known.get('f-1')).toEqual(CONFIRMED);
    expect(known.get('f-2')).toMatchObject({ kind: 'changed', state: 'dismissed' });
    expect(known.has('f-3')).toBe(false);
  });
});

describe('a check under a baseline', () => {
  it('has no finding and no bad exit status where all are dismissed', () => {
    const graded = sampleCheck();
    expect(draftFindings(graded).map(({ kind }) => kind)).toEqual(['changed', 'misattributed', 'not-found']);
    const settled = settleDraft(graded, dismissKnown(draftFindings(graded), new Map()));
    expect(checkStatus(graded, 'warning')).toBe(1);
    expect(checkStatus(openDraft(settled), 'warning')).toBe(0);
    expect(openDraft(settled).quotations.map(({ id }) => id)).toEqual(['q2']);
  });

  it('tells build machines in SARIF what was dismissed and why', () => {
    const graded = sampleCheck();
    const { findingId } = graded.quotations[0]!;
    const { results } = JSON.parse(renderSarif(settleDraft(graded, new Map([[findingId, DISMISSED]]))))
      .runs[0];
    expect(results[0].suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'the tape has it so' },
    ]);
    expect(results[0].partialFingerprints['finding/v1']).toBe(findingId);
    expect(results[2].suppressions).toBeUndefined();
  });
});
