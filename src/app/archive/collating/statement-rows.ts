import type { ArchivedReport } from '../../../core/model/archive.ts';
import type { Collation, Comparison, Statement, Wording } from '../../../core/model/collation.ts';
import { bestOf } from '../../../core/model/lists/best-of.ts';
import type { Speaker } from '../../../core/model/speaker.ts';
import {
  type ComparedStatement,
  isAltered,
  layOutStatements,
} from '../../../reports/collation/compared-statement.ts';
import type { StatementRow } from '../store.ts';
import { independentWitness } from './choose-witnesses.ts';
import { speakerKeyOf } from './speaker-key.ts';

/** A collation's statements, flat, as lists and searches show them. */
export function statementRows(
  collation: Collation,
  reports: readonly ArchivedReport[],
): readonly StatementRow[] {
  const speakers = new Map(collation.speakers.map((speaker) => [speaker.id, speaker]));
  const byId = new Map(reports.map((report) => [report.id, report]));
  const roots = independentWitness(reports);
  return layOutStatements(collation).map((compared) => toRow(compared, speakers, byId, roots));
}

function toRow(
  compared: ComparedStatement,
  speakers: ReadonlyMap<string, Speaker>,
  reports: ReadonlyMap<string, ArchivedReport>,
  roots: ReadonlyMap<string, string>,
): StatementRow {
  const { statement } = compared;
  const speaker = speakers.get(statement.speaker);
  const witnesses = new Set(statement.wordings.map(({ witness }) => roots.get(witness) ?? witness));
  return {
    statement: statement.id,
    speaker: speaker?.name ?? '',
    speakerKey: speaker === undefined ? '' : speakerKeyOf(speaker),
    text: commonWording(compared, roots),
    words: compared.words,
    speakerVerdict: speakerVerdictOf(statement),
    chain: chainOf(statement),
    altered: isAltered(compared),
    witnesses: witnesses.size,
    date: dateOf(statement, reports),
    allWordings: [...new Set(statement.wordings.map(({ text }) => text))].join('\n'),
  };
}

const SPEAKER_GRAVITY = ['misattributed', 'unresolved', 'generalised', 'same'] as const;

function speakerVerdictOf({ comparisons }: Statement): Comparison['speaker'] | null {
  return SPEAKER_GRAVITY.find((verdict) => comparisons.some(({ speaker }) => speaker === verdict)) ?? null;
}

function chainOf({ comparisons }: Statement): Comparison['chain'] | null {
  if (comparisons.length === 0) return null;
  return comparisons.some(({ chain }) => chain === 'collapsed') ? 'collapsed' : 'intact';
}

/** The wording that most independent witnesses carry; of equals the one that the others are read against, or the first. */
function commonWording({ statement, base }: ComparedStatement, roots: ReadonlyMap<string, string>): string {
  const carriers = new Map<string, { text: string; witnesses: Set<string> }>();
  const note = ({ text, witness }: Wording) => {
    const key = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    const entry = carriers.get(key) ?? { text, witnesses: new Set() };
    entry.witnesses.add(roots.get(witness) ?? witness);
    carriers.set(key, entry);
  };
  note(base.wording);
  for (const wording of statement.wordings) note(wording);
  return bestOf(carriers.values(), ({ witnesses }) => witnesses.size)?.text ?? base.wording.text;
}

/** The earliest day that a witness gives; the first day received where none gives one. */
function dateOf(statement: Statement, reports: ReadonlyMap<string, ArchivedReport>): string {
  const carriers = statement.wordings.flatMap(({ witness }) => reports.get(witness) ?? []);
  const dated = carriers.flatMap(({ date }) => /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0] ?? []).sort();
  const received = carriers.map(({ receivedAt }) => receivedAt.slice(0, 10)).sort();
  return dated[0] ?? received[0] ?? '';
}
