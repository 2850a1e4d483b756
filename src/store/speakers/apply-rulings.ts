import type { Carrier, SpeakerRuling } from '../../core/model/archive.ts';
import type { Database } from '../backend/backend.ts';
import type { SpeakerRulingRow, StatementTableRow } from '../backend/tables.ts';

/** What was settled and not taken back, in the order in which it was. */
export async function activeRulings(db: Database): Promise<readonly SpeakerRuling[]> {
  const rows = await db
    .selectFrom('speaker_rulings')
    .selectAll()
    .where('undone_at', 'is', null)
    .orderBy('seq')
    .execute();
  return rows.map(toRuling);
}

export function toRuling(row: SpeakerRulingRow): SpeakerRuling {
  return {
    id: String(row.seq),
    kind: row.kind as SpeakerRuling['kind'],
    from: row.from_key,
    fromName: row.from_name,
    into: row.into_key,
    intoName: row.into_name,
    stories: JSON.parse(row.stories) as string[],
    reports: JSON.parse(row.reports) as string[],
    reason: row.reason,
    who: row.who,
    when: row.at,
    undone: row.undone_at === null ? null : { who: row.undone_by ?? '', when: row.undone_at },
  };
}

/**
 * Whose a statement is once everything that was settled is applied, each in its turn to what those before it left: so
 * whatever is taken back leaves the rest as it would have been.
 */
export function ruled(
  row: Pick<StatementTableRow, 'own_key' | 'own_speaker' | 'carriers'>,
  story: string,
  rulings: readonly SpeakerRuling[],
): Pick<StatementTableRow, 'speaker_key' | 'speaker'> {
  let [key, name] = [row.own_key, row.own_speaker];
  let reports: ReadonlySet<string> | undefined;
  for (const ruling of rulings) {
    if (ruling.from !== key) continue;
    if (ruling.kind === 'part' && !ruling.stories.includes(story)) {
      reports ??= new Set((JSON.parse(row.carriers) as readonly Carrier[]).map(({ report }) => report));
      if (!ruling.reports.some((report) => reports!.has(report))) continue;
    }
    [key, name] = [ruling.into, ruling.intoName];
  }
  return { speaker_key: key, speaker: name };
}
