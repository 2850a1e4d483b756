import { describe, expect, test } from 'vitest';
import {
  sampleCollation,
  sampleComparison,
  sampleFindings,
  sampleWording,
} from '../../../test/arbitraries/sample-collation.ts';
import type { Collation, Comparison, Statement } from '../../core/model/collation.ts';
import { isAltered, layOutStatements } from './compared-statement.ts';

const sample = sampleCollation();

function only(statement: Statement, collation: Collation = sample) {
  return layOutStatements({ ...collation, statements: [statement] })[0]!;
}

function withFindingsOf(statement: Statement): Collation {
  return { ...sample, findings: sampleFindings([statement], sample.witnesses, sample.speakers) };
}

function withComparisons(
  id: string,
  comparisons: (statement: Statement) => readonly Comparison[],
): Statement {
  const statement = sample.statements.find((candidate) => candidate.id === id)!;
  return { ...statement, comparisons: comparisons(statement) };
}

describe('layOutStatements', () => {
  test("reads all wordings against the transcript's where there is one", () => {
    const entry = only(sample.statements[0]!);
    expect(entry.base.witness.id).toBe('board-meeting');
    expect(entry.wordings.map((wording) => wording.comparison?.words)).toEqual([
      undefined,
      'cleaned',
      'paraphrase',
      'changed',
    ]);
  });

  test("without a transcript takes a direct wording by the statement's own speaker", () => {
    const entry = only(sample.statements[5]!);
    expect(entry.base.witness.id).toBe('courier');
  });

  test('without a transcript prefers the wording that most others agree with', () => {
    const reports = { ...sample, witnesses: sample.witnesses.slice(1) };
    const statement = withComparisons('st6', ({ wordings }) => [
      sampleComparison(sample.witnesses, wordings, 1, 0, 'reworded'),
      sampleComparison(sample.witnesses, wordings, 1, 2, 'verbatim'),
    ]);
    const same = {
      ...statement,
      wordings: statement.wordings.map((wording) => ({ ...wording, speaker: 's2' })),
    };
    expect(['wire', 'today']).toContain(only(same, reports).base.witness.id);
  });

  test('says beside a wording what the finding on its words does, where that is surer than the verdict', () => {
    const statement = withComparisons('st6', ({ wordings }) => [
      sampleComparison(sample.witnesses, wordings, 0, 1, 'changed'),
    ]);
    const [found] = sampleFindings([statement], sample.witnesses, sample.speakers);
    const findings = [{ ...found!, kind: 'reworded' as const, level: 'likely' as const }];
    const entry = only(statement, { ...sample, findings });
    expect(entry.words).toBe('reworded');
    expect(entry.wordings.flatMap(({ comparison }) => comparison?.words ?? [])).toContain('reworded');
    expect(entry.wordings.flatMap(({ comparison }) => comparison?.words ?? [])).not.toContain('changed');
  });

  test('reads a wording against another one where the base carries nothing of it', () => {
    const statement = withComparisons('st1', ({ comparisons }) =>
      comparisons.filter(({ a, b }) => a !== 0 || b !== 3),
    );
    const entry = only(statement);
    const today = entry.wordings.find((wording) => wording.witness.id === 'today')!;
    expect(today.comparison).toMatchObject({ a: 1, b: 3, words: 'changed' });
    expect(today.against?.witness.id).toBe('courier');
    expect(entry.graver).toBeNull();
  });

  test('between reports, reads a quotation against the quotation that differs, not against indirect speech', () => {
    const statement = withComparisons('st3', ({ wordings }) => [
      sampleComparison(sample.witnesses, wordings, 1, 2, 'verbatim'),
      sampleComparison(sample.witnesses, wordings, 1, 3, 'paraphrase'),
      sampleComparison(sample.witnesses, wordings, 2, 3, 'changed', [['modality', 'will', 'could']]),
    ]);
    const witnesses = sample.witnesses.slice(1);
    const findings = sampleFindings([statement], witnesses, sample.speakers);
    const entry = only(statement, { ...sample, witnesses, findings });
    expect(entry.base.witness.id).toBe('courier');
    expect(entry.words).toBe('changed');
    const wire = entry.wordings.find((wording) => wording.witness.id === 'wire')!;
    expect(wire.marks.map((mark) => mark.wordsHere)).toEqual(['will']);
  });

  test('with a transcript lets its comparisons decide', () => {
    const statement = withComparisons('st3', ({ wordings, comparisons }) => [
      sampleComparison(sample.witnesses, wordings, 0, 2, 'verbatim'),
      ...comparisons.filter(({ a, b }) => a !== 0 || b !== 2),
    ]);
    const entry = only(statement, withFindingsOf(statement));
    expect(entry.words).toBe('verbatim');
    expect(entry.graver).toBeNull();
  });

  test('reads each wording against the passage of the transcript that it renders', () => {
    const given = sample.statements[2]!;
    const passage = sampleWording(
      sample.witnesses[0]!,
      'direct',
      ['I would not promise more than that tonight'],
      's1',
    );
    const wordings = [given.wordings[0]!, passage, given.wordings[1]!];
    const comparisons = [
      sampleComparison(sample.witnesses, wordings, 0, 2, 'verbatim'),
      sampleComparison(sample.witnesses, wordings, 1, 2, 'changed'),
    ];
    const statement = { ...given, wordings, comparisons };
    const entry = only(statement, withFindingsOf(statement));
    expect(entry.words).toBe('verbatim');
    expect(entry.wordings.map((wording) => wording.against?.index)).toEqual([undefined, undefined, 0]);
  });

  test('calls a statement altered when only its chain or its speaker differs, or no transcript has it', () => {
    const [chain, missing, words] = [sample.statements[4]!, sample.statements[7]!, sample.statements[6]!];
    expect(isAltered(only(chain))).toBe(true);
    expect(only(chain).words).toBe('verbatim');
    expect(isAltered(only(missing))).toBe(true);
    expect(isAltered(only(words))).toBe(false);
  });

  test('leaves out wordings of witnesses that the collation does not hold', () => {
    const entry = only(sample.statements[0]!, { ...sample, witnesses: sample.witnesses.slice(0, 2) });
    expect(entry.wordings.map((wording) => wording.witness.id)).toEqual(['board-meeting', 'courier']);
    expect(layOutStatements({ ...sample, witnesses: [] })).toEqual([]);
  });
});
