import { expect, it } from 'vitest';
import { tellOddities } from './tell.ts';
import type { Terminal } from './terminal.ts';

it('names the file of what is odd, once', () => {
  const told: string[] = [];
  const terminal = { messages: { write: (text: string) => told.push(text) } } as unknown as Terminal;
  const odd = (documentId: string, message: string) => ({ code: 'odd', documentId, message, span: null });
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
