import type { SpeakerRecord } from '../../core/model/speaker-record.ts';
import { toCsv } from '../syntax/csv-table.ts';

/** A record as CSV: a row a passage, with the number of what it recurs in and of the turns that it stands in. */
export function renderRecordCsv({ speaker, passages, turns, recurrences }: SpeakerRecord): string {
  const recurrenceOf = new Map(
    recurrences.flatMap((one, at) => one.passages.map((passage) => [passage, at + 1])),
  );
  const rows = passages.map(({ date, story, storyTitle, statement, mode, text, carriers }, at) => [
    at + 1,
    speaker,
    date,
    mode ?? '',
    text,
    story,
    storyTitle,
    statement,
    [...new Set(carriers.flatMap(({ outlet }) => outlet ?? []))].join('; '),
    [...new Set(carriers.flatMap(({ outlet, altered }) => (altered && outlet !== null ? outlet : [])))].join(
      '; ',
    ),
    recurrenceOf.get(at) ?? '',
    turns
      .flatMap((turn) => (turn.a === at || turn.b === at ? `${turn.a + 1}/${turn.b + 1} ${turn.level}` : []))
      .join('; '),
  ]);
  return toCsv([
    'number,speaker,date,mode,text,story,title,statement,outlets,altered by,recurrence,turns'.split(','),
    ...rows,
  ]);
}
