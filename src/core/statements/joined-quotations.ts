import type { Comparison, Statement, Wording } from '../model/collation.ts';
import { JOINED } from '../model/verdict.ts';
import type { Readings } from '../reading/readings.ts';

/** Characters between two wordings that go on from each other: a comma and a space. */
const JOINT = 3;
const LEAST_WORDS = 4;

/** A wording of one witness that another prints in the same words. */
interface Twin {
  readonly own: Wording;
  readonly other: Wording;
  readonly comparison: Comparison;
}

/**
 * Tells where one report makes one sentence of what another prints as two quotations apart, with sentences of its own
 * between: the words are kept, and the passages were joined. Where nothing but who spoke stands between, both print one
 * sentence.
 */
export function markJoined(statements: readonly Statement[], readings: Readings): Statement[] {
  const twins = statements.flatMap(twinsOf);
  const joined = new Set<Comparison>();
  for (const sayings of Map.groupBy(twins, ({ own }) => `${own.witness} ${own.attribution}`).values()) {
    for (const second of sayings) {
      if (sayings.some((first) => areJoined(first, second, readings))) joined.add(second.comparison);
    }
  }
  if (joined.size === 0) return [...statements];
  return statements.map((statement) => ({
    ...statement,
    comparisons: statement.comparisons.map((each) =>
      joined.has(each) ? { ...each, words: 'spliced', rule: JOINED, atMostOneVerbatim: true } : each,
    ),
  }));
}

function twinsOf({ wordings, comparisons }: Statement): Twin[] {
  return comparisons.flatMap((comparison) => {
    const [a, b] = [wordings[comparison.a]!, wordings[comparison.b]!];
    const isPrinted = ({ mode, attribution }: Wording) => mode === 'direct' && attribution !== null;
    if (comparison.words !== 'verbatim' || !isPrinted(a) || !isPrinted(b)) return [];
    return [
      { own: a, other: b, comparison },
      { own: b, other: a, comparison },
    ];
  });
}

function areJoined(first: Twin, second: Twin, readings: Readings): boolean {
  if (first.other.witness !== second.other.witness || first.other.attribution === second.other.attribution)
    return false;
  const own = readings.get(first.own.witness)!.document.text;
  const joint = own.slice(endOf(first.own) - 1, startOf(second.own));
  if (startOf(second.own) < endOf(first.own) || joint.length > JOINT + 1 || /[.?!…]/u.test(joint))
    return false;
  const text = readings.get(first.other.witness)!.document.text;
  const [from, to] = [endOf(first.other), startOf(second.other)];
  return to > from && hasSentence(text.slice(from, to));
}

/** Whether a whole sentence stands between two quotations, beside the ends of their own sentences. */
function hasSentence(between: string): boolean {
  const sentences = between.split(/(?<=[.?!][”"’']?)\s+/u).slice(1, -1);
  return sentences.some((sentence) => sentence.split(/\s+/u).length >= LEAST_WORDS);
}

function startOf({ content }: Wording): number {
  return content[0]!.start;
}

function endOf({ content }: Wording): number {
  return content.at(-1)!.end;
}
