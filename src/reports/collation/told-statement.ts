import type { Comparison, Statement } from '../../core/model/collation.ts';
import type { Finding, FindingKind } from '../../core/model/finding.ts';
import { WORDS_VERDICTS, type WordsVerdict } from '../../core/model/verdict.ts';

/** A statement whose comparisons say of the words what the findings on them do: "reworded" where that is sure and "changed" is not. */
export function asTold(statement: Statement, findings: readonly Finding[]): Statement {
  const kindOf = ({ a, b }: Comparison) =>
    findings.find((finding) => finding.a === a && finding.b === b && isWordsVerdict(finding.kind))?.kind;
  const comparisons = statement.comparisons.map((comparison) => {
    const kind = kindOf(comparison);
    return kind === undefined || kind === comparison.words
      ? comparison
      : { ...comparison, words: kind as WordsVerdict };
  });
  return { ...statement, comparisons };
}

/** Whether a finding is a verdict on the words. */
export function isWordsVerdict(kind: FindingKind): boolean {
  return (WORDS_VERDICTS as readonly string[]).includes(kind);
}
