import type { SpeakerRecord } from '../../core/model/speaker-record.ts';
import { JSON_VERSION } from '../syntax/print-json.ts';
import type { RecordJson } from './record-schema.ts';

/** A record as the data of the published JSON Schema `record.schema.json`. */
export function toRecordJson(record: SpeakerRecord): RecordJson {
  return {
    version: JSON_VERSION,
    ...record,
    passages: record.passages.map(({ carriers, story, storyTitle, statement, text, mode, date }) => ({
      story,
      storyTitle,
      statement,
      text,
      mode,
      date,
      carriers: carriers.map(({ outlet, altered }) => ({ outlet, altered })),
    })),
    months: [...record.months],
    topics: [...record.topics],
    turns: record.turns.map((turn) => ({ ...turn, changes: [...turn.changes] })),
    recurrences: record.recurrences.map((one) => ({ ...one, passages: [...one.passages] })),
    outlets: [...record.outlets],
  };
}
