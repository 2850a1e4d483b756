import type { Collation } from '../../core/model/collation.ts';
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
  /** Shared statements by their gravest verdict, gravest first, none that is zero. */
  readonly verdicts: readonly { readonly words: WordsVerdict; readonly count: number }[];
  /** Statements that hold wordings of which at most one is verbatim. */
  readonly atMostOne: readonly ComparedStatement[];
  readonly collapsed: readonly ComparedStatement[];
  readonly misattributed: readonly ComparedStatement[];
  /** Statements with a quotation that a transcript does not carry, shared or not. */
  readonly notFound: readonly ComparedStatement[];
  readonly speakers: readonly SpeakerSummary[];
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
  const counts = new Map<WordsVerdict, number>();
  for (const { words } of shared) if (words !== null) counts.set(words, (counts.get(words) ?? 0) + 1);
  const reports = collation.witnesses.filter((witness) => witness.kind === 'report').length;
  return {
    reports,
    transcripts: collation.witnesses.length - reports,
    shared: shared.length,
    alone: compared.length - shared.length,
    altered: shared.filter(isAltered).length,
    verdicts: VERDICTS_BY_GRAVITY.flatMap((words) => {
      const count = counts.get(words) ?? 0;
      return count === 0 ? [] : [{ words, count }];
    }),
    atMostOne: shared.filter((entry) => entry.atMostOne.length > 0),
    collapsed: shared.filter((entry) => entry.collapsed),
    misattributed: shared.filter((entry) => entry.misattributed),
    notFound: compared.filter((entry) => entry.notFound),
    speakers: summariseSpeakers(compared),
  };
}

function summariseSpeakers(compared: readonly ComparedStatement[]): SpeakerSummary[] {
  const bySpeaker = new Map<string, ComparedStatement[]>();
  for (const entry of compared) {
    const { speaker } = entry.statement;
    const entries = bySpeaker.get(speaker) ?? [];
    entries.push(entry);
    bySpeaker.set(speaker, entries);
  }
  return [...bySpeaker]
    .map(([speaker, entries]) => ({
      speaker,
      statements: entries.length,
      shared: entries.filter((entry) => entry.words !== null).length,
      altered: entries.filter(isAltered).length,
    }))
    .sort((x, y) => y.altered - x.altered || y.statements - x.statements);
}

/**
 * The order in which an editor on deadline reads: what was changed or altered first, then what was given to another
 * speaker or lost its chain, then the rest; within one rank, as in the collation. Statements that one witness alone
 * carries come last.
 */
export function gravestFirst(compared: readonly ComparedStatement[]): ComparedStatement[] {
  return [...compared].sort((x, y) => rankOf(x) - rankOf(y) || x.number - y.number);
}

function rankOf(entry: ComparedStatement): number {
  if (entry.words === null) return 1000;
  const lightest = gravityOf('trimmed') + 0.5;
  const words = gravityOf(entry.words);
  return (entry.misattributed || entry.collapsed) && words > lightest ? lightest : words;
}
