import type { ArchivedReport, Carrier } from '../../../core/model/archive.ts';
import type { Collation, Comparison, Statement, Wording } from '../../../core/model/collation.ts';
import { isOfWords } from '../../../core/model/finding.ts';
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
    ...commonWording(compared, roots),
    words: compared.words,
    speakerVerdict: speakerVerdictOf(statement),
    chain: chainOf(statement),
    altered: isAltered(compared),
    witnesses: witnesses.size,
    date: dateOf(statement, reports),
    carriers: carriersOf(compared, reports),
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
function commonWording(
  { statement, base }: ComparedStatement,
  roots: ReadonlyMap<string, string>,
): Pick<StatementRow, 'text' | 'mode'> {
  const carriers = new Map<string, { wording: Wording; witnesses: Set<string> }>();
  const note = (wording: Wording) => {
    const { text, witness } = wording;
    const key = text
      .normalize('NFKC')
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, ' ');
    const entry = carriers.get(key) ?? { wording, witnesses: new Set() };
    entry.witnesses.add(roots.get(witness) ?? witness);
    carriers.set(key, entry);
  };
  note(base.wording);
  for (const wording of statement.wordings) note(wording);
  const { text, mode } =
    bestOf(carriers.values(), ({ witnesses }) => witnesses.size)?.wording ?? base.wording;
  return { text, mode };
}

/** Its witnesses, and whether each altered it: a transcript or more witnesses than share its wording stand against that. */
function carriersOf(
  { wordings, findings }: ComparedStatement,
  reports: ReadonlyMap<string, ArchivedReport>,
): Carrier[] {
  const witnessOf = new Map(wordings.map(({ index, witness }) => [index, witness]));
  const altered = new Set<string>();
  for (const { kind, a, b, withA, withB } of findings) {
    const [one, other] = [witnessOf.get(a), b === null ? undefined : witnessOf.get(b)];
    if (b === null && one !== undefined) for (const id of [one.id, ...withA]) altered.add(id);
    if (!isOfWords(kind) || one === undefined || other === undefined) continue;
    const balance = (withA.length - withB.length) * Number(one !== other);
    if (other.kind === 'transcript' || balance < 0) for (const id of [one.id, ...withA]) altered.add(id);
    else if (one.kind === 'transcript' || balance > 0) for (const id of [other.id, ...withB]) altered.add(id);
  }
  const witnesses = new Map(wordings.map(({ witness }) => [witness.id, witness]));
  return [...witnesses.values()].map(({ id, meta }) => ({
    report: id,
    outlet: reports.get(id)?.outlet ?? meta.outlet,
    altered: altered.has(id),
  }));
}

/** The earliest day that a witness gives; else that another of its story gives, else the first day received. */
function dateOf(statement: Statement, reports: ReadonlyMap<string, ArchivedReport>): string {
  const carriers = statement.wordings.flatMap(({ witness }) => reports.get(witness) ?? []);
  const received = carriers.map(({ receivedAt }) => receivedAt.slice(0, 10)).sort();
  return earliest(carriers) ?? earliest(reports.values()) ?? received[0] ?? '';
}

function earliest(reports: Iterable<ArchivedReport>): string | undefined {
  return [...reports].flatMap(({ date }) => /^\d{4}-\d{2}-\d{2}/u.exec(date ?? '')?.[0] ?? []).sort()[0];
}
