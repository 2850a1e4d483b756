import { describe, expect, it } from 'vitest';
import type { Oddity } from '../../core/model/document.ts';
import { readJson } from './read-json.ts';

const read = (value: unknown, oddities: Oddity[] = []) =>
  readJson(typeof value === 'string' ? value : JSON.stringify(value), {
    path: 'in.json',
    onOddity: (oddity) => oddities.push(oddity),
  });

describe('readJson', () => {
  it('reads a record with all it says of itself, its text unchanged', () => {
    const record = {
      id: 'r7',
      title: 'Pier stays closed',
      text: 'Pier stays closed\n\n  The pier stays closed, she said. 🌊\n',
      url: 'https://ledger.example/pier',
      outlet: 'The Fenwick Ledger',
      date: '2031-05-02',
      kind: 'report',
      words: 9,
    };
    expect(read(record)).toMatchObject([
      {
        id: 'r7',
        kind: 'report',
        title: 'Pier stays closed',
        text: record.text,
        path: 'in.json',
        meta: {
          outlet: 'The Fenwick Ledger',
          date: '2031-05-02',
          url: 'https://ledger.example/pier',
          format: 'json',
          authors: [],
        },
      },
    ]);
  });

  it('numbers records that have no id, and takes numbers for ids', () => {
    expect(read([{ text: 'One.' }, { id: 12, text: 'Two.' }]).map(({ id }) => id)).toEqual(['in-1', '12']);
    expect(read({ documents: [{ text: 'One.' }] })).toHaveLength(1);
  });

  it('reports a bad record and reads the others', () => {
    const oddities: Oddity[] = [];
    expect(read([{ text: 'One.' }, { text: 5 }, { title: 'none' }, { text: ' ' }], oddities)).toHaveLength(1);
    expect(oddities.map(({ message }) => message)).toEqual([
      'in.json: record 2: text: Invalid input: expected string, received number',
      'in.json: record 3: text: Invalid input: expected string, received undefined',
      'in.json: record 4: its text holds no words',
    ]);
  });

  it('fails for what is no JSON, no record, or nothing', () => {
    for (const [source, code] of [
      ['{"text": ', 'malformed'],
      ['{"words": "x"}', 'malformed'],
      ['[]', 'empty'],
      ['17', 'malformed'],
      ['{"text": ""}', 'empty'],
    ] as const) {
      expect(() => read(source)).toThrow(expect.objectContaining({ code }));
    }
  });

  it.each([
    [
      'Whisper segments',
      {
        text: 'x',
        segments: [
          { id: 0, start: 1, end: 2.5, text: ' Is it true?', speaker: 'Roe' },
          { start: 2.5, end: 4, text: ' It is not.', speaker: 'Oak' },
        ],
      },
    ],
    [
      'AssemblyAI utterances',
      {
        utterances: [
          { speaker: 'Roe', start: 1000, end: 2500, text: 'Is it true?' },
          { speaker: 'Oak', start: 2500, end: 4000, text: 'It is not.' },
        ],
      },
    ],
    [
      'Deepgram utterances',
      {
        results: {
          utterances: [
            { speaker: 'Roe', start: 1, end: 2.5, transcript: 'Is it true?' },
            { speaker: 'Oak', start: 2.5, end: 4, transcript: 'It is not.' },
          ],
        },
      },
    ],
    [
      'Rev monologues',
      {
        monologues: [
          {
            speaker: 'Roe',
            elements: [
              { type: 'text', value: 'Is it true', ts: 1, end_ts: 2.5 },
              { type: 'punct', value: '?' },
            ],
          },
          { speaker: 'Oak', elements: [{ value: 'It is not.', ts: 2.5, end_ts: 4 }] },
        ],
      },
    ],
  ])('reads %s with speakers and times', (_form, value) => {
    const [document] = read(value);
    expect(document).toMatchObject({ kind: 'transcript', text: 'Is it true?\n\nIt is not.' });
    expect(document?.blocks).toEqual([
      {
        kind: 'turn',
        span: { start: 0, end: 11 },
        label: { text: 'Roe', span: null },
        time: { start: 1000, end: 2500 },
      },
      {
        kind: 'turn',
        span: { start: 13, end: 23 },
        label: { text: 'Oak', span: null },
        time: { start: 2500, end: 4000 },
      },
    ]);
  });

  it.each([
    [
      'json3 events',
      {
        events: [
          { tStartMs: 0, wpWinPosId: 1 },
          { tStartMs: 1000, dDurationMs: 1500, segs: [{ utf8: 'we will' }, { utf8: ' rebuild' }] },
          { tStartMs: 2500, dDurationMs: 10, segs: [{ utf8: '\n' }] },
          { tStartMs: 2510, dDurationMs: 1490, segs: [{ utf8: 'the pier' }] },
        ],
      },
    ],
    [
      'bare captions',
      [
        { text: 'we will rebuild', start: 1, duration: 1.5 },
        { text: 'the pier', start: 2.51, duration: 1.49 },
      ],
    ],
  ])('reads %s without speakers', (_form, value) => {
    const [document] = read(value);
    expect(document?.text).toBe('we will rebuild the pier');
    expect(document?.blocks).toMatchObject([{ kind: 'paragraph', time: { start: 1000, end: 4000 } }]);
  });

  it('names numbered voices', () => {
    const [document] = read({
      results: {
        utterances: [
          { speaker: 0, start: 0, end: 1, transcript: 'Yes.' },
          { speaker: 1, start: 1, end: 2, transcript: 'No.' },
        ],
      },
    });
    expect(document?.blocks.map(({ label }) => label?.text)).toEqual(['Speaker 0', 'Speaker 1']);
  });
});

it.each(['10/10/16', '2016-99-99', '2031-02-30', '+275760-09-13', 'last Friday', '2031-05-02T25:00Z'])(
  'leaves out the date %j, and says so',
  (date) => {
    const messages: string[] = [];
    const hints = { path: 'a.json', onOddity: ({ message }: { message: string }) => messages.push(message) };
    const [document] = readJson(JSON.stringify({ text: 'Low tide.', date }), hints);
    expect(document?.meta.date).toBeNull();
    expect(messages).toEqual([
      `a.json: record: date: "${date}" is no date of ISO 8601 (2031-05-02); left out`,
    ]);
  },
);
