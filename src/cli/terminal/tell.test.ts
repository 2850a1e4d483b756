import { beforeEach, expect, it } from 'vitest';
import { tellOddities } from './tell.ts';
import type { Terminal } from './terminal.ts';

const told: string[] = [];
beforeEach(() => told.splice(0));
const terminal = { messages: { write: (text: string) => told.push(text) } } as unknown as Terminal;
const odd = (documentId: string, message: string, code = 'odd') => ({
  code,
  documentId,
  message,
  span: null,
});

it('tells what is odd in one way in many places five times, and how often more', () => {
  const lines = Array.from({ length: 40 }, (_, at) =>
    odd('a', `a.jsonl: line ${at}: garbled`, 'mended-text'),
  );
  tellOddities(terminal, [...lines, odd('b', 'b.txt: no words')]);
  expect(told).toHaveLength(7);
  expect(told.slice(4)).toEqual([
    'note: a.jsonl: line 4: garbled\n',
    'note: and 35 more like these\n',
    'note: b.txt: no words\n',
  ]);
});

it('names the file of what is odd, once', () => {
  tellOddities(terminal, [
    odd('a', 'A mark opens here.'),
    odd('draft', 'draft.txt: it is among its sources'),
    odd('my draft', 'my draft.txt: garbled in one place'),
  ]);
  expect(told).toEqual([
    'note: a: A mark opens here.\n',
    'note: draft.txt: it is among its sources\n',
    'note: my draft.txt: garbled in one place\n',
  ]);
});
