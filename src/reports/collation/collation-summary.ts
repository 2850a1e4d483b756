import type { Collation } from '../../core/model/collation.ts';
import { FINDING_KINDS, type Finding } from '../../core/model/finding.ts';
import type { WordsVerdict } from '../../core/model/verdict.ts';
import { gravityOf, VERDICTS_BY_GRAVITY } from '../words/verdict-words.ts';
import { type ComparedStatement, isAltered } from './compared-statement.ts';

/** What the top of every report tells. */
export interface CollationSummary {
  readonly reports: number;
  readonly transcripts: number;
  /** Statements that at least two witnesses carry. */
  readonly shared: number;
  /** Statements that one witness alone carries. */
  readonly alone: number;
  readonly altered: number;
  /** Shared statements by the verdict on the words that stands for each, gravest first, none that is zero. */
  readonly verdicts: readonly { readonly words: WordsVerdict; readonly count: number }[];
  /** Shared statements whose words differ, though it is not sure enough how. */
  readonly unsure: number;
  /** What a reader is told to look at, gravest first, each with its statement. */
  readonly findings: readonly ShownFinding[];
  /** Findings that are less than likely right. */
  readonly possible: readonly ShownFinding[];
  /** Statements with a quotation that a transcript in which its speaker speaks does not carry, shared or not. */
  readonly notFound: readonly ComparedStatement[];
  readonly speakers: readonly SpeakerSummary[];
}

/** A finding with the statement that it is of. */
export interface ShownFinding {
  readonly finding: Finding;
  readonly entry: ComparedStatement;
}

interface SpeakerSummary {
  /** Speaker id. */
  readonly speaker: string;
  readonly statements: number;
  readonly shared: number;
  readonly altered: number;
}

/** Counts what a collation found. */
export function summarise(collation: Collation, compared: readonly ComparedStatement[]): CollationSummary {
  const shared = compared.filter((entry) => entry.words !== null);
  const byVerdict = Map.groupBy(
    shared.filter(({ isUnsure }) => !isUnsure),
    ({ words }) => words,
  );
  const reports = collation.witnesses.filter((witness) => witness.kind === 'report').length;
  return {
    reports,
    transcripts: collation.witnesses.length - reports,
    shared: shared.length,
    alone: compared.length - shared.length,
    altered: compared.filter(isAltered).length,
    verdicts: VERDICTS_BY_GRAVITY.flatMap((words) => {
      const count = byVerdict.get(words)?.length ?? 0;
      return count === 0 ? [] : [{ words, count }];
    }),
    unsure: shared.filter(({ isUnsure }) => isUnsure).length,
    findings: inOrder(collation, compared, ({ findings }) => findings),
    possible: inOrder(collation, compared, ({ possible }) => possible),
    notFound: compared.filter((entry) => entry.notFound),
    speakers: summariseSpeakers(compared),
  };
}

/** Findings of all statements in the collation's order, the gravest first. */
function inOrder(
  { findings }: Collation,
  compared: readonly ComparedStatement[],
  of: (entry: ComparedStatement) => readonly Finding[],
): ShownFinding[] {
  const known = new Map(compared.flatMap((entry) => of(entry).map((finding) => [finding, entry] as const)));
  return findings.flatMap((finding) => {
    const entry = known.get(finding);
    return entry === undefined ? [] : [{ finding, entry }];
  });
}

function summariseSpeakers(compared: readonly ComparedStatement[]): SpeakerSummary[] {
  return [...Map.groupBy(compared, ({ statement }) => statement.speaker)]
    .map(([speaker, entries]) => ({
      speaker,
      statements: entries.length,
      shared: entries.filter((entry) => entry.words !== null).length,
      altered: entries.filter(isAltered).length,
    }))
    .sort((x, y) => y.altered - x.altered || y.statements - x.statements);
}

/**
 * The order in which an editor on deadline reads: statements with findings first, by the gravest; within one rank, as in
 * the collation. Statements that one witness alone
 * carries come last.
 */
export function gravestFirst(compared: readonly ComparedStatement[]): ComparedStatement[] {
  return [...compared].sort((x, y) => rankOf(x) - rankOf(y) || x.number - y.number);
}

function rankOf({ words, findings: [gravest] }: ComparedStatement): number {
  if (gravest !== undefined) return FINDING_KINDS.indexOf(gravest.kind);
  return words === null ? 1000 : FINDING_KINDS.length + gravityOf(words);
}
