import { expect, test } from 'vitest';
import type { Block, Document } from '../../../model/document.ts';
import { extractByRules } from '../extract-by-rules.ts';

function sourcesOf(text: string): (string | null)[] {
  const blocks = Array.from(text.matchAll(/.+/g), ({ 0: line, index }): Block => {
    return { kind: 'paragraph', span: { start: index, end: index + line.length } };
  });
  const meta = { outlet: null, date: null, authors: [], url: null, format: 'text' as const };
  const document: Document = { id: 'letters', kind: 'report', path: '-', text, title: null, blocks, meta };
  return extractByRules(document).map(({ source }) =>
    source === null ? null : text.slice(source[0]!.start, source[0]!.end),
  );
}

test('each bare quotation of a list belongs to the name after its own dash', () => {
  const text =
    'Letters on the ferry\n\n“It never comes on time.” ― Ana Bell\n\n“I walk to the pier for nothing.” ― Bo Carr';
  expect(sourcesOf(text)).toEqual(['Ana Bell', 'Bo Carr']);
});

test('a signature takes its quotation from the speaker quoted before', () => {
  const text =
    '“We sail at noon,” said Olga Brandt. “We always do.”\n\n“I have never seen it leave before two.” ― Bo Carr';
  expect(sourcesOf(text)).toEqual(['Olga Brandt', 'Bo Carr']);
});

test.each([
  'As Bo Carr told us,\n\n“A boat without a cook is a short voyage.”',
  'The clerk, Bo Carr, put it so:\n\n“A boat without a cook is a short voyage.”',
])('a paragraph that ends with a comma or colon introduces the next one: %j', (introduction) => {
  const text = `“We sail at noon,” said Olga Brandt.\n\nThe council met at nine.\n\n${introduction}\n\nSo hire a cook.`;
  expect(sourcesOf(text).at(-1)).toMatch(/Bo Carr$/u);
});

test('a deed in a past that looks like its verb leads to the words of who did it', () => {
  const text = '“It is a good day,” said Olga Brandt.\n\nBo Carr cut the ribbon. “I have waited nine years.”';
  expect(sourcesOf(text)).toEqual(['Olga Brandt', 'Bo Carr']);
});

test.each([
  ['Adam Brandt runs the pier. We asked him about the storm.', ['Adam Brandt', 'Adam Brandt']],
  ['Adam Brandt and Emma Carr run the pier.', []],
])(
  'questions in paragraphs of their own are answered by the one person named above: %s',
  (head, answered) => {
    const talk = 'When did it close?\n\nIn March. I shut it.\n\nWho pays?\n\nThe county, and I am glad.';
    expect(sourcesOf(`The pier\n\n${head}\n\n${talk}`)).toEqual(answered);
  },
);
