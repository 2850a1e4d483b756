import type { Comparison, Statement, Wording } from '../../core/model/collation.ts';
import type { Finding, FindingKind } from '../../core/model/finding.ts';
import { plainLetters } from '../../core/model/letters/plain-letters.ts';
import { WORDS_VERDICTS, type WordsVerdict } from '../../core/model/verdict.ts';
import { MAY_DIFFER, WORDS_LABELS, type WordsVerdictWords } from '../words/verdict-words.ts';

/** The rule of a pair that tells in its own words what stands round quoted words which both have. */
const QUOTED_ALIKE = 'only-quoted-words-alike';

/**
 * A statement whose comparisons say what holds of the lines that a reader is shown: what the findings on the words say
 * ("reworded" where that is sure and "changed" is not), and "paraphrase" where only a fragment in quotation marks was
 * compared and is alike, while the words round it are told in another way.
 */
export function asTold(statement: Statement, findings: readonly Finding[]): Statement {
  const wordsOf = ({ a, b }: Comparison) => {
    const found = findings.find(
      (finding) => finding.a === a && finding.b === b && wordsTold(finding.kind) !== null,
    );
    return found === undefined ? undefined : wordsTold(found.kind)!;
  };
  const comparisons = statement.comparisons.map((comparison): Comparison => {
    const words = wordsOf(comparison);
    if (words !== undefined) return { ...comparison, words };
    return isOfFragments(comparison, statement.wordings)
      ? { ...comparison, words: 'paraphrase', changes: [], rule: QUOTED_ALIKE }
      : comparison;
  });
  return { ...statement, comparisons };
}

/**
 * How the verdict of a pair is named in a statement with these findings; null without a pair. That words were altered is
 * said of none where no finding tells so.
 */
export function lineVerdict(
  comparison: Comparison | null,
  findings: readonly Finding[],
): WordsVerdictWords | null {
  if (comparison === null) return null;
  const isTold = findings.some(
    ({ kind, atMostOneVerbatim }) => wordsTold(kind) !== null || atMostOneVerbatim,
  );
  return isTold || needsNoFinding(comparison) ? WORDS_LABELS[comparison.words] : MAY_DIFFER;
}

/** The verdict on the words that a finding tells; null of one on who said them. */
export function wordsTold(kind: FindingKind): WordsVerdict | null {
  if (kind === 'near-miss') return 'reworded';
  return WORDS_VERDICTS.find((words) => words === kind) ?? null;
}

/** Whether a verdict is no alarm: the words were kept or told, or one side only quotes less. */
export function needsNoFinding({ words, rule }: Comparison): boolean {
  const { group } = WORDS_LABELS[words];
  return (group !== 'changed' && group !== 'altered') || rule === 'begins-later-or-ends-earlier';
}

/** Whether two reports share quoted words and differ in those that stand round them outside the marks. */
function isOfFragments(comparison: Comparison, wordings: readonly Wording[]): boolean {
  const sides = [wordings[comparison.a]!, wordings[comparison.b]!];
  if (comparison.words === 'paraphrase' || !needsNoFinding(comparison)) return false;
  if (sides.some(({ attribution }) => attribution === null)) return false;
  if (!sides.some(({ mode }) => mode === 'mixed')) return false;
  const [x, y] = sides.map(({ text }) => ` ${plainLetters(text)} `) as [string, string];
  return !x.includes(y) && !y.includes(x);
}
