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
  ['Zebedee Thrale mends boats and has never owned one.', ['Zebedee Thrale', 'Zebedee Thrale']],
  ['Adam Brandt and Emma Carr run the pier.', []],
])(
  'questions in paragraphs of their own are answered by the one person named above: %s',
  (head, answered) => {
    const talk = 'When did it close?\n\nIn March. I shut it.\n\nWho pays?\n\nThe county, and I am glad.';
    expect(sourcesOf(`The pier\n\n${head}\n\n${talk}`)).toEqual(answered);
  },
);

test.each([
  ['Her mate, Bo Carr, threw his cap into the water.', 'Bo Carr'],
  ['Skipper Bo Carr, who has sailed since he was six, was unmoved.', 'Skipper Bo Carr'],
  ['Bo Carr, whose boat sank in March, was in no mood for it.', 'Bo Carr'],
])('words behind an apposition or a clause about somebody are theirs: %s', (deed, speaker) => {
  const text = `“It is a good day,” said Olga Brandt.\n\n${deed} “I have waited nine years.”`;
  expect(sourcesOf(text)).toEqual(['Olga Brandt', speaker]);
});

test.each([
  ['The pier is, in the words of its owner, Bo Carr, “a ruin on stilts”.', 'its owner, Bo Carr'],
  ['In the words of Bo Carr, it was “a ruin on stilts”.', 'Bo Carr'],
  ['“A ruin on stilts,” came the reply from Bo Carr.', 'Bo Carr'],
  ['“A ruin on stilts,” came the shout from one passenger.', 'one passenger'],
  ['The harbour master, Bo Carr: “It is a ruin.”', 'The harbour master, Bo Carr'],
])('words that are credited to somebody are theirs: %s', (text, speaker) => {
  expect(sourcesOf(text)).toEqual([speaker]);
});

test('a list of posts has each by the account in front of it, and one alone may be an answer', () => {
  const list = '@fenwickboats: The pier is shut.\n\nRT @harbour: Boats leave at noon.\n\n@ana_k: At last!';
  expect(sourcesOf(list)).toEqual(['@fenwickboats', '@harbour', '@ana_k']);
  expect(sourcesOf('@fenwickboats: thanks for that.\n\nThe pier is shut.')).toEqual([]);
});

test.each([
  '“We cannot heat the pool, said Olga Brandt, the head teacher.',
  '"We cannot heat the pool, said Olga Brandt.',
])('a mark that was lost in front of who said it ends nothing but its own words: %s', (lost) => {
  expect(sourcesOf(`${lost}\n\n“Then drain it,” said Bo Carr.`).at(-1)).toBe('Bo Carr');
  expect(sourcesOf(`${lost}\n\n“Then drain it,” said Bo Carr.`)[0]).toMatch(/^Olga Brandt/u);
});

test('whoever is not so sure either says what stands behind it', () => {
  const text =
    '“It held,” said Tom Oak.\n\nThe engineer, Paul Lund, was not so sure either. “Water does not read reports.”';
  expect(sourcesOf(text).at(-1)).toMatch(/Paul Lund/u);
});

test('whoever was not convinced either, or was asked, says what stands behind it', () => {
  const before = '“It paid for itself,” said Tom Oak.\n\n';
  expect(
    sourcesOf(`${before}Nor was Paul Lund convinced by the figures. “They counted the seats.”`).at(-1),
  ).toMatch(/Paul Lund/u);
  expect(sourcesOf(`${before}Asked about that, Ada Roe smiled. “Once, and slowly.”`).at(-1)).toMatch(
    /Ada Roe/u,
  );
});
