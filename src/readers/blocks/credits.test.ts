import { expect, it } from 'vitest';
import type { Block } from '../../core/model/document.ts';
import { creditQuotes } from './credits.ts';

/** The blocks of a text whose paragraphs stand apart by empty lines; one that begins with "q:" is a quotation. */
function credit(written: string) {
  const text = written.replaceAll('q:', '');
  let at = 0;
  const blocks = written.split('\n\n').map((paragraph): Block => {
    const isQuote = paragraph.startsWith('q:');
    const length = paragraph.length - (isQuote ? 2 : 0);
    const span = { start: at, end: at + length };
    at += length + 2;
    return { kind: isQuote ? 'quote' : 'paragraph', span };
  });
  return creditQuotes(text, blocks, new Set()).map(
    ({ kind, span, label }) => `${label?.text ?? kind}: ${text.slice(span.start, span.end)}`,
  );
}

it.each([
  ['q:We wait.\n\nq:— Nora Lind, mate', ['Nora Lind: We wait.', 'byline: — Nora Lind, mate']],
  [
    'q:We wait.\n\nq:We sail.\n\n– Nora Lind',
    ['Nora Lind: We wait.', 'Nora Lind: We sail.', 'byline: – Nora Lind'],
  ],
  ['q:We wait.\n> -- *Nora Lind*', ['Nora Lind: We wait.', 'byline: -- *Nora Lind*']],
  ['q:“We wait.” ~ Nora Lind in a letter', ['Nora Lind: “We wait.”', 'byline: ~ Nora Lind in a letter']],
  ['q:We wait.\n\nq:Nora Lind, mate', ['Nora Lind: We wait.', 'byline: Nora Lind, mate']],
  ['q:Nora Lind @nlind · May 3\n\nq:We wait.', ['byline: Nora Lind @nlind · May 3', 'Nora Lind: We wait.']],
  [
    'q:We wait.\n\n— a mate of the Petrel',
    ['a mate of the Petrel: We wait.', 'byline: — a mate of the Petrel'],
  ],
])('credits %j', (text, blocks) => {
  expect(credit(text)).toEqual(blocks);
});

it.each([
  'q:We wait — all of us do.',
  'q:We wait.\n\n— We sail, she said.',
  'q:We wait.\n\nq:They sail.\n\nThe council met.',
  'We wait.\n\n— Nora Lind',
  'q:— Nora Lind',
  'q:“Go,” he said — and then he left the hall.',
])('leaves %j as it is', (text) => {
  expect(credit(text)).toEqual(
    text
      .split('\n\n')
      .map((part) => (part.startsWith('q:') ? `quote: ${part.slice(2)}` : `paragraph: ${part}`)),
  );
});

it('takes long runs of dashes and marks in linear time', () => {
  const from = process.cpuUsage();
  credit(`q:${'> '.repeat(50_000)}\n— Nora Lind`);
  credit(`q:${'— '.repeat(50_000)}`);
  credit('q:We wait.\n\nq:— Nora Lind\n\n'.repeat(5000).trim());
  expect(process.cpuUsage(from).user).toBeLessThan(5_000_000);
});
