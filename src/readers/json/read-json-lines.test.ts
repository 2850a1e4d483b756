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
  }, 30_000);
});
