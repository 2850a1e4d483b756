import { describe, expect, it } from 'vitest';
import { readMarkdown } from './read-markdown.ts';

async function read(text: string) {
  const [document] = await readMarkdown(text, { path: 'note.md' });
  return {
    document: document!,
    blocks: document!.blocks.map(({ kind, span, label }) => [
      kind,
      (label ? `<${label.text}> ` : '') + text.slice(span.start, span.end),
    ]),
  };
}

describe('readMarkdown', () => {
  it('leaves the source unchanged and takes kinds from its syntax', async () => {
    const source = [
      '# Pier stays closed\r\n',
      'By Ada Roe\r\n',
      '“We will *not* wait,” she\r\nsaid.\r\n',
      '> A quotation\r\n> of two lines.\r\n',
      '## The county\r\n',
      '- One pile broke.\r\n- [Ferry fares rise](https://ledger.example/y)\r\n',
      '<div>markup</div>\r\n',
      '```\r\ncode\r\n```\r\n',
      '***\r\n',
      'Last words.',
    ].join('\r\n');
    const { document, blocks } = await read(source);
    expect(document.text).toBe(source);
    expect(document).toMatchObject({ title: 'Pier stays closed', meta: { format: 'markdown' } });
    expect(blocks).toEqual([
      ['headline', 'Pier stays closed'],
      ['byline', 'By Ada Roe'],
      ['paragraph', '“We will *not* wait,” she\r\nsaid.'],
      ['quote', 'A quotation\r\n> of two lines.'],
      ['heading', 'The county'],
      ['list-item', 'One pile broke.'],
      ['aside', '[Ferry fares rise](https://ledger.example/y)'],
      ['aside', '<div>markup</div>'],
      ['aside', '```\r\ncode\r\n```'],
      ['paragraph', 'Last words.'],
    ]);
  });

  it('reads front matter', async () => {
    const { document, blocks } = await read(
      '---\ntitle: "Pier stays closed"\ndate: 2031-05-02\nauthor: Ada Roe and Tom Oak\noutlet: The Ledger\n---\n\nThe pier stays closed.\n',
    );
    expect(document).toMatchObject({
      title: 'Pier stays closed',
      meta: { date: '2031-05-02', authors: ['Ada Roe', 'Tom Oak'], outlet: 'The Ledger' },
    });
    expect(blocks).toEqual([['paragraph', 'The pier stays closed.']]);
  });

  it('reads bold labels as turns, also on lines that follow each other', async () => {
    const { document, blocks } = await read(
      '**Jane Roe:** Is it true?\n**Tom Oak:** It is not.\n\n**Jane Roe**: Who says so?\n\nReally?\n\n**Tom Oak:** I do.\n',
    );
    expect(document.kind).toBe('transcript');
    expect(blocks).toEqual([
      ['turn', '<Jane Roe> Is it true?'],
      ['turn', '<Tom Oak> It is not.'],
      ['turn', '<Jane Roe> Who says so?'],
      ['turn', '<Jane Roe> Really?'],
      ['turn', '<Tom Oak> I do.'],
    ]);
  });
});

describe('readMarkdown, a name above its words', () => {
  it.each([
    ['bold', (name: string) => `**${name}**`],
    ['bold, with a colon', (name: string) => `**${name}:**`],
    ['beside its time', (name: string) => `${name}  0:07`],
    ['bold, beside its time', (name: string) => `**${name}** 00:07`],
  ])('reads a name %s on the first line of a paragraph', async (_what, write) => {
    const { blocks } = await read(
      `${write('Jane Roe')}\nIs it true?\n\n${write('Tom Oak')}\nIt is not.\n\n${write('Jane Roe')}\nWho says so?\n\n${write('Tom Oak')}\nI do.\n`,
    );
    expect(blocks).toEqual([
      ['turn', '<Jane Roe> Is it true?'],
      ['turn', '<Tom Oak> It is not.'],
      ['turn', '<Jane Roe> Who says so?'],
      ['turn', '<Tom Oak> I do.'],
    ]);
  });
});

describe('readMarkdown, tables', () => {
  it.each([
    '| Time | Speaker | Text |\n|---|---|---|\n| 0:01 | Jane Roe | Is it true? |\n| 0:04 | **Tom Oak** | No. |\n| 0:09 | Jane Roe | I see. |\n',
    'Who | Said\n--- | ---\nJane Roe | Is it true?\n**Tom Oak** | No.\nJane Roe | I see.\n',
  ])('reads rows that name who speaks as turns: %j', async (table) => {
    expect((await read(table)).blocks).toEqual([
      ['turn', '<Jane Roe> Is it true?'],
      ['turn', '<Tom Oak> No.'],
      ['turn', '<Jane Roe> I see.'],
    ]);
  });

  it('reads other tables as they stand', async () => {
    const { document } = await read('| Boat | Length |\n|---|---|\n| Ada | 12 m |\n| Olga | 14 m |\n');
    expect(document.kind).toBe('report');
  });
});

describe('readMarkdown, bounds', () => {
  it.each<[string, (count: number) => string]>([
    ['marks of quotations', (count) => `${'>'.repeat(count)} words here`],
    ['marks of lists', (count) => `${'1. '.repeat(count / 3)}words here`],
    ['lines that a quotation runs on to', (count) => `${'>'.repeat(40)}words\n${'b\n'.repeat(count / 2)}`],
    ['underlined headings', (count) => 'a\n=\n'.repeat(count / 4)],
    ['brackets', (count) => `words ${'['.repeat(count)}`],
    ['links', (count) => 'a [a]('.repeat(count / 6)],
    ['lists', (count) => '- a\n'.repeat(count / 4)],
  ])('reads twenty thousand characters of %s in bounded time', async (_what, make) => {
    const from = process.cpuUsage();
    const { document } = await read(make(20_000));
    expect(document.text).toBe(make(20_000));
    expect(process.cpuUsage(from).user).toBeLessThan(5_000_000);
  });

  it('reads what stands under six thousand marks of quotation', async () => {
    const { document } = await read(`One pier stays.\n\n${'>'.repeat(6000)} No words are lost.\n\nThe end.`);
    expect(document.blocks.map(({ span }) => document.text.slice(span.start, span.end))).toEqual([
      'One pier stays.',
      expect.stringMatching(/No words are lost\.$/u),
      'The end.',
    ]);
  });

  it('keeps code and lists whole where a long text is read in parts', async () => {
    const code = `\`\`\`\n${'x = 1\n\n'.repeat(3000)}\`\`\``;
    const { blocks } = await read(
      `${'Words of the pier.\n\n'.repeat(800)}${code}\n\n- One.\n\n  More of it.\n`,
    );
    expect(blocks.slice(-2)).toEqual([
      ['list-item', 'One.'],
      ['list-item', 'More of it.'],
    ]);
    expect(blocks.filter(([kind]) => kind === 'paragraph')).toHaveLength(800);
  });
});
