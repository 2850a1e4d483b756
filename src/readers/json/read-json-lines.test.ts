import { describe, expect, it } from 'vitest';
import { MAX_DOCUMENT_BYTES } from '../hints.ts';
import { readLineRecords } from './read-json-lines.ts';

function* chunksOf(text: string): Generator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += 1 << 20) yield bytes.subarray(at, at + (1 << 20));
}

describe('readLineRecords', () => {
  it('passes over a record that is too large, and reads those around it', async () => {
    const large = `{"id":"large","text":"${'a b '.repeat(MAX_DOCUMENT_BYTES / 4 + 1)}"}`;
    const lines = ['{"id":"one","text":"One said."}', large, '{"id":"two","text":"Two said."}', large];
    const found = [];
    for await (const record of readLineRecords(chunksOf(lines.join('\n')), { path: 'x.jsonl', id: 'x' }))
      found.push('error' in record ? [record.id, record.part, record.error.code] : record.document.id);
    expect(found).toEqual(['one', ['x-2', 'line 2', 'too-large'], 'two', ['x-4', 'line 4', 'too-large']]);
  });
});

it('tells what is lost or mended of a line once, with its line', async () => {
  const told: string[] = [];
  const lines = [
    { id: 1, text: 'The ferry is safe.' },
    { id: 2, text: 'The harbour \ufffdmaster\ufffd said so, and he is \ufffdsure\ufffd of it.' },
    { id: 3, title: 'The \u00e2\u20ac\u0153ferry\u00e2\u20ac\u009d', text: 'It sails.' },
  ];
  const body = Buffer.from(lines.map((line) => JSON.stringify(line)).join('\n'));
  const hints = { path: 'x.jsonl', onOddity: ({ message }: { message: string }) => told.push(message) };
  for await (const record of readLineRecords([body], hints)) expect(record).toHaveProperty('document');
  expect(told.map((message) => /^x\.jsonl: line \d: (?:marks|garbled)/u.exec(message)?.[0])).toEqual([
    'x.jsonl: line 2: marks',
    'x.jsonl: line 3: garbled',
  ]);
});
