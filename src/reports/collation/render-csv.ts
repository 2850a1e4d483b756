import type { Collation, Comparison, Statement, Wording } from '../../core/model/collation.ts';
import { toCsv } from '../syntax/csv-table.ts';
import { spanWords } from '../words/place-words.ts';
import { chainWords, indexSpeakers, type SpeakerIndex, speakerName } from '../words/speaker-words.ts';

type Row = readonly (string | number)[];

const HEAD: Row = [
  'statement',
  'speaker',
  'chain',
  'words',
  'speaker_verdict',
  'chain_verdict',
  'at_most_one_verbatim',
  'witness_a',
  'mode_a',
  'speaker_a',
  'spans_a',
  'text_a',
  'witness_b',
  'mode_b',
  'speaker_b',
  'spans_b',
  'text_b',
  'changes',
];

/**
 * A collation as CSV: a row a comparison; a row with an empty side b for a statement that one witness alone carries,
 * and for a wording that a transcript does not carry.
 */
export function renderCsv(collation: Collation): string {
  const speakers = indexSpeakers(collation.speakers);
  const rows = collation.statements.flatMap((statement) => statementRows(statement, speakers));
  return toCsv([HEAD, ...rows]);
}

function statementRows(statement: Statement, speakers: SpeakerIndex): Row[] {
  const { wordings, comparisons, missing } = statement;
  const head = [
    statement.id,
    speakerName(speakers, statement.speaker),
    chainWords(speakers, statement.chain),
  ];
  const rows: Row[] = comparisons.map((comparison) => [
    ...head,
    comparison.words,
    comparison.speaker,
    comparison.chain,
    comparison.atMostOneVerbatim ? 'yes' : 'no',
    ...sideOf(wordings[comparison.a], speakers),
    ...sideOf(wordings[comparison.b], speakers),
    changesOf(comparison),
  ]);
  for (const { wording, witness, words, reason } of missing) {
    rows.push([
      ...head,
      words,
      '',
      '',
      'no',
      ...sideOf(wordings[wording], speakers),
      witness,
      '',
      '',
      '',
      '',
      reason,
    ]);
  }
  if (comparisons.length > 0) return rows;
  for (const wording of wordings) {
    rows.push([...head, '', '', '', 'no', ...sideOf(wording, speakers), '', '', '', '', '', '']);
  }
  return rows;
}

function sideOf(wording: Wording | undefined, speakers: SpeakerIndex): Row {
  if (wording === undefined) return ['', '', '', '', ''];
  const { witness, mode, speaker, content, text } = wording;
  return [witness, mode, speakerName(speakers, speaker), spanWords(content), text];
}

function changesOf(comparison: Comparison): string {
  return comparison.changes.map(({ kind, from, to }) => `${kind}: "${from}" -> "${to}"`).join('; ');
}
