import type { SpeakerRecord } from '../../core/model/speaker-record.ts';
import type { Formats } from '../format.ts';
import { toRecordJson } from './record-json.ts';
import { renderRecordCsv } from './render-record-csv.ts';
import { renderRecordRss } from './render-record-rss.ts';
import { renderRecordTerminal } from './render-record-terminal.ts';

/** The forms in which a speaker's record can be printed. */
export const RECORD_FORMATS = {
  terminal: { label: 'Text', mediaType: 'text/plain', ending: 'txt', render: renderRecordTerminal },
  json: {
    label: 'JSON',
    mediaType: 'application/json',
    ending: 'json',
    exported: true,
    render: (record) => `${JSON.stringify(toRecordJson(record), null, 2)}\n`,
  },
  csv: { label: 'CSV', mediaType: 'text/csv', ending: 'csv', exported: true, render: renderRecordCsv },
  rss: {
    label: 'RSS',
    mediaType: 'application/rss+xml',
    ending: 'xml',
    exported: true,
    render: renderRecordRss,
  },
} as const satisfies Formats<SpeakerRecord>;

export type RecordFormat = keyof typeof RECORD_FORMATS;
